// The server's sentences in the other languages of the console. It speaks English; what stands in no row is shown so.
// Long because it is one table: a sentence is found in one place.
import { type InterfaceLanguage, useLanguage } from './dictionary.ts';
import { importSentences } from './import-sentences.ts';
import { feedbackSentences, judgingSentences, unmatchedSentences } from './review-sentences.ts';

/** `*` stands for whatever the sentence names; `$1`, `$2` put it back. */
export type Row = readonly [english: string, finnish: string, swedish: string];

/** Predicates: they follow the name of the field that they are about. */
export const problemSentences: readonly Row[] = [
  ['is missing', 'puuttuu', 'saknas'],
  ['is empty', 'on tyhjä', 'är tom'],
  ['"*" stands twice', '”$1” on kahdesti', '”$1” finns två gånger'],
  ['"*" stands in * too', '”$1” on myös vastauksessa $2', '”$1” finns också i $2'],
  [
    '"*" nearly stands in * too: "*"',
    '”$1” on lähes sama kuin vastauksessa $2: ”$3”',
    '”$1” är nästan densamma som i $2: ”$3”',
  ],
  [
    '"*" is a test question; word the phrase differently',
    '”$1” on testikysymys; muotoile kysymys toisin',
    '”$1” är en testfråga; formulera frågan annorlunda',
  ],
  ['"*" is a test question', '”$1” on testikysymys', '”$1” är en testfråga'],
  [
    'holds what looks like personal data',
    'sisältää henkilötiedolta näyttävää tekstiä',
    'innehåller något som ser ut som personuppgifter',
  ],
  [
    'holds HTML, which customers would see as text',
    'sisältää HTML-merkintää, jonka asiakas näkisi tekstinä',
    'innehåller HTML som kunden skulle se som text',
  ],
  [
    'names no official page as its source',
    'lähteenä ei ole virallista sivua',
    'har ingen officiell sida som källa',
  ],
  ['names no owner', 'vastuutaho puuttuu', 'saknar ansvarig'],
  ['has no review date', 'tarkistuspäivä puuttuu', 'saknar granskningsdag'],
  [
    'begins on the same day as another one',
    'alkaa samana päivänä kuin toinen versio',
    'börjar samma dag som en annan version',
  ],
  [
    'is valid until a day before the one from which it is valid',
    'päättyy ennen kuin se alkaa',
    'slutar gälla innan den börjar gälla',
  ],
  ['* does not exist', '$1 ei ole olemassa', '$1 finns inte'],
  ['leads to itself', 'johtaa itseensä', 'leder till sig själv'],
  ['the benefit * does not exist', 'etuutta $1 ei ole', 'förmånen $1 finns inte'],
  [
    'the topic * does not exist; make it first',
    'aihetta $1 ei ole; luo se ensin',
    'ämnet $1 finns inte; skapa det först',
  ],
  ['the topic * does not exist', 'aihetta $1 ei ole', 'ämnet $1 finns inte'],
  [
    '* is no path that begins with /',
    '$1 ei ole polku, joka alkaa merkillä /',
    '$1 är ingen sökväg som börjar med /',
  ],
  ['* has no names', '$1: nimet puuttuvat', '$1 saknar namn'],
  [
    '*: * is neither a topic nor an intent',
    '$1: $2 ei ole aihe eikä vastaus',
    '$1: $2 är varken ett ämne eller ett svar',
  ],
  ['* has no title', '$1: otsikko puuttuu', '$1 saknar rubrik'],
  ['* has no expressions', '$1: ilmaukset puuttuvat', '$1 saknar uttryck'],
  [
    '* has no answer; write it first',
    '$1: vastaus puuttuu; kirjoita se ensin',
    '$1 saknar svar; skriv det först',
  ],
  [
    'has * phrases; at least * are needed',
    '$1 kysymystä; tarvitaan vähintään $2',
    '$1 frågor; minst $2 behövs',
  ],
  [
    'has * phrases; with * it is understood far better',
    '$1 kysymystä; $2 kysymyksellä se ymmärretään paljon paremmin',
    '$1 frågor; med $2 förstås den mycket bättre',
  ],
  [
    'has * phrases, half of the intents have at most *',
    '$1 kysymystä; puolella vastauksista niitä on enintään $2',
    '$1 frågor; hälften av svaren har högst $2',
  ],
  ['has *', '$1', '$1'],
  ['the answer has * words', 'vastauksessa on $1 sanaa', 'svaret har $1 ord'],
  ['a sentence has * words', 'virkkeessä on $1 sanaa', 'en mening har $1 ord'],
  [
    'sentences have * words on average',
    'virkkeissä on keskimäärin $1 sanaa',
    'meningarna har i medeltal $1 ord',
  ],
  [
    'links to *, which is not allowed',
    'linkki johtaa osoitteeseen $1, jota ei ole sallittu',
    'länken leder till $1, som inte är tillåten',
  ],
  ['there is no answer', 'vastaus puuttuu', 'svaret saknas'],
];

/** Whole sentences of refusals. */
export const refusalSentences: readonly Row[] = [
  [
    '* was changed by somebody else meanwhile; nothing is lost.',
    'Toinen muutti tätä sillä välin. Mitään ei ole kadonnut.',
    'Någon annan ändrade det här under tiden. Ingenting har försvunnit.',
  ],
  [
    '* was changed since this was proposed; turn it down, and propose it anew.',
    '$1 on muuttunut ehdotuksen jälkeen. Palauta ehdotus ja tee se uudelleen.',
    '$1 har ändrats efter förslaget. Returnera förslaget och gör det på nytt.',
  ],
  [
    'Another publication is under way or put off; wait for it, or cancel it.',
    'Toinen julkaiseminen on käynnissä tai ajastettu. Odota sitä tai peru se.',
    'En annan publicering pågår eller är tidsbestämd. Vänta på den eller avbryt den.',
  ],
  [
    'Only a publication that is put off or was refused can be cancelled.',
    'Perua voi vain ajastetun tai pysäytetyn julkaisemisen.',
    'Bara en tidsbestämd eller stoppad publicering kan avbrytas.',
  ],
  [
    'Nobody approves their own text; another person must.',
    'Omaa tekstiä ei voi hyväksyä; sen tekee toinen henkilö.',
    'Ingen godkänner sin egen text; det gör en annan person.',
  ],
  [
    'Nobody approves their own proposal; another person must.',
    'Omaa ehdotusta ei voi hyväksyä; sen tekee toinen henkilö.',
    'Ingen godkänner sitt eget förslag; det gör en annan person.',
  ],
  [
    'Nobody approves their own notice; another person must.',
    'Omaa tiedotetta ei voi hyväksyä; sen tekee toinen henkilö.',
    'Ingen godkänner sitt eget meddelande; det gör en annan person.',
  ],
  [
    'This is your own text; take it back instead.',
    'Tämä on oma tekstisi; ota se takaisin.',
    'Det här är din egen text; ta tillbaka den.',
  ],
  ['* has * errors; mend them first.', 'Korjattavia virheitä: $2.', 'Fel att rätta först: $2.'],
  [
    '* is as it was approved; there is nothing to approve.',
    'Mitään ei ole muutettu, joten hyväksyttävää ei ole.',
    'Ingenting har ändrats, så det finns inget att godkänna.',
  ],
  ['* waits for approval already.', 'Tämä odottaa jo hyväksyntää.', 'Det här väntar redan på godkännande.'],
  ['* does not wait for approval.', 'Tämä ei odota hyväksyntää.', 'Det här väntar inte på godkännande.'],
  [
    '* has an open draft; finish or discard it first.',
    'Kohteella $1 on avoin luonnos. Vie se loppuun tai hylkää se ensin.',
    '$1 har ett öppet utkast. Slutför eller kasta det först.',
  ],
  [
    '* is in another proposal that waits for approval.',
    '$1 on jo toisessa ehdotuksessa, joka odottaa.',
    '$1 finns i ett annat förslag som väntar.',
  ],
  ['The proposal was decided already.', 'Ehdotus on jo ratkaistu.', 'Förslaget är redan avgjort.'],
  [
    'The proposal was decided, or a text of it changed, meanwhile.',
    'Ehdotus ratkaistiin tai sen teksti muuttui sillä välin.',
    'Förslaget avgjordes eller dess text ändrades under tiden.',
  ],
  [
    'The notice was changed by somebody else meanwhile.',
    'Toinen muutti tiedotetta sillä välin.',
    'Någon annan ändrade meddelandet under tiden.',
  ],
  [
    'The notice ends before it begins.',
    'Tiedote päättyy ennen kuin se alkaa.',
    'Meddelandet slutar innan det börjar.',
  ],
  [
    'The notice would end in the past.',
    'Tiedote päättyisi menneisyydessä.',
    'Meddelandet skulle sluta i det förflutna.',
  ],
  ['The notice has no text in *.', 'Tiedotteesta puuttuu teksti: $1.', 'Meddelandet saknar text: $1.'],
  ['The notice is *.', 'Tiedotteen tila on muuttunut.', 'Meddelandets läge har ändrats.'],
  [
    'The question was changed by somebody else meanwhile.',
    'Toinen muutti kysymystä sillä välin.',
    'Någon annan ändrade frågan under tiden.',
  ],
  [
    'The question holds what looks like personal data.',
    'Kysymyksessä on henkilötiedolta näyttävää tekstiä.',
    'Frågan innehåller något som ser ut som personuppgifter.',
  ],
  [
    'Only an approver or administrator decides what is protected.',
    'Suojauksesta päättää hyväksyjä tai pääkäyttäjä.',
    'En godkännare eller administratör beslutar vad som skyddas.',
  ],
  [
    'A protected question is changed by an approver or administrator only.',
    'Suojattua kysymystä muuttaa vain hyväksyjä tai pääkäyttäjä.',
    'En skyddad fråga ändras bara av en godkännare eller administratör.',
  ],
  [
    'A protected question is removed by an approver or administrator only.',
    'Suojatun kysymyksen poistaa vain hyväksyjä tai pääkäyttäjä.',
    'En skyddad fråga tas bort bara av en godkännare eller administratör.',
  ],
  ['Another publication is under way.', 'Toinen julkaiseminen on käynnissä.', 'En annan publicering pågår.'],
  [
    'Only a publication that the gate refused can be overridden.',
    'Ohittaa voi vain julkaisun, jonka tarkistus pysäytti.',
    'Bara en publicering som kontrollen stoppade kan drivas igenom.',
  ],
  ['Release * is served already.', 'Julkaisu $1 on jo käytössä.', 'Publicering $1 är redan i bruk.'],
  ['The answer of * is withdrawn already.', 'Vastaus on jo vedetty pois.', 'Svaret är redan indraget.'],
  [
    'The draft library has no model yet; train it first.',
    'Luonnoksille ei ole vielä mallia; opeta se ensin.',
    'Utkasten har ingen modell ännu; träna den först.',
  ],
  [
    'The draft library is being trained already.',
    'Luonnosmallia opetetaan jo.',
    'Utkastmodellen tränas redan.',
  ],
  [
    'The release’s model is being trained; try again soon.',
    'Julkaisun mallia opetetaan. Yritä hetken päästä uudelleen.',
    'Publiceringens modell tränas. Försök igen om en stund.',
  ],
  [
    'This is the last administrator; give somebody else the role first.',
    'Tämä on viimeinen pääkäyttäjä. Anna rooli ensin toiselle.',
    'Det här är den sista administratören. Ge rollen till någon annan först.',
  ],
  [
    'There is a person with the address * already.',
    'Osoitteella $1 on jo käyttäjä.',
    'Det finns redan en användare med adressen $1.',
  ],
  ['There is an intent * already.', 'Vastaus $1 on jo olemassa.', 'Svaret $1 finns redan.'],
  [
    'The topic * does not exist; make it first.',
    'Aihetta $1 ei ole. Luo se ensin.',
    'Ämnet $1 finns inte. Skapa det först.',
  ],
  [
    'An intent cannot be merged into itself.',
    'Vastausta ei voi yhdistää itseensä.',
    'Ett svar kan inte slås ihop med sig självt.',
  ],
  [
    'An intent cannot lead to itself.',
    'Vastaus ei voi ohjautua itseensä.',
    'Ett svar kan inte leda till sig självt.',
  ],
  ['There is no approved intent *.', 'Hyväksyttyä vastausta $1 ei ole.', 'Det finns inget godkänt svar $1.'],
  ['There is no topic *.', 'Aihetta $1 ei ole.', 'Ämnet $1 finns inte.'],
  [
    'The topic * holds * intents; move or retire them first.',
    'Aiheessa $1 on vielä vastauksia ($2). Siirrä tai poista ne ensin.',
    'Ämnet $1 har ännu svar ($2). Flytta eller ta bort dem först.',
  ],
  ['The phrases are there already.', 'Kysymykset ovat siellä jo.', 'Frågorna finns redan där.'],
  ['* has no phrase "*" any more.', 'Kysymystä ”$2” ei enää ole.', 'Frågan ”$2” finns inte längre.'],
];

/** Why the gate refuses a release. */
export const gateSentences: readonly Row[] = [
  [
    '* of * test questions were right, and * would be.',
    'Testikysymyksiä on $2: oikein meni $1, nyt menisi $3.',
    'Testfrågorna är $2: $1 var rätt, nu skulle $3 vara det.',
  ],
  [
    '* test questions would be lost and * gained: hardly by chance (p = *).',
    'Testikysymyksistä $1 alkaisi mennä väärin ja $2 oikein: tuskin sattumaa (p = $3).',
    'Av testfrågorna skulle $1 börja gå fel och $2 rätt: knappast av en slump (p = $3).',
  ],
  [
    '* protected test questions would be lost.',
    'Väärin menisi suojattuja testikysymyksiä: $1.',
    'Skyddade testfrågor som skulle gå fel: $1.',
  ],
  ['The library has * errors.', 'Kirjastossa on virheitä: $1.', 'Fel i biblioteket: $1.'],
];

/** What the server writes where a person would give a reason. */
const ownReasons: readonly Row[] = [['first release', 'ensimmäinen julkaisu', 'första publiceringen']];

type Ready = { readonly pattern: RegExp; readonly fi: string; readonly sv: string };
const special = /[.+?^${}()|[\]\\]/g;
const ready: readonly Ready[] = [
  ...problemSentences,
  ...refusalSentences,
  ...gateSentences,
  ...importSentences,
  ...judgingSentences,
  ...unmatchedSentences,
  ...feedbackSentences,
  ...ownReasons,
].map(([english, fi, sv]) => ({
  pattern: new RegExp(`^${english.replace(special, '\\$&').replaceAll('*', '(.+)')}$`, 's'),
  fi,
  sv,
}));

/** What comes before the sentence when it is about another subject than the page: `pensions.apply: is missing`. */
const subject = /^([a-z0-9.-]+): (.+)$/s;

/** The sentence in a language; as it came where no row fits. */
export function translated(sentence: string, language: InterfaceLanguage): string {
  if (language === 'en') return sentence;
  const row = ready.find(({ pattern }) => pattern.test(sentence));
  if (row) return sentence.replace(row.pattern, row[language]);
  const [, id, rest = ''] = subject.exec(sentence) ?? [];
  return id ? `${id}: ${translated(rest, language)}` : sentence;
}

export const useServerSentence = (): ((sentence: string) => string) => {
  const { language } = useLanguage();
  return (sentence) => translated(sentence, language);
};
