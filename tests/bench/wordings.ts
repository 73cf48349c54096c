// How customers ask about an aspect of a benefit, in several registers. Long because it is a list of sentences.
// Slots: Finnish {N} {G} {P} {I} {E} are cases of the benefit's name, Swedish {N} {D} its forms; {T} is a thing of its subject.

export type Aspect = {
  readonly id: string;
  readonly title: { readonly fi: string; readonly sv: string };
  readonly fi: readonly string[];
  readonly sv: readonly string[];
};

const aspect = (id: string, fiTitle: string, svTitle: string, fi: string, sv: string): Aspect => ({
  id,
  title: { fi: fiTitle, sv: svTitle },
  fi: fi.trim().split(/\n\s*/),
  sv: sv.trim().split(/\n\s*/),
});

export const aspects: readonly Aspect[] = [
  aspect(
    'apply',
    '{G} hakeminen',
    'Ansöka om {N}',
    `miten haen {P}
     {G} hakeminen
     mistä löydän {G} hakemuslomakkeen
     voiko {P} hakea netissä
     mitä pitää tehdä että saisi {G} haettua
     mis täytetään {N} hakemus
     haluan hakea {P}, mistä aloitan
     onks {I} joku lomake vai riittääks puhelu
     hakemus {N}
     ostan {T}, mistä haen siihen rahallista apua
     millä lomakkeella rahoitusta haetaan kun hankin {T}
     kuinka {N} laitetaan hakuun`,
    `hur ansöker jag om {N}
     ansökan om {N}
     var hittar jag blanketten för {N}
     kan man söka {D} på nätet
     vad ska jag göra för att få {D} sökt
     var fyller man i ansökan för {N}
     jag vill söka {N}, var börjar jag
     finns de nån blankett för {D} eller räcker de att ringa
     {N} ansökningsblankett
     jag köper {T}, varifrån söker jag hjälp till det
     med vilken blankett söker man om man skaffar {T}
     hur får man igång en ansökan om {N}`,
  ),
  aspect(
    'amount',
    '{G} määrä',
    'Beloppet av {N}',
    `paljonko {P} saa
     kuinka suuri {N} on
     {G} määrä euroina
     montako euroa {N} on kuukaudessa
     paljon {E} jää käteen
     miten {G} suuruus lasketaan
     mikä on {G} enimmäismäärä
     onks {N} sama summa kaikille
     {N} euroa
     kuinka paljon rahaa saan jos minulla on {T}
     mikä summa maksetaan kun hankitaan {T}
     laskuri {N}`,
    `hur mycket {N} får man
     hur stor är {D}
     beloppet av {D} i euro
     hur många euro är {D} i månaden
     va blir kvar av {D}
     hur räknar man ut storleken på {D}
     vad är maximibeloppet för {N}
     e {D} samma summa för alla
     {N} euro
     hur mycket pengar får jag om jag har {T}
     vilken summa betalas när man skaffar {T}
     räknare {N}`,
  ),
  aspect(
    'eligibility',
    'Kuka voi saada {P}',
    'Vem kan få {N}',
    `kuka voi saada {P}
     onko minulla oikeus {I}
     {G} ehdot
     mitkä ovat {G} saamisen edellytykset
     saanko mä {P}
     voinko saada {P} vaikka olen vasta aloittanut
     kenelle {N} kuuluu
     täytänkö {G} vaatimukset
     {N} kenelle
     kuuluuko minulle mitään jos käytän {T}
     pitääkö {T} olla valmiina ennen kuin olen oikeutettu
     millä perusteella {N} myönnetään`,
    `vem kan få {N}
     har jag rätt till {N}
     villkoren för {N}
     vilka är förutsättningarna för att få {D}
     får ja {N}
     kan jag få {N} fast jag just har börjat
     åt vem är {D} avsedd
     uppfyller jag kraven för {D}
     {N} för vem
     har jag rätt till nåt om jag använder {T}
     måste jag ha {T} färdigt innan jag är berättigad
     på vilka grunder beviljas {N}`,
  ),
  aspect(
    'duration',
    '{G} kesto',
    'Hur länge {N} betalas',
    `kuinka kauan {P} maksetaan
     montako kuukautta {P} voi saada
     {G} enimmäiskesto
     miten pitkään {N} kestää
     kauanko mä voin olla {N} saajana
     loppuuko {N} jossain vaiheessa itsestään
     mikä on {G} maksuaika
     saako {P} koko vuoden
     {N} kuukaudet
     miten monta vuotta maksetaan jos hoidan {T}
     kuinka pitkältä ajalta {T} varten maksetaan
     {N} kesto`,
    `hur länge betalas {D}
     hur många månader kan man få {N}
     den längsta tiden för {N}
     hur lång tid varar {D}
     hur länge kan ja få {N}
     tar {D} slut av sig själv nån gång
     vad är betalningstiden för {D}
     får man {N} hela året
     {N} månader
     hur många år betalas det om jag sköter {T}
     för hur lång tid betalas det för {T}
     {N} varaktighet`,
  ),
  aspect(
    'income-effect',
    'Tulojen vaikutus {I}',
    'Hur inkomster påverkar {N}',
    `vaikuttavatko tulot {I}
     paljonko saa tienata että {N} ei pienene
     {G} tulorajat
     pieneneekö {N} jos palkka nousee
     katotaanko {P} varten bruttotulot
     miten sivutulot vaikuttavat {I}
     ylittyykö tuloraja {E}
     laskeeks ylityöt {P}
     {N} tuloraja
     vähennetäänkö palkka kun saan apua {T} varten
     menettääkö osan jos myyn {T} ja saan siitä tuloja
     otetaanko pääomatulot huomioon {E} päätettäessä`,
    `påverkar inkomsterna {D}
     hur mycket får man tjäna utan att {D} minskar
     inkomstgränserna för {N}
     minskar {D} om lönen stiger
     ser man på bruttoinkomsten för {D}
     hur inverkar biinkomster på {D}
     överskrids inkomstgränsen för {N}
     sänker övertid {D}
     {N} inkomstgräns
     dras lönen av när jag får hjälp för {T}
     förlorar man en del om jag säljer {T} och får inkomst av det
     beaktas kapitalinkomster när {D} beviljas`,
  ),
  aspect(
    'savings',
    'Varallisuuden vaikutus {I}',
    'Hur tillgångar påverkar {N}',
    `vaikuttavatko säästöt {I}
     saako olla rahaa tilillä kun hakee {P}
     katsotaanko {E} päätettäessä omaisuutta
     onko osakkeilla merkitystä {I}
     meneeks {N} jos on sukanvarressa rahaa
     vaikuttaako perintö {I}
     otetaanko kesämökki huomioon {E}
     kuinka suuret säästöt saa olla {G} kanssa
     {N} varallisuus
     lasketaanko {T} omaisuudeksi
     pitääkö säästöt käyttää ensin ennen kuin {T} tuetaan
     {N} ja osakesalkku`,
    `påverkar besparingar {D}
     får man ha pengar på kontot när man söker {N}
     tittar man på förmögenheten när {D} avgörs
     har aktier betydelse för {D}
     går {D} förlorad om man har pengar i strumplådan
     påverkar ett arv {D}
     beaktas sommarstugan vid {N}
     hur stora besparingar får man ha med {D}
     {N} förmögenhet
     räknas {T} som egendom
     måste sparpengarna användas först innan man får hjälp med {T}
     {N} och aktieportfölj`,
  ),
  aspect(
    'abroad',
    '{N} ulkomailla',
    '{N} utomlands',
    `maksetaanko {P} ulkomaille
     voinko saada {P} jos muutan Espanjaan
     {N} ulkomailla
     loppuuko {N} kun matkustan ulkomaille
     saaks {P} jos asuu puolet vuodesta Virossa
     miten pitkä ulkomaanmatka katkaisee {G}
     kuuluuko {N} myös ulkosuomalaisille
     pitääkö ulkomaille lähdöstä ilmoittaa {G} vuoksi
     {N} ulkomaat
     voiko {T} viedä mukana ulkomaille menettämättä etua
     hankin {T} Ruotsista, maksetaanko siitä
     voiko {P} hakea toisesta EU-maasta`,
    `betalas {D} utomlands
     kan jag få {N} om jag flyttar till Spanien
     {N} utomlands
     upphör {D} när jag reser utomlands
     får man {N} om man bor halva året i Estland
     hur lång utlandsresa avbryter {D}
     gäller {D} också utlandsfinländare
     måste jag meddela att jag reser utomlands för {D}
     {N} utlandet
     kan man ta med {T} utomlands utan att förlora förmånen
     jag köper {T} från Sverige, betalas det ut nåt
     kan man söka {N} från ett annat EU-land`,
  ),
  aspect(
    'study-while',
    'Opiskelu ja {N}',
    'Studier och {N}',
    `voiko opiskella kun saa {P}
     {N} ja opinnot
     saanko {P} opiskelijana
     vaikuttaako kurssi {I}
     meneekö {N} jos aloitan koulun
     kuinka monta opintopistettä saa tehdä {G} aikana
     voinko käydä iltalukiota ja saada {P}
     pitääkö opinnoista kertoa {G} takia
     {N} opiskelija
     otan kurssin jolla opetellaan käyttämään {T}, lakkaako maksu
     saako opinnäytteen tehdä ja silti {T} tukea
     avoin yliopisto ja {N}`,
    `kan man studera när man får {N}
     {N} och studier
     får jag {N} som studerande
     påverkar en kurs {D}
     går {D} förlorad om jag börjar skolan
     hur många studiepoäng får man göra under {D}
     kan jag gå i kvällsgymnasium och få {N}
     måste jag berätta om studierna för {D}
     {N} studerande
     jag går en kurs där man lär sig använda {T}, upphör betalningen
     får man skriva examensarbete och ändå ha {T}
     öppna universitetet och {N}`,
  ),
  aspect(
    'work-while',
    'Työskentely ja {N}',
    'Arbete och {N}',
    `voiko tehdä töitä kun saa {P}
     {N} ja osa-aikatyö
     saanko ottaa keikan {G} aikana
     keskeytyykö {N} jos menen töihin
     montako tuntia saa duunata ettei {N} mee
     pitääkö työnteosta ilmoittaa kun {N} on päällä
     voiko yrittäjä saada {P}
     kesätyö ja {N}
     {N} työssä
     teen töitä jossa tarvitaan {T}, jatkuuko maksu
     saako toimia palkkatyössä ja silti pitää {T}
     kokopäivätyö ja {N}`,
    `kan man arbeta när man får {N}
     {N} och deltidsarbete
     får jag ta ett gig under {D}
     avbryts {D} om jag börjar jobba
     hur många timmar får man jobba utan att {D} går
     måste man meddela om jobb när {D} är på
     kan en företagare få {N}
     sommarjobb och {N}
     {N} i arbete
     jag har ett jobb där man behöver {T}, fortsätter betalningen
     får man lönearbeta och ändå hålla {T}
     heltidsarbete och {N}`,
  ),
  aspect(
    'combine',
    '{N} ja muut etuudet',
    '{N} och andra förmåner',
    `voiko {P} saada yhtä aikaa muiden tukien kanssa
     vähennetäänkö {N} muista etuuksista
     {N} ja muut etuudet
     saako kahta etuutta jos toinen on {N}
     onks {N} päällekkäin jonkun muun kanssa
     menettääkö eläkkeen jos saa {P}
     vaikuttaako {N} perheen muihin etuuksiin
     kumman valitsen jos saisin myös {P}
     {N} samanaikaisesti
     saan jo toista etuutta, voinko silti hakea apua {T} varten
     maksetaanko {T} kahdesta paikasta
     yhteensovitus {N}`,
    `kan man få {N} samtidigt med andra stöd
     dras {D} av från andra förmåner
     {N} och andra förmåner
     får man två förmåner om den ena är {N}
     går {D} på varann med nåt annat
     förlorar man pensionen om man får {N}
     påverkar {D} familjens andra förmåner
     vilken väljer jag om jag också kunde få {N}
     {N} samtidigt
     jag får redan en annan förmån, kan jag ändå söka för {T}
     betalas {T} från två ställen
     samordning {N}`,
  ),
  aspect(
    'backdated',
    '{N} takautuvasti',
    '{N} retroaktivt',
    `voiko {P} hakea takautuvasti
     kuinka monta kuukautta taaksepäin {P} saa
     {N} takautuvasti
     unohdin hakea {P}, saanko sen jälkikäteen
     myöhästyin hakemuksesta, meneekö {N} ohi
     mistä päivästä alkaen {N} maksetaan
     onks {G} haussa takaraja
     saako viime vuoden {G} vielä
     {N} jälkikäteen
     ostin {T} jo keväällä, saako siitä vielä
     onko myöhäistä pyytää rahaa kun {T} on jo hankittu
     takautuva hakuaika {N}`,
    `kan man söka {N} retroaktivt
     hur många månader bakåt får man {N}
     {N} retroaktivt
     jag glömde söka {N}, får jag det i efterhand
     jag blev sen med ansökan, går {D} förlorad
     från vilken dag betalas {D}
     finns de nån bakre gräns för {D}
     får man ännu förra årets {N}
     {N} i efterhand
     jag köpte {T} redan i våras, får man ännu för det
     är det för sent att be om pengar när man redan har {T}
     retroaktiv ansökningstid {N}`,
  ),
  aspect(
    'renew',
    '{G} jatkaminen',
    'Förlänga {N}',
    `miten jatkan {P}
     pitääkö {N} hakea uudestaan joka vuosi
     {G} jatkohakemus
     päätös loppuu pian, miten saan {G} jatkumaan
     tuleeks {I} jatkoa automaattisesti
     milloin {G} jatkohakemus pitää jättää
     uusi hakemus vanhan {G} perään
     riittääkö sama selvitys kun uusin {G}
     {N} uusiminen
     jaksoni loppuu mutta tarvitsen yhä {T}, miten jatketaan
     uudistetaanko päätös kun vaihdan {T}
     jatkoaika {N}`,
    `hur förlänger jag {D}
     måste man söka {N} på nytt varje år
     fortsättningsansökan för {N}
     beslutet går snart ut, hur får jag {D} att fortsätta
     kommer de en fortsättning på {D} automatiskt
     när ska fortsättningsansökan för {D} lämnas in
     ny ansökan efter den gamla {D}
     räcker samma utredning när jag förnyar {D}
     {N} förnyelse
     min period tar slut men jag behöver ännu {T}, hur fortsätter man
     förnyas beslutet när jag byter {T}
     förlängning {N}`,
  ),
  aspect(
    'end',
    '{G} lopettaminen',
    'Avsluta {N}',
    `miten lopetan {G}
     haluan perua {G}
     {G} lakkauttaminen
     en tarvitse enää {P}, mitä teen
     miks mun {N} lakkas
     kuinka luovun {E}
     voinko keskeyttää {G} ja aloittaa myöhemmin
     mistä syystä {N} voidaan lakkauttaa
     {N} peruutus
     möin {T}, pitääkö maksu pysäyttää
     luovun harrastuksesta enkä omista enää {T}, mihin ilmoitan
     irtisano {N}`,
    `hur avslutar jag {D}
     jag vill säga upp {D}
     indragning av {N}
     jag behöver inte längre {N}, vad gör jag
     varför drogs min {N} in
     hur avstår jag från {D}
     kan jag avbryta {D} och börja senare
     av vilken orsak kan {D} dras in
     {N} annullering
     jag sålde {T}, måste betalningen stoppas
     jag slutar med hobbyn och äger inte mera {T}, vart meddelar jag
     säga upp {N}`,
  ),
  aspect(
    'spouse',
    'Puoliso ja {N}',
    'Make, maka och {N}',
    `vaikuttavatko puolison tulot {I}
     saako avopuoliso {P}
     {N} ja avioliitto
     muutamme yhteen, muuttuuko {N}
     voiks molemmat saada {P}
     kumpi puolisoista hakee {P}
     erosimme, mitä {I} tapahtuu
     lasketaanko kämppis puolisoksi {E}
     {N} puoliso
     omistamme {T} yhdessä, kumpi saa maksun
     puolisoni käyttää {T}, kumman nimissä haetaan
     avoero ja {N}`,
    `påverkar makens inkomster {D}
     får en sambo {N}
     {N} och äktenskap
     vi flyttar ihop, ändras {D}
     kan båda få {N}
     vilken av makarna söker {N}
     vi skilde oss, vad händer med {D}
     räknas en rumskompis som sambo vid {N}
     {N} make
     vi äger {T} tillsammans, vem får betalningen
     min fru använder {T}, i vems namn söker man
     separation och {N}`,
  ),
  aspect(
    'purchases',
    'Mihin {P} saa käyttää',
    'Vad {N} får användas till',
    `mitä kuluja {N} kattaa
     mihin {P} saa käyttää
     korvataanko varaosat {E}
     kuuluvatko huoltokulut {I}
     saaks {G} rahoilla ostaa käytettyä
     kattaako {N} myös kuljetuksen
     pitääkö {G} käytöstä olla kuitit
     {G} hyväksytyt hankinnat
     {N} ostokset
     voiko {T} ostaa maksuilla käytettynä
     hyväksytäänkö {T} menoksi
     mitä {E} ei saa maksaa`,
    `vilka kostnader täcker {D}
     vad får man använda {D} till
     ersätts reservdelar av {D}
     hör servicekostnader till {D}
     får man köpa begagnat med {D}
     täcker {D} också transporten
     måste man ha kvitton på hur {D} används
     godkända anskaffningar för {N}
     {N} inköp
     kan man köpa {T} begagnat med pengarna
     godkänns {T} som utgift
     vad får inte betalas med {D}`,
  ),
  aspect(
    'age-limit',
    '{G} ikäraja',
    'Åldersgräns för {N}',
    `onko {I} ikärajaa
     minkä ikäisenä {P} voi saada
     {G} alaikäraja
     saako alle 18-vuotias {P}
     voiks eläkeikäinen viel saada {P}
     loppuuko {N} kun täytän 65
     kuinka vanhana {P} saa viimeistään
     tarvitaanko huoltajan suostumus {I}
     {N} ikä
     lapseni käyttää {T}, saako alaikäinen maksun
     olen 70-vuotias ja minulla on {T}, olenko liian vanha
     ikävaatimus {N}`,
    `finns det en åldersgräns för {N}
     i vilken ålder kan man få {N}
     lägsta åldern för {N}
     får någon under 18 år {N}
     kan en pensionär ännu få {N}
     upphör {D} när jag fyller 65
     hur gammal får man högst vara för {D}
     behövs vårdnadshavarens samtycke för {D}
     {N} ålder
     mitt barn använder {T}, får en minderårig betalningen
     jag är 70 år och har {T}, är jag för gammal
     ålderskrav {N}`,
  ),
];

/** What stands before and after a question: who asks, where, in what situation. */
export const frames = {
  fi: {
    before: [
      '',
      '',
      '',
      '',
      'hei, ',
      'moi! ',
      'terve, ',
      'haluaisin kysyä, ',
      'osaatko sanoa, ',
      'mietin tässä, ',
      'anteeksi, ',
      'kysyisin että ',
      'en ymmärrä, ',
      'siis ',
    ],
    after: [
      '',
      '',
      '',
      '',
      '?',
      '?',
      ' kiitos',
      ' jos asun {place}',
      ' kun olen {who}',
      ' ja olen {who}',
      ', asun {place}',
      ' {month}',
      '??',
      ' nyt',
    ],
    places: [
      'Kuhmossa',
      'Inarissa',
      'Närpiössä',
      'Loimaalla',
      'Pieksämäellä',
      'Kotkassa',
      'Hangossa',
      'Raahessa',
      'Lieksassa',
      'Ähtärissä',
      'Forssassa',
      'Savonlinnassa',
      'Utsjoella',
      'Paraisilla',
      'Kajaanissa',
      'Iisalmessa',
      'Heinolassa',
      'Porissa',
      'Kemijärvellä',
      'Joutsassa',
      'Kaskisissa',
      'Sastamalassa',
      'Viitasaarella',
      'Ylivieskassa',
    ],
    who: [
      'yksinhuoltaja',
      'eläkeläinen',
      'opiskelija',
      'työtön',
      'maanviljelijä',
      'freelancer',
      'sairauslomalla',
      'äitiyslomalla',
      'leski',
      'maahanmuuttaja',
      'omaishoitaja',
      'varusmies',
      'lukiolainen',
      'vuorotteluvapaalla',
      'osa-aikainen',
      'kausityöntekijä',
      'toiminimellä',
      'lomautettu',
      'naimisissa',
      'sinkku',
    ],
    months: [
      'tammikuussa',
      'helmikuussa',
      'maaliskuussa',
      'huhtikuussa',
      'toukokuussa',
      'kesäkuussa',
      'heinäkuussa',
      'elokuussa',
      'syyskuussa',
      'lokakuussa',
      'marraskuussa',
      'joulukuussa',
    ],
  },
  sv: {
    before: [
      '',
      '',
      '',
      '',
      'hej, ',
      'hejsan! ',
      'god dag, ',
      'jag skulle vilja fråga, ',
      'kan du säga, ',
      'jag undrar bara, ',
      'ursäkta, ',
      'en fråga, ',
      'jag förstår inte, ',
      'alltså ',
    ],
    after: [
      '',
      '',
      '',
      '',
      '?',
      '?',
      ' tack',
      ' om jag bor i {place}',
      ' när jag är {who}',
      ' och jag är {who}',
      ', jag bor i {place}',
      ' i {month}',
      '??',
      ' nu',
    ],
    places: [
      'Närpes',
      'Hangö',
      'Pargas',
      'Kimito',
      'Nykarleby',
      'Kaskö',
      'Lovisa',
      'Borgå',
      'Ekenäs',
      'Karis',
      'Vörå',
      'Malax',
      'Kristinestad',
      'Jakobstad',
      'Karleby',
      'Ingå',
      'Sibbo',
      'Kyrkslätt',
      'Raseborg',
      'Larsmo',
      'Kronoby',
      'Pedersöre',
      'Korsholm',
      'Korsnäs',
    ],
    who: [
      'ensamförsörjare',
      'pensionär',
      'studerande',
      'arbetslös',
      'jordbrukare',
      'frilansare',
      'sjukskriven',
      'mammaledig',
      'änka',
      'inflyttad',
      'närståendevårdare',
      'beväring',
      'gymnasist',
      'alterneringsledig',
      'deltidsanställd',
      'säsongsarbetare',
      'egenföretagare',
      'permitterad',
      'gift',
      'ensamstående',
    ],
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
  },
} as const;

/** Questions for somebody else, over {X}. */
export const foreign = {
  fi: {
    questions: [
      'mikä on paras {X}',
      'mistä löydän halvan {X}',
      'kuka keksi sanan {X}',
      'osaatko piirtää: {X}',
      'kerro vitsi, aiheena {X}',
      'miten {X} kirjoitetaan venäjäksi',
      'mitä {X} maksaa kaupassa',
      'onko {X} terveellinen',
      'haluaisin tilata: {X}',
      'kuinka vanha on {X}',
    ],
    things: [
      'pizza',
      'polkupyörä',
      'kännykkä',
      'elokuva',
      'lentolippu',
      'jääkiekko',
      'kahvinkeitin',
      'aurinkokello',
      'kissanruoka',
      'robotti',
      'lottorivi',
      'ilmapallo',
      'kirja',
      'televisio',
      'suklaakakku',
      'takki',
      'kitara',
      'jalkapallo',
      'dinosaurus',
      'sateenvarjo',
      'mikroaaltouuni',
      'hotelli',
      'ruusu',
      'lumiukko',
      'tietokonepeli',
      'partakone',
      'sohva',
      'omenapuu',
      'laiva',
      'peili',
    ],
  },
  sv: {
    questions: [
      'vilken är den bästa {X}',
      'var hittar jag en billig {X}',
      'vem hittade på ordet {X}',
      'kan du rita: {X}',
      'berätta en vits om {X}',
      'hur skriver man {X} på ryska',
      'vad kostar {X} i butiken',
      'är {X} hälsosam',
      'jag vill beställa: {X}',
      'hur gammal är {X}',
    ],
    things: [
      'pizza',
      'cykel',
      'mobil',
      'film',
      'flygbiljett',
      'ishockey',
      'kaffekokare',
      'solur',
      'kattmat',
      'robot',
      'lottorad',
      'ballong',
      'bok',
      'teve',
      'chokladkaka',
      'jacka',
      'gitarr',
      'fotboll',
      'dinosaurie',
      'paraply',
      'mikrovågsugn',
      'hotell',
      'ros',
      'snögubbe',
      'datorspel',
      'rakapparat',
      'soffa',
      'äppelträd',
      'skepp',
      'spegel',
    ],
  },
} as const;
