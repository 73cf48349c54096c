// What the generated benefits are about: invented ones, so that no real question means them, in real words.

export type SubjectWords = {
  /** Begins a compound that ends in the kind of the benefit. */
  readonly compound: string;
  /** Two things that its customers speak of: Finnish in the partitive, Swedish with its article. */
  readonly things: readonly [string, string];
};
export type Subject = { readonly id: string; readonly fi: SubjectWords; readonly sv: SubjectWords };

/** id | Finnish compound, things | Swedish compound, things */
const lines = `
beekeeping | mehiläistarha, mehiläispesää, hunajalinkoa | biodlings, en bikupa, en honungsslunga
lighthouse | majakanvartija, majakkaa, valolaitetta | fyrvaktar, en fyr, en fyrlykta
reindeer | poronhoito, poroaitaa, porotokkaa | renskötsel, ett rengärde, en renhjord
outboard | perämoottori, perämoottoria, polttoainesäiliötä | utombords, en utombordare, en bränsletank
costume | kansallispuku, kansallispukua, tykkimyssyä | folkdräkts, en folkdräkt, en bindmössa
organ | urkuri, urkuja, pillistöä | organist, en orgel, en orgelstämma
greenhouse | kasvihuone, kasvihuonetta, taimilaatikkoa | växthus, ett växthus, en planteringslåda
sauna | saunanrakennus, kiuasta, saunanlauteita | bastubygge, ett bastuaggregat, en bastulave
lace | pitsinnypläys, nypläystyynyä, pitsilankaa | knyppel, en knyppeldyna, ett spetsgarn
nets | verkkokalastus, kalaverkkoa, katiskaa | nätfiske, ett fisknät, en katsa
shop | kyläkauppa, myymäläautoa, kassakonetta | bybutiks, en butiksbil, en kassaapparat
windmill | tuulimylly, myllynkiveä, myllynsiipeä | väderkvarns, en kvarnsten, en kvarnvinge
tracks | hiihtolatu, latukonetta, hiihtomajaa | skidspårs, en spårmaskin, en skidstuga
brass | torvisoitto, tuubaa, vetopasuunaa | blåsorkester, en tuba, en dragbasun
stable | hevostalli, satulaa, heinävarastoa | häststall, en sadel, ett höförråd
rescuedog | pelastuskoira, pelastuskoiraa, jälkivaljaita | räddningshund, en räddningshund, en spårsele
berries | marjanpoiminta, marjapoimuria, marjasaalista | bärplocknings, en bärplockare, en bärskörd
mushrooms | sieniretki, sienikoria, sienikuivuria | svampturs, en svampkorg, en svamptork
jetty | laiturinhoito, venelaituria, poijua | bryggvårds, en båtbrygga, en boj
thatch | olkikatto, olkikattoa, päreitä | halmtaks, ett halmtak, en takspån
glass | lasimaalaus, lyijylasia, polttouunia | glasmåleri, ett blyglas, en brännugn
theatre | kesäteatteri, näyttämölavaa, esiintymisasua | sommarteater, en scen, en scenkostym
chess | shakkikerho, shakkilautaa, shakkikelloa | schackklubbs, ett schackbräde, en schackklocka
radio | radioamatööri, antennimastoa, lähetintä | radioamatör, en antennmast, en sändare
stars | tähtitorni, kaukoputkea, tähtikarttaa | stjärntorns, ett teleskop, en stjärnkarta
sledge | vesikelkka, kelkkamäkeä, potkukelkkaa | kälkbacks, en kälke, en spark
icehole | avantouinti, avantoa, pukukoppia | isvaks, en isvak, en omklädningshytt
pottery | savenvalu, dreijaa, lasituspurkkia | krukmakar, en drejskiva, en glasyrburk
smith | pajaseppä, alasinta, ahjoa | smides, ett städ, en ässja
binding | kirjansidonta, prässiä, nahkakantta | bokbindar, en bokpress, ett läderband
canoe | kanoottiretki, kanoottia, melaa | kanotfärds, en kanot, en paddel
compass | suunnistus, kompassia, rastilippua | orienterings, en kompass, en kontrollskärm
loom | kangaspuu, kangaspuita, loimilankaa | vävstols, en vävstol, ett varpgarn
tar | tervanpoltto, tervahautaa, tervatynnyriä | tjärbrännings, en tjärdal, en tjärtunna
birds | lintutorni, linnunpönttöä, kiikaria | fågeltorns, en fågelholk, en kikare
well | kaivonkatsoja, kaivonkantta, vesipumppua | brunns, ett brunnslock, en vattenpump
cellar | maakellari, maakellaria, perunalaaria | jordkällar, en jordkällare, en potatislår
logs | hirsityö, hirsikehikkoa, varausvaraa | timmerhus, en timmerstomme, ett draghuggsjärn
choir | kuorolaulu, nuottitelinettä, äänirautaa | körsångs, ett notställ, en stämgaffel
accordion | haitarinsoitto, haitaria, palkeita | dragspels, ett dragspel, en bälg
kantele | kantelepaja, kanteletta, kielisarjaa | kantele, en kantele, en strängsats
snowmobile | erämaakelkka, telamattoa, kelkkareittiä | skoterleds, en drivmatta, en skoterled
carving | puuveisto, puukkoa, talttaa | träslöjds, en täljkniv, ett stämjärn
sailing | purjevene, purjetta, mastoa | segelbåts, ett segel, en mast
compost | kompostointi, kompostoria, kuiviketta | kompost, en kompost, en ströbädd
lichen | jäkäläpelto, jäkälälavaa, haravaa | lavodlings, en lavmatta, en räfsa
dialect | murrekerho, murresanakirjaa, tarinailtaa | dialekt, en dialektordbok, en berättarkväll
puppets | nukketeatteri, käsinukkea, esirippua | dockteater, en handdocka, en ridå
tram | raitiovaunumuseo, museovaunua, ajolankaa | spårvagns, en museivagn, en kontaktledning
flagpole | lipputanko, lipputankoa, viiriä | flaggstångs, en flaggstång, en vimpel
`;

const words = (cell: string): SubjectWords => {
  const [compound = '', one = '', two = ''] = cell.split(',').map((word) => word.trim());
  return { compound, things: [one, two] };
};

export const subjects: readonly Subject[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', fi = '', sv = ''] = line.split('|').map((cell) => cell.trim());
    return { id, fi: words(fi), sv: words(sv) };
  });

/** The kinds of benefits: Finnish by case, Swedish indefinite and definite. */
export const kinds = [
  {
    id: 'support',
    fi: { N: 'tuki', G: 'tuen', P: 'tukea', I: 'tukeen', E: 'tuesta' },
    sv: { N: 'stöd', D: 'stödet' },
  },
  {
    id: 'compensation',
    fi: { N: 'korvaus', G: 'korvauksen', P: 'korvausta', I: 'korvaukseen', E: 'korvauksesta' },
    sv: { N: 'ersättning', D: 'ersättningen' },
  },
  {
    id: 'grant',
    fi: { N: 'avustus', G: 'avustuksen', P: 'avustusta', I: 'avustukseen', E: 'avustuksesta' },
    sv: { N: 'bidrag', D: 'bidraget' },
  },
  {
    id: 'supplement',
    fi: { N: 'lisä', G: 'lisän', P: 'lisää', I: 'lisään', E: 'lisästä' },
    sv: { N: 'tillägg', D: 'tillägget' },
  },
  {
    id: 'allowance',
    fi: { N: 'raha', G: 'rahan', P: 'rahaa', I: 'rahaan', E: 'rahasta' },
    sv: { N: 'penning', D: 'penningen' },
  },
  {
    id: 'refund',
    fi: { N: 'hyvitys', G: 'hyvityksen', P: 'hyvitystä', I: 'hyvitykseen', E: 'hyvityksestä' },
    sv: { N: 'gottgörelse', D: 'gottgörelsen' },
  },
  {
    id: 'loan',
    fi: { N: 'laina', G: 'lainan', P: 'lainaa', I: 'lainaan', E: 'lainasta' },
    sv: { N: 'lån', D: 'lånet' },
  },
  {
    id: 'premium',
    fi: { N: 'palkkio', G: 'palkkion', P: 'palkkiota', I: 'palkkioon', E: 'palkkiosta' },
    sv: { N: 'premie', D: 'premien' },
  },
] as const;
