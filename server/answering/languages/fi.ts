// Finnish: nlp.js's tokenizer and Snowball stemmer, fed with ä, ö and å kept; and spoken Finnish written out.
import { StemmerFi, TokenizerFi } from '@nlpjs/lang-fi';
import { type LanguagePack, spokenForms } from './language-pack.ts';

const tokenizer = new TokenizerFi();
const stemmer = new StemmerFi();

// Function words and auxiliaries only: content words are left to the n-grams and the experts' lexicon.
const spoken = spokenForms(`
  mä|mää|mie|miä|mnä|ma=minä, mun|miun|mu=minun, mua|miuta|muo=minua, mulle|miulle|mulla|miulla|mul=minulla, multa|miulta|mult=minulta,
  sä|sää|sie|siä|snä=sinä, sun|siun=sinun, sua=sinua, sulle|sulla=sinulla, me=me, meiän|meijän|meiä|meirän=meidän, teiän|teijän|teirän=teidän,
  tää|tä|tämmönen=tämä, tän|tään=tämän, tätä=tätä, täst|tästä=tästä, tost=tuosta, toi|tua=tuo, ton=tuon, noi=nuo, nää|näit=nämä, se=se, sen=sen, siit=siitä, siin=siinä,
  oon|oo|olen|oonki=olen, oot=olet, oottekste|ootteks=oletteko, ootko|ooks|ootsä=oletko, ollaan=olemme, onks|onx|onksä|onkse=onko, eiks=eikö, ei oo=ei ole, oliks=oliko, oisko|oisiko|oiskohan=olisiko, ois=olisi, oisin=olisin,
  en=en, emmä|emmää=en minä, enks|enkö=enkö, miks|mikskä|miksi=miksi, mikä|mikäs=mikä, mitä|mitäs|mitäpä|mit=mitä, mis|missäs=missä, mist|mistäs=mistä, mihi|mihkä|minne|mihin=mihin,
  millo|millon|millonka|koska|konsa|kosk|millos=milloin, miten|mite|mitenkä|kuinka|kui|kuis|kuin=miten, paljo|paljoko|paljonko|paljonk=paljonko, kauan|kaua|kauanko|kauanks=kauanko,
  saanks|saanko|saisko|saisinko|saanx=saanko, saaks|saako|saakohan|saak=saako, voiks|voiko|voisko|voikohan|voik=voiko, voinks|voinko|voisinko=voinko, pitääks|pitääkö|pitäskö|pitääk|pittääkö=pitääkö,
  täytyyks|täytyykö=täytyykö, tarviiks|tarviiko|tarttisko|tarviko|tarvitseeko|tartteeko|tarviks=tarvitseeko, tarviin|tarvin|tarttisin|tarviisin|tartten|tarvitsen=tarvitsen, tarvii|tarttee|tarvitsee=tarvitsee,
  haluun|haluisin|haluaisin|tahtosin|haluasin=haluan, tiiä|tiedä|tiijä|tiä=tiedä, tiiän|tiedän=tiedän, meen=menen, meni|menny|mennyt=mennyt, tuu|tule=tule, tulee|tuleeks|tuleeko=tulee, tullu|tullut=tullut,
  saanu|saanut|saannu=saanut, ollu|ollut=ollut, hakenu|hakenut=hakenut, tehny|tehnyt=tehnyt, laittanu|laittanut=laittanut, lähettäny|lähettänyt=lähettänyt, muuttanu|muuttanut=muuttanut, maksanu|maksanut=maksanut, jääny|jäänyt=jäänyt,
  kans|kaa|kanssa=kanssa, jos=jos, ku|kun|ko=kun, ni|niin=niin, ja=ja, tai=tai, vai=vai, mut|mutta=mutta, sit|sitte|sitten=sitten, vaik|vaikka=vaikka, vaa|vain|vaan=vain, viel|vielä|viä=vielä, jo=jo, nyt|ny=nyt, eka|ekan=ensimmäinen, ens=ensi, viime|viimme=viime,
  kotoo|kotona|kotia=kotona, netis|netissä=netissä, kelas|kelassa|kelasta|kelast=kelassa, kelaan|kellaan|kelalle=kelaan, omakelas|omakelassa=omakelassa, rahaa|rahhaa=rahaa, joku=joku, jtn|jotain|jottai=jotain, ihan=ihan,
  pvä|pv=päivä, kk=kuukausi, kpl=kappale, puh=puhelin, nro=numero, esim=esimerkiksi, ym=ynnä muuta, tms=tai muuta
`);

const askingWords = new Set(
  `miten kuinka kui kuis mite mitenkä milloin millo millon millonka koska konsa kosk mikä mikäs minkä mitä mitäs mit mitkä minkälainen
  minkälaista millainen millaista millaisia mistä mist mihin mihi mihinkä minne missä mis millä mil mille miltä milt miksi miks mikskä
  paljonko paljoko paljo kauanko kauan kuka kuk kenen ketä kenet kenellä kenelle kenel keneltä keihin ketkä kumpi kumpaa kumman kummalta
  montako monta monenko monesko haluan haluaisin haluun tarvitsen entä entäs`.split(/\s+/),
);

export const fi: LanguagePack = {
  version: 'fi 1 (@nlpjs/lang-fi 4.26)',
  tokenize: (text) => tokenizer.innerTokenize(text),
  // One word at a time: the stemmer's state lives for one word, and the analysis caches by word.
  stem: (words) => stemmer.stem([...words]),
  spoken,
  joiners: new Set(['ja', 'sekä', 'entä', 'entäs']),
  asks: (words) =>
    words
      .slice(0, 4)
      .some((word) => askingWords.has(word) || (word.length > 3 && /(ko|kö|ks|kohan|köhän|x)$/.test(word))),
};
