// The AI register's words in three languages. Every claim is one that the program keeps by itself.
// Long because it is one list of words, three languages side by side.
import type { PageLanguage } from './page.ts';

export type RegisterWords = {
  readonly title: string;
  readonly lead: string;
  readonly headings: Readonly<
    Record<
      'what' | 'who' | 'data' | 'keep' | 'oversight' | 'release' | 'month' | 'limits' | 'complain',
      string
    >
  >;
  readonly what: readonly string[];
  readonly institution: string;
  readonly responsible: string;
  readonly address: string;
  readonly contact: string;
  readonly missing: string;
  readonly usesLead: string;
  readonly uses: readonly string[];
  readonly storesLead: string;
  readonly stores: readonly string[];
  readonly neverStores: string;
  readonly keepText: (days: string) => string;
  readonly oversight: readonly string[];
  readonly sample: string;
  readonly none: string;
  readonly number: string;
  readonly publishedOn: string;
  readonly content: string;
  readonly contentText: (counts: { intents: string; phrases: string; answers: string }) => string;
  readonly model: string;
  readonly overridden: string;
  readonly noTests: string;
  readonly testsCaption: string;
  readonly testsHead: readonly [string, string, string];
  readonly tests: Readonly<Record<'questions' | 'right' | 'clarified' | 'unmatched' | 'wrong', string>>;
  readonly monthCaption: (month: string) => string;
  readonly monthHead: readonly [string, string, string];
  readonly month: Readonly<
    Record<
      | 'conversations'
      | 'questions'
      | 'answered'
      | 'clarified'
      | 'unmatched'
      | 'priority'
      | 'unserved'
      | 'up'
      | 'down'
      | 'persons',
      string
    >
  >;
  readonly limits: readonly string[];
  readonly complain: readonly string[];
  readonly privacy: string;
};

export const registerWords: Readonly<Record<PageLanguage, RegisterWords>> = {
  fi: {
    title: 'Tekoälyrekisteri: chattirobotti',
    lead: 'Tällä sivulla kerrotaan, miten chattirobotti toimii, kuka siitä vastaa ja mitä se tallentaa.',
    headings: {
      what: 'Mitä robotti tekee',
      who: 'Kuka vastaa robotista',
      data: 'Mitä robotti käyttää ja tallentaa',
      keep: 'Kuinka kauan tietoja säilytetään',
      oversight: 'Miten ihmiset valvovat robottia',
      release: 'Nykyinen julkaisu ja sen testitulokset',
      month: 'Viime kuukauden luvut',
      limits: 'Menetelmä ja sen rajat',
      complain: 'Anna palautetta tai ota yhteyttä ihmiseen',
    },
    what: [
      'Robotti neuvoo asiakkaita verkkosivuilla. Asiakas kirjoittaa kysymyksen, robotti tunnistaa aiheen ja näyttää vastauksen, jonka asiantuntija on kirjoittanut ja toinen ihminen hyväksynyt.',
      'Robotti ei keksi eikä muuta tekstiä. Jos se on epävarma, se ehdottaa vaihtoehtoja. Jos se ei ymmärrä, se sanoo sen ja kertoo, miten saa yhteyden ihmiseen.',
      'Robotti ei tee päätöksiä eikä arvioi, onko asiakkaalla oikeus etuuteen. Se ei näe asiakkaan tietoja eikä tiedä, kuka asiakas on.',
    ],
    institution: 'Laitos',
    responsible: 'Vastuuyksikkö',
    address: 'Postiosoite',
    contact: 'Yhteys robottia koskevissa asioissa',
    missing: 'Laitos ei ole vielä ilmoittanut tätä tietoa.',
    usesLead: 'Robotti käyttää:',
    uses: [
      'Asiakkaan kirjoittama kysymys, keskustelun kieli ja sivu, jolla asiakas on.',
      'Kirjasto: asiantuntijoiden kirjoittamat esimerkkikysymykset ja vastaukset.',
      'Tietoja ei haeta muista järjestelmistä eikä lähetetä laitoksen palvelimelta muualle.',
    ],
    storesLead: 'Tallennetaan:',
    stores: [
      'Kysymys, annettu vastaus ja se, miksi juuri se valittiin. Näin voidaan jälkikäteen osoittaa, mitä asiakas sai.',
      'Asiakkaan arvio vastauksesta ja sen perustelu, jos hän antaa ne.',
    ],
    neverStores:
      'Henkilötunnukset, puhelinnumerot, sähköpostiosoitteet, tilinumerot ja maksukorttien numerot poistetaan ennen tallennusta. Nimiä ja muuta kerrottua ei tunnisteta, joten niitä ei pidä kirjoittaa.',
    keepText: (days) =>
      `Vanhentuneet tiedot poistetaan joka yö. Asiakas voi myös itse poistaa keskustelunsa chatin valikosta heti. Poistettu teksti häviää viimeisestäkin varmuuskopiosta viimeistään ${days} päivän kuluttua.`,
    oversight: [
      'Jokaisen vastauksen kirjoittaa asiantuntija, ja toinen ihminen hyväksyy sen ennen julkaisua.',
      'Ennen julkaisua uutta versiota verrataan vanhaan samoilla testikysymyksillä. Jos se on huonompi, julkaisu estyy. Vain hyväksyjä tai pääkäyttäjä voi ohittaa eston, ja syy kirjataan.',
      'Yksittäinen vastaus voidaan poistaa käytöstä heti, ja aiempi julkaisu voidaan palauttaa.',
      'Keskusteluja lukevat vain siihen oikeutetut työntekijät, ja jokaisesta lukemisesta jää merkintä.',
      'Hätätilanteen tunnistava viesti ohjataan aina kiinteään ohjeeseen, jossa on hätänumerot.',
    ],
    sample: 'Vastaukset ovat esimerkkisisältöä, jota laitoksen asiantuntijat eivät ole vielä tarkistaneet.',
    none: 'Julkaisua ei vielä ole.',
    number: 'Julkaisun numero',
    publishedOn: 'Julkaistu',
    content: 'Sisältö',
    contentText: ({ intents, phrases, answers }) =>
      `${intents} aihetta, ${phrases} esimerkkikysymystä, ${answers} vastausta`,
    model: 'Mallin tarkiste (SHA-256)',
    overridden: 'Testitulos oli aiempaa huonompi. Ihminen päätti silti julkaista ja kirjasi syyn.',
    noTests: 'Tätä julkaisua ei ole mitattu laitoksen testikysymyksillä.',
    testsCaption: 'Tulos laitoksen testikysymyksillä',
    testsHead: ['Tulos', 'Määrä', 'Osuus'],
    tests: {
      questions: 'Testikysymyksiä',
      right: 'Oikein',
      clarified: 'Ehdotti vaihtoehtoja',
      unmatched: 'Ei ymmärtänyt',
      wrong: 'Väärin',
    },
    monthCaption: (month) => `Luvut: ${month}`,
    monthHead: ['Luku', 'Määrä', 'Osuus kysymyksistä'],
    month: {
      conversations: 'Keskusteluja',
      questions: 'Kysymyksiä',
      answered: 'Sai vastauksen',
      clarified: 'Sai vaihtoehtoja',
      unmatched: 'Robotti ei ymmärtänyt',
      priority: 'Ohjattiin hätäohjeeseen',
      unserved: 'Kysyttiin muulla kielellä',
      up: 'Peukku ylös',
      down: 'Peukku alas',
      persons: 'Pyydettiin yhteyttä ihmiseen',
    },
    limits: [
      'Kysymys muutetaan sanojen vartaloiksi ja kirjainryhmiksi. Lineaarinen luokittelija vertaa niitä esimerkkikysymyksiin. Menetelmä ei luo tekstiä.',
      'Sama kysymys samassa julkaisussa saa aina saman vastauksen.',
      'Robotti oppii vain julkaisussa eli kun asiantuntijat muuttavat kirjastoa. Se ei opi itsestään asiakkaiden viesteistä.',
      'Robotti voi ymmärtää kysymyksen väärin, varsinkin jos siinä on monta asiaa tai paljon kertomusta. Tarkista tärkeät asiat vastauksen lähteestä tai asiakaspalvelusta.',
      'Vastaus on yleinen. Se ei ota huomioon asiakkaan omaa tilannetta.',
    ],
    complain: [
      'Chatissa voit antaa jokaiselle vastaukselle peukun ja kertoa, mikä oli vialla. Asiantuntijat lukevat perustelut.',
      'Chatin valikosta saat aina yhteystiedot ihmiseen:',
    ],
    privacy: 'Lue, miten henkilötietoja käsitellään',
  },
  sv: {
    title: 'AI-register: chattroboten',
    lead: 'På den här sidan berättar vi hur chattroboten fungerar, vem som ansvarar för den och vad den sparar.',
    headings: {
      what: 'Vad roboten gör',
      who: 'Vem som ansvarar för roboten',
      data: 'Vad roboten använder och sparar',
      keep: 'Hur länge uppgifterna sparas',
      oversight: 'Hur människor övervakar roboten',
      release: 'Den nuvarande publiceringen och dess testresultat',
      month: 'Siffror för förra månaden',
      limits: 'Metoden och dess gränser',
      complain: 'Ge respons eller kontakta en människa',
    },
    what: [
      'Roboten ger kunderna råd på webbplatsen. Kunden skriver en fråga, roboten känner igen ämnet och visar ett svar som en sakkunnig har skrivit och en annan människa har godkänt.',
      'Roboten hittar inte på och ändrar inte text. Om den är osäker föreslår den alternativ. Om den inte förstår säger den det och berättar hur man får kontakt med en människa.',
      'Roboten fattar inga beslut och bedömer inte om kunden har rätt till en förmån. Den ser inte kundens uppgifter och vet inte vem kunden är.',
    ],
    institution: 'Myndighet',
    responsible: 'Ansvarig enhet',
    address: 'Postadress',
    contact: 'Kontakt i frågor om roboten',
    missing: 'Myndigheten har ännu inte meddelat den här uppgiften.',
    usesLead: 'Roboten använder:',
    uses: [
      'Frågan som kunden skriver, konversationens språk och sidan som kunden är på.',
      'Biblioteket: exempelfrågor och svar som sakkunniga har skrivit.',
      'Uppgifter hämtas inte från andra system och skickas inte vidare från myndighetens server.',
    ],
    storesLead: 'Det här sparas:',
    stores: [
      'Frågan, svaret som gavs och varför just det valdes. Så går det att i efterhand visa vad kunden fick.',
      'Kundens betyg på svaret och motiveringen, om kunden ger dem.',
    ],
    neverStores:
      'Personbeteckningar, telefonnummer, e-postadresser, kontonummer och betalkortsnummer tas bort innan något sparas. Namn och annat som berättas känns inte igen, så sådant ska man inte skriva.',
    keepText: (days) =>
      `Föråldrade uppgifter raderas varje natt. Kunden kan också själv genast radera sin konversation i chattens meny. En raderad text försvinner också ur den sista säkerhetskopian senast efter ${days} dagar.`,
    oversight: [
      'Varje svar skrivs av en sakkunnig och godkänns av en annan människa innan det publiceras.',
      'Före publiceringen jämförs den nya versionen med den gamla med samma testfrågor. Om den är sämre stoppas publiceringen. Bara en godkännare eller administratör kan publicera ändå, och orsaken antecknas.',
      'Ett enskilt svar kan genast tas ur bruk, och en tidigare publicering kan återställas.',
      'Bara anställda med behörighet läser konversationer, och varje läsning antecknas.',
      'Ett meddelande som tyder på en nödsituation får alltid en fast anvisning med nödnumren.',
    ],
    sample: 'Svaren är exempelinnehåll som myndighetens sakkunniga ännu inte har granskat.',
    none: 'Det finns ännu ingen publicering.',
    number: 'Publiceringens nummer',
    publishedOn: 'Publicerad',
    content: 'Innehåll',
    contentText: ({ intents, phrases, answers }) =>
      `${intents} ämnen, ${phrases} exempelfrågor, ${answers} svar`,
    model: 'Modellens kontrollsumma (SHA-256)',
    overridden:
      'Testresultatet var sämre än tidigare. En människa beslutade ändå att publicera och antecknade orsaken.',
    noTests: 'Den här publiceringen har inte mätts med myndighetens testfrågor.',
    testsCaption: 'Resultat med myndighetens testfrågor',
    testsHead: ['Resultat', 'Antal', 'Andel'],
    tests: {
      questions: 'Testfrågor',
      right: 'Rätt',
      clarified: 'Föreslog alternativ',
      unmatched: 'Förstod inte',
      wrong: 'Fel',
    },
    monthCaption: (month) => `Siffror: ${month}`,
    monthHead: ['Siffra', 'Antal', 'Andel av frågorna'],
    month: {
      conversations: 'Konversationer',
      questions: 'Frågor',
      answered: 'Fick ett svar',
      clarified: 'Fick alternativ',
      unmatched: 'Roboten förstod inte',
      priority: 'Hänvisades till nödanvisningen',
      unserved: 'Frågades på ett annat språk',
      up: 'Tumme upp',
      down: 'Tumme ner',
      persons: 'Bad om kontakt med en människa',
    },
    limits: [
      'Frågan delas upp i ordstammar och bokstavsgrupper. En linjär klassificerare jämför dem med exempelfrågorna. Metoden skapar ingen text.',
      'Samma fråga får i samma publicering alltid samma svar.',
      'Roboten lär sig bara vid en publicering, det vill säga när sakkunniga ändrar biblioteket. Den lär sig inte av sig själv av kundernas meddelanden.',
      'Roboten kan missförstå en fråga, särskilt om den innehåller många saker eller en lång berättelse. Kontrollera viktiga saker i svarets källa eller hos kundservicen.',
      'Svaret är allmänt. Det tar inte hänsyn till kundens egen situation.',
    ],
    complain: [
      'I chatten kan du ge varje svar en tumme och berätta vad som var fel. Sakkunniga läser motiveringarna.',
      'I chattens meny hittar du alltid kontaktuppgifterna till en människa:',
    ],
    privacy: 'Läs om hur personuppgifter behandlas',
  },
  en: {
    title: 'AI register: the chat robot',
    lead: 'This page tells how the chat robot works, who answers for it and what it stores.',
    headings: {
      what: 'What the robot does',
      who: 'Who answers for the robot',
      data: 'What the robot uses and stores',
      keep: 'How long data is kept',
      oversight: 'How people oversee the robot',
      release: 'The current release and its test results',
      month: 'Last month’s figures',
      limits: 'The method and its limits',
      complain: 'Give feedback or reach a person',
    },
    what: [
      'The robot advises customers on the website. A customer writes a question, the robot recognises the subject and shows the answer that an expert wrote and another person approved.',
      'The robot makes up no text and changes none. Where it is unsure it offers choices. Where it does not understand it says so, and tells how to reach a person.',
      'The robot makes no decisions and does not judge whether a customer is entitled to a benefit. It does not see the customer’s data and does not know who the customer is.',
    ],
    institution: 'Institution',
    responsible: 'Unit in charge',
    address: 'Postal address',
    contact: 'Contact about the robot',
    missing: 'The institution has not given this yet.',
    usesLead: 'The robot uses:',
    uses: [
      'The question as written, the language of the conversation and the page on which the customer is.',
      'The library: example questions and answers written by experts.',
      'Nothing is fetched from other systems, and nothing is sent from the institution’s server to others.',
    ],
    storesLead: 'This is stored:',
    stores: [
      'The question, the answer that was given and why it was this one, so that it can be shown later what the customer got.',
      'The customer’s rating of an answer and the reason for it, where they are given.',
    ],
    neverStores:
      'Identity codes, phone numbers, e-mail addresses, account numbers and card numbers are removed before anything is stored. Names and stories are not recognised, so please do not write them.',
    keepText: (days) =>
      `What is too old is deleted every night. Customers can also delete their conversation at once in the chat’s menu. A deleted text is gone from the last backup too after ${days} days at the latest.`,
    oversight: [
      'Every answer is written by an expert and approved by another person before it is published.',
      'Before a release the new version is compared with the old one on the same test questions. If it is worse, it is refused. Only an approver or administrator can publish it all the same, and the reason is recorded.',
      'A single answer can be taken out of use at once, and an earlier release can be served again.',
      'Conversations are read only by staff who may, and every look is recorded.',
      'A message that tells of acute distress always gets a fixed text with the emergency numbers.',
    ],
    sample: 'The answers are sample content that the institution’s experts have not reviewed yet.',
    none: 'There is no release yet.',
    number: 'Number of the release',
    publishedOn: 'Published',
    content: 'Content',
    contentText: ({ intents, phrases, answers }) =>
      `${intents} subjects, ${phrases} example questions, ${answers} answers`,
    model: 'Hash of the model (SHA-256)',
    overridden:
      'The test result was worse than before. A person decided to publish all the same and recorded why.',
    noTests: 'This release was not measured with the institution’s own test questions.',
    testsCaption: 'Result on the institution’s test questions',
    testsHead: ['Result', 'Number', 'Share'],
    tests: {
      questions: 'Test questions',
      right: 'Right',
      clarified: 'Offered choices',
      unmatched: 'Not understood',
      wrong: 'Wrong',
    },
    monthCaption: (month) => `Figures: ${month}`,
    monthHead: ['Figure', 'Number', 'Share of the questions'],
    month: {
      conversations: 'Conversations',
      questions: 'Questions',
      answered: 'Got an answer',
      clarified: 'Got choices',
      unmatched: 'Not understood',
      priority: 'Led to the emergency text',
      unserved: 'Asked in another language',
      up: 'Thumbs up',
      down: 'Thumbs down',
      persons: 'Asked for a person',
    },
    limits: [
      'A question is turned into word stems and groups of letters. A linear classifier compares them with the example questions. The method generates no text.',
      'The same question gets the same answer as long as the release is the same.',
      'The robot learns only when experts change the library and publish it. It does not learn from customers’ messages by itself.',
      'The robot can misunderstand a question, above all one that holds many matters or a long story. Check important matters at the answer’s source or with customer service.',
      'Answers are general. They do not consider the customer’s own situation.',
    ],
    complain: [
      'In the chat you can give every answer a thumb and tell what was wrong with it. Experts read the reasons.',
      'The chat’s menu always shows how to reach a person:',
    ],
    privacy: 'Read how personal data is handled',
  },
};
