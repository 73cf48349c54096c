// The privacy notice of the chat: what is stored, why, for how long, and what rights customers have.
import type { PublicFacts } from './facts.ts';
import { contactLine, given, numberIn } from './in-language.ts';
import { keepTable } from './keep-words.ts';
import { facts, list, type Page, type PageLanguage, text } from './page.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly headings: Readonly<
    Record<
      'controller' | 'why' | 'what' | 'whence' | 'who' | 'keep' | 'rights' | 'guard' | 'complain',
      string
    >
  >;
  readonly controller: string;
  readonly address: string;
  readonly officer: string;
  readonly missing: string;
  readonly why: readonly string[];
  readonly what: readonly string[];
  readonly not: readonly string[];
  readonly whence: string;
  readonly who: readonly string[];
  readonly keep: (days: string) => string;
  readonly rights: (minutes: string) => readonly string[];
  readonly guard: readonly string[];
  readonly complain: string;
  readonly ombudsman: string;
  readonly ombudsmanName: string;
  readonly page: string;
  readonly email: string;
};

const words: Readonly<Record<PageLanguage, Words>> = {
  fi: {
    title: 'Tietosuoja\u00ADseloste: chattirobotti',
    lead: 'Chattia voi käyttää kertomatta, kuka on. Tässä selosteessa kerrotaan, mitä kirjoittamastasi tallennetaan ja mitä voit sille tehdä.',
    headings: {
      controller: 'Rekisterinpitäjä',
      why: 'Miksi tietoja käsitellään',
      what: 'Mitä tallennetaan ja mitä ei',
      whence: 'Mistä tiedot saadaan',
      who: 'Kuka tietoja näkee',
      keep: 'Kuinka kauan tietoja säilytetään',
      rights: 'Mitä voit tehdä',
      guard: 'Miten tietoja suojataan',
      complain: 'Valitus valvontaviranomaiselle',
    },
    controller: 'Rekisterinpitäjä',
    address: 'Postiosoite',
    officer: 'Tietosuojavastaava',
    missing: 'Laitos ei ole vielä ilmoittanut tätä tietoa.',
    why: [
      'Tarkoitus on neuvoa asiakkaita, osoittaa jälkikäteen, mitä neuvoa annettiin, ja parantaa vastauksia.',
      'Käsittely perustuu yleistä etua koskevaan tehtävään (EU:n yleinen tietosuoja-asetus, 6 artiklan 1 kohdan e alakohta): viranomaisen velvollisuuteen neuvoa asiakkaitaan (hallintolaki 434/2003, 8 §).',
      'Robotti ei tee sinua koskevia päätöksiä eikä muodosta sinusta profiilia.',
    ],
    what: [
      'Tallennetaan: kysymyksesi, robotin vastaus ja sen peruste, aika, kieli, sivu jolla olit, sekä arviosi ja sen perustelu, jos annat ne.',
      'Poistetaan ennen tallennusta: henkilötunnukset, puhelinnumerot, sähköpostiosoitteet, tilinumerot ja maksukorttien numerot.',
      'Nimeä tai muuta kertomaasi ei tunnisteta, joten se tallentuu. Älä kirjoita sellaista.',
    ],
    not: [
      'Chatti ei käytä evästeitä eikä kysy, kuka olet.',
      'IP-osoitettasi käytetään hetken aikaa väärinkäytön estämiseen. Sitä ei tallenneta.',
    ],
    whence: 'Tiedot saadaan vain sinulta. Muista järjestelmistä ei haeta mitään.',
    who: [
      'Keskusteluja lukevat laitoksen työntekijät, joiden tehtävä on parantaa vastauksia. Jokaisesta lukemisesta jää merkintä.',
      'Tiedot pysyvät laitoksen palvelimella. Niitä ei luovuteta muille eikä siirretä EU:n ulkopuolelle.',
    ],
    keep: (days) =>
      `Tiedot poistetaan automaattisesti, kun säilytysaika päättyy. Varmuuskopioissa poistettu teksti voi olla vielä ${days} päivää.`,
    rights: (minutes) => [
      'Lataa: chatin valikosta saat keskustelusi tiedostona.',
      'Poista: chatin valikosta voit poistaa keskustelusi heti. Siitä ei jää tekstiä eikä todistetta.',
      `Tee nämä ennen kuin suljet välilehden. Keskustelu päättyy, kun et kirjoita ${minutes} minuuttiin, eikä sitä sen jälkeen voi enää yhdistää sinuun.`,
      'Voit pyytää pääsyä tietoihisi, niiden oikaisua, poistamista tai käsittelyn rajoittamista ja vastustaa käsittelyä. Kerro pyynnössä keskustelun tunniste, joka on lataamassasi tiedostossa: muuten emme pysty löytämään keskusteluasi.',
    ],
    guard: [
      'Tiedot ovat laitoksen omalla palvelimella, ja niitä näkevät vain kirjautuneet työntekijät roolinsa mukaan.',
      'Keskustelun avain tallennetaan vain tarkisteena, joten tietokannan lukija ei voi jatkaa keskusteluasi.',
      'Työntekijöiden teot kirjataan ketjuun, josta muuttaminen paljastuu.',
    ],
    complain: 'Jos käsittely mielestäsi rikkoo lakia, voit tehdä valituksen tietosuojavaltuutetulle.',
    ombudsman: 'Valvontaviranomainen',
    ombudsmanName: 'Tietosuojavaltuutetun toimisto',
    page: 'Verkkosivu',
    email: 'Sähköposti',
  },
  sv: {
    title: 'Dataskydds\u00ADbeskrivning: chattroboten',
    lead: 'Du kan använda chatten utan att berätta vem du är. Här berättar vi vad som sparas av det du skriver och vad du kan göra med det.',
    headings: {
      controller: 'Personuppgiftsansvarig',
      why: 'Varför uppgifterna behandlas',
      what: 'Vad som sparas och vad som inte sparas',
      whence: 'Varifrån uppgifterna kommer',
      who: 'Vem som ser uppgifterna',
      keep: 'Hur länge uppgifterna sparas',
      rights: 'Vad du kan göra',
      guard: 'Hur uppgifterna skyddas',
      complain: 'Klagomål till tillsynsmyndigheten',
    },
    controller: 'Personuppgiftsansvarig',
    address: 'Postadress',
    officer: 'Dataskyddsombud',
    missing: 'Myndigheten har ännu inte meddelat den här uppgiften.',
    why: [
      'Syftet är att ge kunderna råd, att i efterhand kunna visa vilket råd som gavs och att förbättra svaren.',
      'Behandlingen grundar sig på en uppgift av allmänt intresse (EU:s allmänna dataskyddsförordning, artikel 6.1 e): myndighetens skyldighet att ge sina kunder råd (förvaltningslagen 434/2003, 8 §).',
      'Roboten fattar inga beslut om dig och skapar ingen profil av dig.',
    ],
    what: [
      'Sparas: din fråga, robotens svar och grunden för det, tiden, språket, sidan du var på samt ditt betyg och din motivering, om du ger dem.',
      'Tas bort innan något sparas: personbeteckningar, telefonnummer, e-postadresser, kontonummer och betalkortsnummer.',
      'Namn och annat som du berättar känns inte igen och sparas därför. Skriv inte sådant.',
    ],
    not: [
      'Chatten använder inga kakor och frågar inte vem du är.',
      'Din IP-adress används en kort stund för att förhindra missbruk. Den sparas inte.',
    ],
    whence: 'Uppgifterna kommer bara från dig. Inget hämtas från andra system.',
    who: [
      'Konversationerna läses av myndighetens anställda som har till uppgift att förbättra svaren. Varje läsning antecknas.',
      'Uppgifterna stannar på myndighetens server. De lämnas inte ut till andra och överförs inte utanför EU.',
    ],
    keep: (days) =>
      `Uppgifterna raderas automatiskt när förvaringstiden går ut. I säkerhetskopior kan en raderad text finnas kvar i ${days} dagar.`,
    rights: (minutes) => [
      'Ladda ner: i chattens meny får du din konversation som en fil.',
      'Radera: i chattens meny kan du genast radera din konversation. Varken text eller bevis blir kvar.',
      `Gör det innan du stänger fliken. Konversationen avslutas när du inte har skrivit på ${minutes} minuter, och därefter går den inte längre att koppla till dig.`,
      'Du kan begära att få tillgång till dina uppgifter, få dem rättade eller raderade eller få behandlingen begränsad, och du kan invända mot behandlingen. Uppge konversationens id, som finns i filen du laddade ner: annars kan vi inte hitta din konversation.',
    ],
    guard: [
      'Uppgifterna finns på myndighetens egen server, och bara inloggade anställda ser dem enligt sin roll.',
      'Konversationens nyckel sparas bara som en kontrollsumma, så den som läser databasen kan inte fortsätta din konversation.',
      'Vad de anställda gör antecknas i en kedja där ändringar avslöjas.',
    ],
    complain:
      'Om du anser att behandlingen bryter mot lagen kan du lämna ett klagomål till dataombudsmannen.',
    ombudsman: 'Tillsynsmyndighet',
    ombudsmanName: 'Dataombudsmannens byrå',
    page: 'Webbplats',
    email: 'E-post',
  },
  en: {
    title: 'Privacy notice: the chat robot',
    lead: 'You can use the chat without telling who you are. This notice tells what is stored of what you write, and what you can do about it.',
    headings: {
      controller: 'Controller',
      why: 'Why data is processed',
      what: 'What is stored and what is not',
      whence: 'Where the data comes from',
      who: 'Who sees the data',
      keep: 'How long data is kept',
      rights: 'What you can do',
      guard: 'How data is protected',
      complain: 'Complaint to the supervisory authority',
    },
    controller: 'Controller',
    address: 'Postal address',
    officer: 'Data protection officer',
    missing: 'The institution has not given this yet.',
    why: [
      'The purpose is to advise customers, to be able to show later what advice was given, and to improve the answers.',
      'The processing is based on a task carried out in the public interest (General Data Protection Regulation, Article 6(1)(e)): the authority’s duty to advise its customers (Administrative Procedure Act 434/2003, section 8).',
      'The robot makes no decisions about you and forms no profile of you.',
    ],
    what: [
      'Stored: your question, the robot’s answer and the ground for it, the time, the language, the page on which you were, and your rating and its reason if you give them.',
      'Removed before anything is stored: identity codes, phone numbers, e-mail addresses, account numbers and card numbers.',
      'A name or a story is not recognised and is stored. Please do not write such things.',
    ],
    not: [
      'The chat uses no cookies and does not ask who you are.',
      'Your IP address is used for a moment to prevent abuse. It is not stored.',
    ],
    whence: 'The data comes from you alone. Nothing is fetched from other systems.',
    who: [
      'Conversations are read by the institution’s staff whose task is to improve the answers. Every look is recorded.',
      'The data stays on the institution’s server. It is given to nobody else and not transferred outside the EU.',
    ],
    keep: (days) =>
      `Data is deleted automatically when its time is over. A deleted text can remain in backups for another ${days} days.`,
    rights: (minutes) => [
      'Download: the chat’s menu gives you your conversation as a file.',
      'Delete: the chat’s menu deletes your conversation at once. Neither text nor proof of it remains.',
      `Do this before you close the tab. The conversation ends when you have not written for ${minutes} minutes, and cannot be connected to you after that.`,
      'You can ask for access to your data, for its rectification, erasure or restriction, and object to the processing. Name the conversation’s id, which stands in the file that you downloaded: otherwise we cannot find your conversation.',
    ],
    guard: [
      'The data is on the institution’s own server, and only staff who are signed in see it, by their role.',
      'The key of a conversation is stored as a hash only, so that a reader of the database cannot go on with your conversation.',
      'What the staff do is recorded in a chain that reveals changes.',
    ],
    complain:
      'If you think that the processing breaks the law, you can complain to the Data Protection Ombudsman.',
    ombudsman: 'Supervisory authority',
    ombudsmanName: 'Office of the Data Protection Ombudsman',
    page: 'Website',
    email: 'E-mail',
  },
};

const ombudsman = { page: 'https://tietosuoja.fi', email: 'tietosuoja@om.fi' } as const;

export function privacyPage(found: PublicFacts, language: PageLanguage): Page {
  const say = words[language];
  const { statements, keep, idleMinutes } = found;
  const { headings } = say;
  return {
    name: 'privacy',
    language,
    title: say.title,
    lead: say.lead,
    sections: [
      {
        id: 'controller',
        title: headings.controller,
        blocks: [
          facts([
            [say.controller, given(found.institution, language)],
            [say.address, statements.address ? given(statements.address, language) : say.missing],
            [say.officer, contactLine(statements.privacyContact, say.missing)],
          ]),
        ],
      },
      { id: 'why', title: headings.why, blocks: say.why.map(text) },
      { id: 'what', title: headings.what, blocks: [list(say.what), list(say.not)] },
      { id: 'whence', title: headings.whence, blocks: [text(say.whence)] },
      { id: 'who', title: headings.who, blocks: say.who.map(text) },
      {
        id: 'keep',
        title: headings.keep,
        blocks: [keepTable(keep, language), text(say.keep(numberIn(language, keep.backups)))],
      },
      { id: 'rights', title: headings.rights, blocks: [list(say.rights(numberIn(language, idleMinutes)))] },
      { id: 'guard', title: headings.guard, blocks: [list(say.guard)] },
      {
        id: 'complain',
        title: headings.complain,
        blocks: [
          text(say.complain),
          facts([
            [say.ombudsman, say.ombudsmanName],
            [say.page, { text: ombudsman.page, href: ombudsman.page }],
            [say.email, { text: ombudsman.email, href: `mailto:${ombudsman.email}` }],
          ]),
        ],
      },
    ],
  };
}
