// Swedish as written and spoken in Finland: nlp.js's tokenizer and Snowball stemmer, å, ä and ö kept; spoken forms written out.
import { StemmerSv, TokenizerSv } from '@nlpjs/lang-sv';
import { type LanguagePack, spokenForms } from './language-pack.ts';

const tokenizer = new TokenizerSv();
const stemmer = new StemmerSv();

const spoken = spokenForms(`
  ja|jag|jaa|ji|je=jag, ja e=jag är, du|tu=du, vi=vi, ni=ni, dom|di|de|dem=de, he|hä|de|dä|det=det, hen=hen,
  int|inte|it|ente|inga=inte, e|ä|är|e=är, va|vad|ka|hva|va=vad, vaa|var|vart|kar|vars|vast=var, hur|hurusom|hurdan|huru|hu=hur, nä|när|nåår|tå=när, vem|vemdå|vims=vem, varför|varfö|kaför=varför,
  nån|någon|non=någon, nåt|något|na|nå|nåt=något, nåra|några|någa=några, sku|skulle=skulle, ska|skall|sk=ska, ha|har=har, hadd|hade|hadde=hade, va|var=var, bli|blir|blir=blir, kan|kanna=kan,
  mej|mig|mä=mig, dej|dig=dig, sej|sig=sig, min|mi=min, mitt=mitt, o|och|å|oc=och, me|med=med, ti|till|tull=till, på|pa=på, ti=till, från|frå|ifrån=från, sen|sedan=sedan, nu|no|nuu=nu,
  måst|måste=måste, behöv|behöver|behöva=behöver, få|får|fa=får, fått|fåt=fått, kommi|kommit=kommit, gått=gått, sökt|sökit=sökt, söka|söker|sök=söker, betala|betalar|betalas=betalar, pengan|pengana|pengar|peng|stålar=pengar,
  ansöka|ansöker|ansök=ansöker, lämna|lämnar=lämnar, skicka|skickar=skickar, anmäla|anmäler=anmäler, jobba|jobbar=jobbar, veit|vet=vet, vill|vil=vill, hit=hit, såhär=så här, typ=typ, idag|idaa=idag, imorron|imorgon=imorgon,
  mamm=mamma, papp=pappa, ungar|ungan=barn, tel=telefon, nr=nummer, kl=klockan, mån=månad, tex=till exempel, osv=och så vidare
`);

const askingWords = new Set(
  `hur huru hu hurdan hurudan när nä vill skulle sku var vart vars vad va vem vems vilka vilken vilket varför varifrån kan kunde
  får fa fick finns måste måst ska skall bör borde har ha är e ersätter betalar betalas räknas påverkar går behöver behövs behöv gäller
  blir kommer hör tar ger`.split(/\s+/),
);

export const sv: LanguagePack = {
  version: 'sv 1 (@nlpjs/lang-sv 4.26)',
  tokenize: (text) => tokenizer.innerTokenize(text),
  stem: (words) => stemmer.stem([...words]),
  spoken,
  joiners: new Set(['och', 'o', 'å', 'samt']),
  asks: (words) => words.slice(0, 2).some((word) => askingWords.has(word)),
};
