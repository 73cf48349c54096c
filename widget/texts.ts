// Every interface text of the chat, in Finnish and Swedish. What the robot says itself comes from the server.
import type { PersonalData } from '../server/web/protocol.ts';
import type { Failure, NoteKey } from './conversation.ts';

export type Texts = {
  readonly fallbackName: string;
  readonly close: string;
  readonly menu: string;
  readonly back: string;
  readonly download: string;
  readonly delete: string;
  readonly about: string;
  readonly person: string;
  readonly switchTo: string;
  readonly log: string;
  readonly you: string;
  readonly robot: string;
  readonly clock: (time: string) => string;
  readonly typing: string;
  readonly welcome: {
    readonly greeting: string;
    readonly how: string;
    readonly privacy: string;
    readonly popular: string;
  };
  readonly options: string;
  readonly followUps: string;
  readonly alsoThese: string;
  readonly noneOfThese: string;
  readonly otherBenefits: string;
  readonly source: string;
  readonly officialPage: string;
  readonly newTab: string;
  readonly updatedSince: string;
  readonly askAgain: string;
  readonly removed: (kinds: string) => string;
  readonly personalData: Readonly<Record<PersonalData, string>>;
  readonly rating: {
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly reason: string;
    readonly send: string;
    readonly skip: string;
    readonly thanks: string;
    readonly undo: string;
    readonly failed: string;
  };
  readonly contact: { readonly title: string; readonly phone: string; readonly none: string };
  readonly notices: { readonly label: string; readonly close: string };
  readonly sample: string;
  readonly link: {
    readonly connecting: string;
    readonly reconnecting: string;
    readonly failed: string;
    readonly outdated: string;
    readonly retry: string;
    readonly reload: string;
  };
  readonly failure: Readonly<Record<Failure, string>>;
  readonly sendAgain: string;
  readonly notes: Readonly<Record<NoteKey, string>>;
  readonly compose: {
    readonly label: string;
    readonly hint: string;
    readonly send: string;
    readonly empty: string;
    readonly left: (characters: number) => string;
    readonly over: (characters: number) => string;
  };
  readonly deletion: {
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  readonly actionFailed: string;
  readonly downloaded: string;
  readonly aboutPage: {
    readonly robotTitle: string;
    readonly robot: readonly string[];
    readonly privacyTitle: string;
    readonly privacy: readonly string[];
    readonly release: (number: number) => string;
  };
};

const fi: Texts = {
  fallbackName: 'Chattirobotti',
  close: 'Sulje chatti',
  menu: 'Valikko',
  back: 'Takaisin keskusteluun',
  download: 'Lataa keskustelu',
  delete: 'Poista keskustelu',
  about: 'Tietoa robotista ja tietosuojasta',
  person: 'Ota yhteyttä asiakaspalveluun',
  switchTo: 'Suomeksi',
  log: 'Keskustelu',
  you: 'Sinä',
  robot: 'Robotti',
  clock: (time) => `klo ${time}`,
  typing: 'Robotti etsii vastausta',
  welcome: {
    greeting:
      'Hei! Olen robotti. Tunnistan kysymyksesi ja annan siihen vastauksen, jonka asiantuntijamme ovat kirjoittaneet.',
    how: 'Kysy omin sanoin, yksi asia kerrallaan.',
    privacy: 'En näe omia asioitasi. Älä kirjoita tänne henkilötietoja.',
    popular: 'Usein kysyttyä',
  },
  options: 'Valitse vaihtoehdoista',
  followUps: 'Tästä voit jatkaa',
  alsoThese: 'Voit valita myös näistä',
  noneOfThese: 'Ei mikään näistä',
  otherBenefits: 'Kysyn muusta asiasta',
  source: 'Vastauksen lähde',
  officialPage: 'Siirry viralliselle sivulle',
  newTab: 'avautuu uuteen välilehteen',
  updatedSince: 'Tämä vastaus on muuttunut sen jälkeen, kun sait sen.',
  askAgain: 'Näytä uusin vastaus',
  removed: (kinds) => `Poistimme viestistäsi ${kinds}. Tietoa ei tallennettu.`,
  personalData: {
    'identity-code': 'henkilötunnuksen',
    phone: 'puhelinnumeron',
    email: 'sähköpostiosoitteen',
    account: 'tilinumeron',
    card: 'maksukortin numeron',
  },
  rating: {
    question: 'Oliko vastauksesta apua?',
    yes: 'Kyllä',
    no: 'Ei',
    reason: 'Mitä vastauksesta puuttui tai mikä siinä oli vialla? (vapaaehtoinen)',
    send: 'Lähetä palaute',
    skip: 'Ohita',
    thanks: 'Kiitos palautteesta.',
    undo: 'Peru arvio',
    failed: 'Palautetta ei saatu lähetettyä. Yritä uudelleen.',
  },
  contact: {
    title: 'Näin saat yhteyden asiakaspalveluun',
    phone: 'Puhelin',
    none: 'Yhteystietoja ei juuri nyt ole saatavilla. Löydät ne verkkosivuiltamme.',
  },
  notices: { label: 'Tiedote', close: 'Sulje tiedote' },
  sample: 'Esimerkkisisältöä: asiantuntijat eivät ole vielä tarkistaneet vastauksia.',
  link: {
    connecting: 'Yhdistetään chattiin',
    reconnecting: 'Yhteys katkesi. Yritämme uudelleen.',
    failed: 'Chattiin ei juuri nyt saada yhteyttä.',
    outdated: 'Chatti on päivitetty. Lataa sivu uudelleen, niin voit jatkaa.',
    retry: 'Yritä uudelleen',
    reload: 'Lataa sivu uudelleen',
  },
  failure: {
    offline: 'Viestiä ei saatu lähetettyä.',
    too_many: 'Lähetit monta viestiä lyhyessä ajassa. Odota hetki ja lähetä sitten uudelleen.',
    invalid: 'Viestiä ei voitu käsitellä. Kirjoita kysymys toisin sanoin.',
    not_found: 'Tätä vaihtoehtoa ei enää ole. Kirjoita kysymyksesi.',
    conflict: 'Viestiä ei voitu käsitellä. Lähetä se uudelleen.',
    forbidden: 'Chatti ei ole käytettävissä tällä sivulla.',
    unavailable: 'Vastausta ei juuri nyt saada. Yritä hetken päästä uudelleen.',
    internal: 'Chatissa on häiriö. Yritä hetken päästä uudelleen.',
    protocol: 'Chatti on päivitetty. Lataa sivu uudelleen, niin voit jatkaa.',
  },
  sendAgain: 'Lähetä uudelleen',
  notes: {
    ended: 'Edellinen keskustelu päättyi, koska siinä ei hetkeen ollut uusia viestejä.',
    deleted: 'Keskustelu on poistettu.',
    language: 'Chatin kieli on nyt suomi.',
  },
  compose: {
    label: 'Kirjoita kysymyksesi',
    hint: 'Älä kirjoita henkilötunnusta tai muita henkilötietoja.',
    send: 'Lähetä',
    empty: 'Kirjoita ensin kysymys.',
    left: (characters) => (characters === 1 ? '1 merkki jäljellä' : `${characters} merkkiä jäljellä`),
    over: (characters) =>
      `Viesti on ${characters === 1 ? '1 merkin' : `${characters} merkkiä`} liian pitkä. Lyhennä sitä.`,
  },
  deletion: {
    title: 'Poistetaanko keskustelu?',
    text: 'Keskustelu poistetaan heti näytöltä ja palvelimelta. Poistoa ei voi perua.',
    confirm: 'Poista keskustelu',
    cancel: 'Peruuta',
  },
  actionFailed: 'Tämä ei juuri nyt onnistunut. Yritä hetken päästä uudelleen.',
  downloaded: 'Keskustelu on ladattu.',
  aboutPage: {
    robotTitle: 'Tietoa robotista',
    robot: [
      'Tässä chatissa vastaa robotti, ei ihminen. Se tunnistaa kysymyksesi ja näyttää siihen valmiin vastauksen.',
      'Asiantuntijat ovat kirjoittaneet jokaisen vastauksen. Robotti ei keksi vastauksia eikä muuta niiden sanoja.',
      'Robotti voi ymmärtää kysymyksesi väärin. Tarkista tärkeät asiat vastauksen lähteestä tai asiakaspalvelusta.',
    ],
    privacyTitle: 'Tietosuoja',
    privacy: [
      'Robotti ei tiedä, kuka olet, eikä se näe omia asioitasi. Chatti ei käytä evästeitä.',
      'Poistamme viesteistä henkilötunnukset, puhelinnumerot, sähköpostiosoitteet, tilinumerot ja maksukorttien numerot ennen kuin mitään tallennetaan.',
      'Nimeä tai muuta kertomaasi emme pysty tunnistamaan ja poistamaan. Älä siis kirjoita niitä.',
      'Kysymykset tallennetaan, jotta vastauksista tulee parempia. Voit ladata keskustelusi tai poistaa sen valikosta.',
      'Keskustelu näkyy vain tässä välilehdessä. Se päättyy, kun suljet välilehden tai kun et hetkeen kirjoita.',
    ],
    release: (number) => `Vastausten julkaisu nro ${number}`,
  },
};

const sv: Texts = {
  fallbackName: 'Chattrobot',
  close: 'Stäng chatten',
  menu: 'Meny',
  back: 'Tillbaka till konversationen',
  download: 'Ladda ner konversationen',
  delete: 'Radera konversationen',
  about: 'Om roboten och dataskyddet',
  person: 'Kontakta kundservicen',
  switchTo: 'På svenska',
  log: 'Konversation',
  you: 'Du',
  robot: 'Roboten',
  clock: (time) => `kl. ${time}`,
  typing: 'Roboten letar efter ett svar',
  welcome: {
    greeting:
      'Hej! Jag är en robot. Jag känner igen din fråga och ger dig ett svar som våra sakkunniga har skrivit.',
    how: 'Fråga med egna ord, en sak i taget.',
    privacy: 'Jag ser inte dina egna ärenden. Skriv inga personuppgifter här.',
    popular: 'Vanliga frågor',
  },
  options: 'Välj ett alternativ',
  followUps: 'Gå vidare härifrån',
  alsoThese: 'Du kan också välja något av dessa',
  noneOfThese: 'Inget av dessa',
  otherBenefits: 'Jag frågar om något annat',
  source: 'Källa till svaret',
  officialPage: 'Gå till den officiella sidan',
  newTab: 'öppnas i en ny flik',
  updatedSince: 'Det här svaret har ändrats efter att du fick det.',
  askAgain: 'Visa det nyaste svaret',
  removed: (kinds) => `Vi tog bort ${kinds} ur ditt meddelande. Uppgiften sparades inte.`,
  personalData: {
    'identity-code': 'personbeteckningen',
    phone: 'telefonnumret',
    email: 'e-postadressen',
    account: 'kontonumret',
    card: 'betalkortets nummer',
  },
  rating: {
    question: 'Hade du nytta av svaret?',
    yes: 'Ja',
    no: 'Nej',
    reason: 'Vad saknades i svaret eller vad var fel? (frivilligt)',
    send: 'Skicka respons',
    skip: 'Hoppa över',
    thanks: 'Tack för din respons.',
    undo: 'Ångra',
    failed: 'Responsen kunde inte skickas. Försök igen.',
  },
  contact: {
    title: 'Så här når du kundservicen',
    phone: 'Telefon',
    none: 'Det finns inga kontaktuppgifter att visa just nu. Du hittar dem på vår webbplats.',
  },
  notices: { label: 'Meddelande', close: 'Stäng meddelandet' },
  sample: 'Exempelinnehåll: sakkunniga har ännu inte granskat svaren.',
  link: {
    connecting: 'Ansluter till chatten',
    reconnecting: 'Förbindelsen bröts. Vi försöker igen.',
    failed: 'Det går inte att få kontakt med chatten just nu.',
    outdated: 'Chatten har uppdaterats. Ladda om sidan för att fortsätta.',
    retry: 'Försök igen',
    reload: 'Ladda om sidan',
  },
  failure: {
    offline: 'Meddelandet kunde inte skickas.',
    too_many: 'Du skickade många meddelanden på kort tid. Vänta en stund och skicka sedan på nytt.',
    invalid: 'Meddelandet kunde inte behandlas. Skriv frågan med andra ord.',
    not_found: 'Det här alternativet finns inte längre. Skriv din fråga.',
    conflict: 'Meddelandet kunde inte behandlas. Skicka det på nytt.',
    forbidden: 'Chatten kan inte användas på den här sidan.',
    unavailable: 'Det går inte att få ett svar just nu. Försök igen om en stund.',
    internal: 'Det är något fel i chatten. Försök igen om en stund.',
    protocol: 'Chatten har uppdaterats. Ladda om sidan för att fortsätta.',
  },
  sendAgain: 'Skicka på nytt',
  notes: {
    ended: 'Den förra konversationen avslutades, eftersom det inte kom nya meddelanden på en stund.',
    deleted: 'Konversationen har raderats.',
    language: 'Chattens språk är nu svenska.',
  },
  compose: {
    label: 'Skriv din fråga',
    hint: 'Skriv inte din personbeteckning eller andra personuppgifter.',
    send: 'Skicka',
    empty: 'Skriv först en fråga.',
    left: (characters) => `${characters} tecken kvar`,
    over: (characters) => `Meddelandet är ${characters} tecken för långt. Korta ner det.`,
  },
  deletion: {
    title: 'Vill du radera konversationen?',
    text: 'Konversationen raderas genast från skärmen och servern. Den kan inte återställas.',
    confirm: 'Radera konversationen',
    cancel: 'Avbryt',
  },
  actionFailed: 'Det lyckades inte just nu. Försök igen om en stund.',
  downloaded: 'Konversationen har laddats ner.',
  aboutPage: {
    robotTitle: 'Om roboten',
    robot: [
      'I den här chatten svarar en robot, inte en människa. Den känner igen din fråga och visar ett färdigt svar.',
      'Sakkunniga har skrivit varje svar. Roboten hittar inte på svar och ändrar inte orden i dem.',
      'Roboten kan missförstå din fråga. Kontrollera viktiga saker i svarets källa eller hos kundservicen.',
    ],
    privacyTitle: 'Dataskydd',
    privacy: [
      'Roboten vet inte vem du är och ser inte dina egna ärenden. Chatten använder inga kakor.',
      'Vi tar bort personbeteckningar, telefonnummer, e-postadresser, kontonummer och betalkortsnummer ur meddelandena innan något sparas.',
      'Namn och annat som du berättar kan vi inte känna igen och ta bort. Skriv alltså inte sådant.',
      'Frågorna sparas för att svaren ska bli bättre. I menyn kan du ladda ner eller radera din konversation.',
      'Konversationen syns bara i den här fliken. Den avslutas när du stänger fliken eller inte skriver på en stund.',
    ],
    release: (number) => `Svarens publikation nr ${number}`,
  },
};

const all: Readonly<Record<string, Texts>> = { fi, sv };

/** The interface's texts; Finnish for a language that the interface does not speak. */
export const textsFor = (language: string): Texts => all[language] ?? fi;

/** "in Finnish", said in Finnish: what a button says that switches to the language. */
export const inLanguage = (language: string): string =>
  all[language]?.switchTo ?? new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/** The interface's own language for a library language: the `lang` of its texts. */
export const interfaceLanguage = (language: string): string => (language in all ? language : 'fi');
