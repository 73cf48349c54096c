// Feedback of four plain themes in each language, put together from parts: enough for themes to be found in tests.

const matters: Readonly<Record<string, readonly (readonly string[])[]>> = {
  fi: [
    [
      'Puhelimessa sai jonottaa melkein tunnin',
      'Puhelinpalvelun jonot ovat järkyttävät',
      'Soitin puhelinpalveluun eikä kukaan vastannut',
      'Puhelinlinja katkesi kesken jonottamisen',
      'Jonotin puhelimessa koko ruokatunnin turhaan',
    ],
    [
      'Hakemuksen käsittely kesti monta viikkoa',
      'Käsittelyaika venyi eikä hakemukseen tullut päätöstä',
      'Päätöstä hakemukseen saa odottaa aivan liian kauan',
      'Hakemukseni käsittelyssä on kestänyt jo kaksi kuukautta',
      'Käsittelyajat hakemuksille ovat kohtuuttomat',
    ],
    [
      'Virkailija oli todella ystävällinen ja auttoi hienosti',
      'Kiitos ystävälliselle virkailijalle avusta',
      'Toimiston virkailija jaksoi neuvoa rauhassa',
      'Asiantunteva virkailija hoiti asiani mallikkaasti',
      'Virkailijan palvelu oli erinomaista ja ystävällistä',
    ],
    [
      'Kirjautuminen verkkopalveluun pankkitunnuksilla ei onnistu',
      'Verkkopalvelu heittää ulos heti kirjautumisen jälkeen',
      'En pääse kirjautumaan verkkopalveluun mobiilivarmenteella',
      'Pankkitunnukset eivät toimi kirjautumisessa verkkopalveluun',
      'Kirjautumisen jälkeen verkkopalvelu näyttää virheen',
    ],
  ],
  sv: [
    [
      'Man får köa i telefonen nästan en timme',
      'Telefonköerna är alldeles för långa',
      'Jag ringde telefontjänsten men ingen svarade',
      'Telefonen bröts när jag hade köat länge',
      'Kön i telefontjänsten rör sig inte',
    ],
    [
      'Handläggningen av ansökan tog många veckor',
      'Handläggningstiden för ansökan är orimlig',
      'Jag väntar på beslut om min ansökan sedan två månader',
      'Beslutet om ansökan dröjer alldeles för länge',
      'Ansökan har handlagts i månader utan beslut',
    ],
    [
      'Tjänstemannen var mycket vänlig och hjälpte mig',
      'Tack till den vänliga tjänstemannen på byrån',
      'En kunnig tjänsteman tog hand om mitt ärende',
      'Tjänstemannen hade tålamod och var vänlig',
      'Utmärkt och vänlig service av tjänstemannen',
    ],
    [
      'Inloggningen till e-tjänsten med bankkoder fungerar inte',
      'E-tjänsten kastar ut mig genast efter inloggningen',
      'Jag kan inte logga in i e-tjänsten med mobilcertifikat',
      'Bankkoderna fungerar inte vid inloggning i e-tjänsten',
      'Efter inloggningen visar e-tjänsten ett fel',
    ],
  ],
};

const endings: Readonly<Record<string, readonly string[]>> = {
  fi: [
    '.',
    ' taas tänään.',
    ', terveisin asiakas Oulusta.',
    ' viime viikolla.',
    '. Näin kävi eilen.',
    ' sunnuntaina.',
  ],
  sv: [
    '.',
    ' igen i dag.',
    ', hälsar en kund i Vasa.',
    ' förra veckan.',
    '. Så gick det i går.',
    ' på söndagen.',
  ],
};

/** `count` texts that go round the themes, each with the number of its theme; no two are the same up to 120. */
export function feedbackTexts(
  language: 'fi' | 'sv',
  count: number,
): readonly { readonly text: string; readonly theme: number }[] {
  const themes = matters[language] ?? [];
  const ends = endings[language] ?? [];
  return Array.from({ length: count }, (_, at) => {
    const theme = at % themes.length;
    const round = Math.floor(at / themes.length);
    const own = themes[theme] ?? [];
    const ending = ends[Math.floor(round / own.length) % ends.length] ?? '.';
    return { text: `${own[round % own.length]}${ending}`, theme };
  });
}
