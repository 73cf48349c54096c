// The long tail of what customers mention beside their question: compounds, which is how both languages make new words.

type Parts = {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly clauses: readonly string[];
};

const split = (text: string): readonly string[] => text.trim().split(/\s+/);

export const tails: Readonly<Record<'fi' | 'sv', Parts>> = {
  fi: {
    first:
      split(`kesä talvi syys kevät yö päivä viikko kuukausi vuosi koulu työ koti piha metsä ranta saari vene auto
      juna bussi lento pyörä kirkko kunta valtio yhdistys yritys perhe lapsi nuoriso vanhus puoliso naapuri isännöitsijä
      vuokra osto myynti laina pankki vakuutus vero palkka eläke loma sairaus tapaturma terveys hammas silmä kuulo liikunta
      uinti hiihto kala marja puutarha keittiö kylpy makuu varasto katto lattia seinä ikkuna ovi sähkö vesi lämpö kaasu
      jäte posti puhelin netti tietokone lehti kirja musiikki kuva`),
    last: split(`sopimus lupa tarkastus hakemus todistus lasku kuitti maksu maksusuunnitelma ilmoitus päätös valitus
      selvitys lausunto lomake liite kopio muutos korjaus huolto remontti vaihto siirto kuljetus matka retki leiri kurssi
      koe tutkinto harjoittelu tehtävä vuoro jakso aika raja kerho seura ryhmä talkoot kokous juhla kilpailu näyttely
      hanke suunnitelma arvio tarjous tilaus varaus peruutus palautus vahinko riita muutto kauppa perintö testamentti
      neuvonta ohjaus hoito kuntoutus tutkimus käynti lähete resepti vuode laite kone väline tarvike varaosa`),
    clauses: split(
      ',~{W}~on~kesken ,~minulla~on~{W} ,~{W}~puuttuu ,~aiheena~{W} ,~{W}~tulossa ~({W}) ,~vaikka~{W}~on~tehty ,~kun~{W}~muuttui ,~eikä~{W}~riitä',
    ),
  },
  sv: {
    first:
      split(`sommar vinter höst vår natt dag vecko månads års skol arbets hem gårds skogs strand ö båt bil tåg buss
      flyg cykel kyrko kommun stats förenings företags familje barn ungdoms äldre make grann disponents hyres köp sälj låne
      bank försäkrings skatte löne pensions semester sjuk olycks hälso tand ögon hörsel motions sim skid fisk bär trädgårds
      köks bad sov förråds tak golv vägg fönster dörr el vatten värme gas avfalls post telefon nät dator tidnings bok musik
      bild`),
    last: split(`avtal tillstånd granskning ansökan intyg räkning kvitto betalning plan anmälan beslut besvär utredning
      utlåtande blankett bilaga kopia ändring reparation service renovering byte överföring transport resa utfärd läger kurs
      prov examen praktik uppgift tur period tid gräns klubb förening grupp talko möte fest tävling utställning projekt
      förslag värdering offert beställning bokning annullering retur skada tvist flytt affär arv testamente rådgivning
      handledning vård rehabilitering undersökning besök remiss recept säng apparat maskin hjälpmedel tillbehör reservdel`),
    clauses: split(
      ',~{W}~är~på~hälft ,~jag~har~{W} ,~{W}~saknas ,~det~gäller~{W} ,~{W}~på~kommande ~({W}) ,~fast~{W}~är~gjord ,~när~{W}~ändrades ,~och~{W}~räcker~inte',
    ),
  },
};

/** What joins another question about the same benefit to the one that is asked. */
export const stories = {
  fi: [
    '{S}, sen jo tiedän, mutta {Q}',
    'minulle ei ole epäselvää {S}, vaan {Q}',
    '{S}? ja sitten se tärkein: {Q}',
    'luin jo sivuilta {S}. nyt kysyn: {Q}',
  ],
  sv: [
    '{S}, det vet jag redan, men {Q}',
    'det är inte oklart {S}, utan {Q}',
    '{S}? och sen det viktigaste: {Q}',
    'jag läste redan på sidorna {S}. nu frågar jag: {Q}',
  ],
} as const;

/** What stands for a name that was said before. */
export const pronouns = {
  fi: { N: 'se', G: 'sen', P: 'sitä', I: 'siihen', E: 'siitä' },
  sv: { N: 'det', D: 'det' },
} as const;
