// Duties of accessibility and data protection, with the tests that show what the program does.
import type { Duty } from './duty.ts';

const accessibilityLaw = {
  fi: 'Digipalvelulaki (306/2019) 3 luku; EN 301 549; WCAG 2.2 A ja AA',
  sv: 'Lagen om tillhandahållande av digitala tjänster (306/2019) 3 kap.; EN 301 549; WCAG 2.2 A och AA',
  en: 'Act on the Provision of Digital Services (306/2019), chapter 3; EN 301 549; WCAG 2.2 A and AA',
} as const;

const gdpr = (fi: string, sv: string, en: string) => ({
  fi: `EU:n yleinen tietosuoja-asetus (2016/679), ${fi}`,
  sv: `EU:s allmänna dataskyddsförordning (2016/679), ${sv}`,
  en: `General Data Protection Regulation (2016/679), ${en}`,
});

export const rightsDuties: readonly Duty[] = [
  {
    id: 'chat-accessible',
    area: 'accessibility',
    law: accessibilityLaw,
    duty: {
      fi: 'Chatti on saavutettava.',
      sv: 'Chatten är tillgänglig.',
      en: 'The chat is accessible.',
    },
    does: {
      fi: 'Chattia voi käyttää näppäimistöllä. Se on luettavissa 320 pikselin levyisenä ja 200 % tekstillä, kohdistus näkyy aina, ja axe ei löydä rikkeitä.',
      sv: 'Chatten kan användas med tangentbord. Den går att läsa på 320 pixlars bredd och med 200 % text, fokus syns alltid, och axe hittar inga brott.',
      en: 'The chat works by keyboard alone. It can be read at a width of 320 pixels and with text of 200 %, the focus is always to be seen, and axe finds no violation.',
    },
    own: {
      fi: 'Arvioi chatin omalla sivustollaan, myös ihmisten kanssa: automaattinen testi ei löydä kaikkea.',
      sv: 'Bedömer chatten på den egna webbplatsen, också med människor: ett automatiskt test hittar inte allt.',
      en: 'Assesses the chat on its own site, with people too: an automatic test does not find everything.',
    },
    tests: [
      [
        'tests/e2e/widget-access.test.ts',
        'the whole conversation: open, ask, choose, rate, explain, delete, close',
      ],
      ['tests/e2e/widget-access.test.ts', '320 pixels: everything fits without sideways scrolling'],
      ['tests/e2e/widget-access.test.ts', 'text of 200 %: everything fits, nothing is cut off, no violation'],
      ['tests/e2e/widget-access.test.ts', 'the focus is always to be seen'],
      ['tests/e2e/widget-states.test.ts', 'an answer with a list, a link and follow-ups'],
    ],
  },
  {
    id: 'statement',
    area: 'accessibility',
    law: {
      fi: 'Digipalvelulaki (306/2019) 3 luku: saavutettavuusseloste ja palaute',
      sv: 'Lagen om tillhandahållande av digitala tjänster (306/2019) 3 kap.: tillgänglighetsutlåtande och respons',
      en: 'Act on the Provision of Digital Services (306/2019), chapter 3: accessibility statement and feedback',
    },
    duty: {
      fi: 'Palvelussa on ajantasainen saavutettavuusseloste.',
      sv: 'Tjänsten har ett aktuellt tillgänglighetsutlåtande.',
      en: 'The service has an accessibility statement that is up to date.',
    },
    does: {
      fi: 'Seloste tehdään laitoksen asetuksista kolmella kielellä: tila, arviointi, puutteet, palaute ja valvontaviranomainen. Puuttuva tieto sanotaan puuttuvaksi.',
      sv: 'Utlåtandet görs av myndighetens inställningar på tre språk: tillstånd, bedömning, brister, respons och tillsynsmyndighet. Saknas en uppgift sägs det.',
      en: 'The statement is made of the institution’s settings in three languages: state, assessment, gaps, feedback and authority. What is missing is said to be.',
    },
    own: {
      fi: 'Ilmoittaa arvioinnin, puutteet ja palautekanavan (KUISKAAJA_STATEMENTS) ja vastaa palautteeseen kahdessa viikossa.',
      sv: 'Uppger bedömningen, bristerna och responskanalen (KUISKAAJA_STATEMENTS) och svarar på respons inom två veckor.',
      en: 'Gives the assessment, the gaps and the way for feedback (KUISKAAJA_STATEMENTS), and answers feedback within two weeks.',
    },
    tests: [
      [
        'tests/web/public-pages.test.ts',
        'the institution’s own facts stand where they are given, and where not it is said',
      ],
      ['tests/e2e/public-pages.test.ts', 'no page in any language has an axe violation or scrolls sideways'],
    ],
  },
  {
    id: 'console-accessible',
    area: 'accessibility',
    law: accessibilityLaw,
    duty: {
      fi: 'Myös työntekijöiden välineet ovat saavutettavia.',
      sv: 'Också de anställdas verktyg är tillgängliga.',
      en: 'The staff’s tools are accessible too.',
    },
    does: {
      fi: 'Ylläpidon sivut ja tilat tarkistetaan axe-tarkistimella, ja niitä voi käyttää näppäimistöllä.',
      sv: 'Administrationens sidor och lägen kontrolleras med axe och kan användas med tangentbord.',
      en: 'The console’s pages and states are checked with axe, and can be used by keyboard.',
    },
    tests: [
      ['tests/e2e/console/states.test.ts', 'a published answer'],
      [
        'tests/e2e/console/keeping-states.test.ts',
        'what is kept how long, the dry run, and what was deleted',
      ],
      ['tests/e2e/console/behaviour.test.ts', 'is sent for approval and taken back by keyboard alone'],
    ],
  },
  {
    id: 'minimise',
    area: 'privacy',
    law: gdpr(
      '5 artiklan 1 kohdan c alakohta ja 25 artikla',
      'artikel 5.1 c och artikel 25',
      'Articles 5(1)(c) and 25',
    ),
    duty: {
      fi: 'Henkilötietoja käsitellään mahdollisimman vähän, oletusarvoisesti.',
      sv: 'Så lite personuppgifter som möjligt behandlas, som standard.',
      en: 'As little personal data as possible is processed, by default.',
    },
    does: {
      fi: 'Henkilötunnukset, puhelinnumerot, sähköpostiosoitteet, tilinumerot ja korttinumerot poistetaan ennen tallennusta. Jos tarkistus epäonnistuu, viestiä ei oteta vastaan.',
      sv: 'Personbeteckningar, telefonnummer, e-postadresser, kontonummer och kortnummer tas bort innan något sparas. Om kontrollen misslyckas tas meddelandet inte emot.',
      en: 'Identity codes, phone numbers, e-mail addresses, account and card numbers are removed before anything is stored. Where the check fails, the message is refused.',
    },
    own: {
      fi: 'Ohjaa henkilöstöä: nimiä ja tarinoita ei tunnisteta, joten tietokanta on arkaluonteinen.',
      sv: 'Instruerar personalen: namn och berättelser känns inte igen, så databasen är känslig.',
      en: 'Instructs its staff: names and stories are not recognised, so the database is sensitive.',
    },
    tests: [
      ['tests/proof/personal-data.test.ts', 'through questions, pages, reasons and feedback'],
      [
        'tests/web/chat.test.ts',
        'that can’t be checked for personal data is refused, and nothing of it is stored or logged',
      ],
    ],
  },
  {
    id: 'cookies',
    area: 'privacy',
    law: {
      fi: 'Laki sähköisen viestinnän palveluista (917/2014) 205 §',
      sv: 'Lagen om tjänster inom elektronisk kommunikation (917/2014) 205 §',
      en: 'Act on Electronic Communications Services (917/2014), section 205',
    },
    duty: {
      fi: 'Evästeisiin tarvitaan suostumus.',
      sv: 'Kakor kräver samtycke.',
      en: 'Cookies need consent.',
    },
    does: {
      fi: 'Chatti ei käytä evästeitä eikä jätä keskustelun sanoja selaimeen.',
      sv: 'Chatten använder inga kakor och lämnar inga ord av konversationen i webbläsaren.',
      en: 'The chat uses no cookies and leaves no word of the conversation in the browser.',
    },
    tests: [
      [
        'tests/e2e/widget-conversation.test.ts',
        'leaves no cookie, and no word of the conversation in the browser',
      ],
    ],
  },
  {
    id: 'inform',
    area: 'privacy',
    law: gdpr('13 artikla', 'artikel 13', 'Article 13'),
    duty: {
      fi: 'Asiakkaalle kerrotaan käsittelystä.',
      sv: 'Kunden får information om behandlingen.',
      en: 'Customers are informed of the processing.',
    },
    does: {
      fi: 'Tietosuojaseloste tehdään samoista asetuksista, joita poisto noudattaa. Chatin valikosta pääsee siihen.',
      sv: 'Dataskyddsbeskrivningen görs av samma inställningar som raderingen följer. Den nås från chattens meny.',
      en: 'The privacy notice is made of the same settings that the deletion follows. The chat’s menu leads to it.',
    },
    own: {
      fi: 'Vahvistaa käsittelyn perusteen ja antaa tietosuojavastaavan yhteystiedot.',
      sv: 'Fastställer den rättsliga grunden och uppger dataskyddsombudets kontaktuppgifter.',
      en: 'Confirms the legal basis and gives the contact of its data protection officer.',
    },
    tests: [
      ['tests/web/public-pages.test.ts', 'what is kept how long is what the deletion follows'],
      ['tests/e2e/public-pages.test.ts', 'the chat leads to the pages, in its own language'],
    ],
  },
  {
    id: 'rights',
    area: 'privacy',
    law: gdpr('15 ja 17 artikla', 'artiklarna 15 och 17', 'Articles 15 and 17'),
    duty: {
      fi: 'Asiakas saa tietonsa ja voi poistaa ne.',
      sv: 'Kunden får sina uppgifter och kan radera dem.',
      en: 'Customers get their data and can have it erased.',
    },
    does: {
      fi: 'Chatista voi ladata keskustelun ja poistaa sen heti. Poisto hävittää tekstin myös tietokannan tiedostosta ja sen lokista.',
      sv: 'I chatten kan man ladda ner konversationen och genast radera den. Raderingen tar bort texten också ur databasens fil och logg.',
      en: 'The chat lets them download the conversation and delete it at once. The text is gone from the database’s file and its log too.',
    },
    own: {
      fi: 'Käsittelee muut pyynnöt. Keskustelun löytää ladatun tiedoston tunnisteella.',
      sv: 'Behandlar andra begäranden. Konversationen hittas med id:t i den nedladdade filen.',
      en: 'Handles other requests. The id in the downloaded file finds the conversation.',
    },
    tests: [
      ['tests/e2e/widget-conversation.test.ts', 'is deleted from screen and server at once'],
      [
        'tests/review/retention.test.ts',
        'a customer’s own deletion leaves nothing at once, not even a proof',
      ],
      ['tests/web/chat.test.ts', 'can be taken along as a readable text'],
    ],
  },
  {
    id: 'storage-limit',
    area: 'privacy',
    law: gdpr('5 artiklan 1 kohdan e alakohta', 'artikel 5.1 e', 'Article 5(1)(e)'),
    duty: {
      fi: 'Tietoja säilytetään vain niin kauan kuin on tarpeen.',
      sv: 'Uppgifter sparas bara så länge som det behövs.',
      en: 'Data is kept only for as long as it is needed.',
    },
    does: {
      fi: 'Vanhentunut teksti poistetaan joka yö tietokannasta, sen lokista ja vanhoista varmuuskopioista. Jokaiselle tietokannan taululle on päätetty, säilyykö se vai poistetaanko se.',
      sv: 'Föråldrad text raderas varje natt ur databasen, dess logg och gamla säkerhetskopior. För varje tabell i databasen är det bestämt om den sparas eller raderas.',
      en: 'Text that is too old is deleted every night from the database, its log and old backups. Of every table of the database it is decided whether it stays or goes.',
    },
    own: {
      fi: 'Päättää säilytysajoista.',
      sv: 'Beslutar om förvaringstiderna.',
      en: 'Decides how long what is kept.',
    },
    tests: [
      [
        'tests/review/retention.test.ts',
        'after the retention time no file holds an expired text, and what proves the replies is still there',
      ],
      [
        'tests/review/retention.test.ts',
        'a night deletes once, whatever restarts, and what it missed it makes up for',
      ],
      ['tests/rules/kept-tables.test.ts', 'every table is kept on purpose or covered by a retention rule'],
    ],
  },
  {
    id: 'security',
    area: 'privacy',
    law: gdpr('32 artikla', 'artikel 32', 'Article 32'),
    duty: {
      fi: 'Tiedot suojataan, ja niiden käyttöä valvotaan.',
      sv: 'Uppgifterna skyddas och användningen övervakas.',
      en: 'Data is protected and its use is watched.',
    },
    does: {
      fi: 'Jokainen rajapinnan osoite tarkistaa roolin. Jokaisesta keskustelun lukemisesta jää merkintä ketjuun, josta muuttaminen paljastuu. Varmuuskopion lukee vain sen omistaja.',
      sv: 'Varje adress i gränssnittet kontrollerar rollen. Varje läsning av en konversation antecknas i en kedja där ändringar avslöjas. Bara ägaren kan läsa en säkerhetskopia.',
      en: 'Every address of the API checks the role. Every look into a conversation is recorded in a chain that reveals changes. Only its owner can read a backup.',
    },
    own: {
      fi: 'Suojaa palvelimen, levyn ja varmuuskopiot.',
      sv: 'Skyddar servern, disken och säkerhetskopiorna.',
      en: 'Protects the server, the disk and the backups.',
    },
    tests: [
      ['tests/web/api/roles.test.ts', 'each route answers each role as the table says, and nobody else'],
      [
        'tests/web/api/looks.test.ts',
        'each look is listed with who, when, which and where from; drawn again it is the same look',
      ],
      [
        'tests/review/backups.test.ts',
        'the command copies the database while it is in use, into a dated file for its owner alone',
      ],
    ],
  },
];
