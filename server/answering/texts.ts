// The server's fixed texts: what the chat says around the experts' answers. Keys prove which text was sent.

export type TextKey =
  | 'clarify.unsure'
  | 'clarify.which-benefit'
  | 'clarify.two-questions'
  | 'clarify.topic'
  | 'unmatched.first'
  | 'unmatched.again'
  | 'being-updated'
  | 'priority.fallback'
  | 'none-of-these'
  | 'other-benefits'
  | 'transcript.title'
  | 'transcript.note'
  | 'transcript.customer'
  | 'transcript.id'
  | 'error.too-many'
  | 'error.unavailable'
  | 'error.not-checked'
  | 'error.repeated'
  | 'error.ended'
  | 'error.internal';

export type FixedText = { readonly key: string; readonly text: string };

type Texts = Readonly<Record<TextKey, string>>;

const finnish: Texts = {
  'clarify.unsure': 'Tarkoititko jotakin näistä?',
  'clarify.which-benefit': 'Mitä etuutta kysymyksesi koskee?',
  'clarify.two-questions': 'Kysyit ehkä useampaa asiaa. Kummasta aloitetaan?',
  'clarify.topic': 'Mitä haluat tietää tästä aiheesta?',
  'unmatched.first':
    'Valitettavasti en löytänyt tähän vastausta. Kirjoita kysymyksesi toisin sanoin, mielellään yhdellä lauseella, tai valitse aihe.',
  'unmatched.again':
    'Valitettavasti en löytänyt vastausta tähänkään. Asiakaspalvelussa ihminen voi auttaa sinua. Voit myös valita aiheen tai kirjoittaa kysymyksesi toisin sanoin.',
  'being-updated':
    'Tämän kysymyksen vastausta päivitetään juuri nyt. Ajantasaista tietoa saat viralliselta sivulta.',
  'priority.fallback':
    'Jos sinulla tai läheiselläsi on hätä, soita hätänumeroon 112. Puhelu on maksuton, ja apua saa ympäri vuorokauden.',
  'none-of-these': 'Ei mikään näistä',
  'other-benefits': 'Kysyn muusta etuudesta',
  'transcript.title': 'Keskustelu',
  'transcript.note': 'Kysymyksiin vastasi robotti. Vastaukset ovat asiantuntijoiden kirjoittamia.',
  'transcript.customer': 'Sinä',
  'transcript.id': 'Keskustelun tunniste',
  'error.too-many': 'Lähetit monta viestiä lyhyessä ajassa. Odota hetki ja yritä uudelleen.',
  'error.unavailable': 'Chatti ei juuri nyt pysty vastaamaan. Yritä uudelleen hetken kuluttua.',
  'error.not-checked':
    'Viestiäsi ei voitu käsitellä turvallisesti, joten sitä ei tallennettu. Kirjoita se toisin sanoin.',
  'error.repeated': 'Tämä viesti on jo lähetetty toisella sisällöllä.',
  'error.ended': 'Keskustelu on päättynyt. Aloita uusi keskustelu.',
  'error.internal': 'Jokin meni vikaan. Yritä uudelleen.',
};

const swedish: Texts = {
  'clarify.unsure': 'Menade du något av följande?',
  'clarify.which-benefit': 'Vilken förmån gäller din fråga?',
  'clarify.two-questions': 'Du frågade kanske om flera saker. Vilken ska vi börja med?',
  'clarify.topic': 'Vad vill du veta om det här ämnet?',
  'unmatched.first':
    'Tyvärr hittade jag inget svar på det här. Skriv din fråga med andra ord, gärna i en enda mening, eller välj ett ämne.',
  'unmatched.again':
    'Tyvärr hittade jag inget svar på det här heller. Hos kundservicen kan en människa hjälpa dig. Du kan också välja ett ämne eller skriva din fråga med andra ord.',
  'being-updated':
    'Svaret på den här frågan uppdateras just nu. Aktuell information får du på den officiella sidan.',
  'priority.fallback':
    'Om du eller någon nära dig är i nöd, ring nödnumret 112. Samtalet är avgiftsfritt och du får hjälp dygnet runt.',
  'none-of-these': 'Inget av dessa',
  'other-benefits': 'Jag frågar om en annan förmån',
  'transcript.title': 'Konversation',
  'transcript.note': 'En robot svarade på frågorna. Svaren är skrivna av sakkunniga.',
  'transcript.customer': 'Du',
  'transcript.id': 'Konversationens id',
  'error.too-many': 'Du skickade många meddelanden på kort tid. Vänta en stund och försök igen.',
  'error.unavailable': 'Chatten kan inte svara just nu. Försök igen om en stund.',
  'error.not-checked':
    'Ditt meddelande kunde inte behandlas på ett säkert sätt och sparades därför inte. Skriv det med andra ord.',
  'error.repeated': 'Det här meddelandet har redan skickats med ett annat innehåll.',
  'error.ended': 'Konversationen har avslutats. Börja en ny konversation.',
  'error.internal': 'Något gick fel. Försök igen.',
};

const english: Texts = {
  'clarify.unsure': 'Did you mean one of these?',
  'clarify.which-benefit': 'Which benefit is your question about?',
  'clarify.two-questions': 'You may have asked about several things. Which one shall we begin with?',
  'clarify.topic': 'What would you like to know about this subject?',
  'unmatched.first':
    'Unfortunately I found no answer to this. Please put your question in other words, in one sentence if you can, or choose a subject.',
  'unmatched.again':
    'Unfortunately I found no answer to this either. A person in customer service can help you. You can also choose a subject or put your question in other words.',
  'being-updated':
    'The answer to this question is being updated right now. The official page has the current information.',
  'priority.fallback':
    'If you or someone near you is in danger, call the emergency number 112. The call is free, day and night.',
  'none-of-these': 'None of these',
  'other-benefits': 'I ask about another benefit',
  'transcript.title': 'Conversation',
  'transcript.note': 'A robot answered the questions. The answers were written by experts.',
  'transcript.customer': 'You',
  'transcript.id': 'Id of the conversation',
  'error.too-many': 'You sent many messages in a short time. Please wait a moment and try again.',
  'error.unavailable': 'The chat cannot answer right now. Please try again in a moment.',
  'error.not-checked':
    'Your message could not be handled safely, so it was not stored. Please put it in other words.',
  'error.repeated': 'This message was already sent with another content.',
  'error.ended': 'The conversation has ended. Please begin a new one.',
  'error.internal': 'Something went wrong. Please try again.',
};

const interfaceTexts: ReadonlyMap<string, Texts> = new Map([
  ['fi', finnish],
  ['sv', swedish],
  ['en', english],
]);

/** What is said to customers who write in a language that the library lacks; `{where}` is a phone number or an address. */
const otherLanguages: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'This chat answers in Finnish and Swedish only. Please write your question in one of them, or call customer service: {where}',
  ],
  [
    'ru',
    'Этот чат отвечает только на финском и шведском языках. Напишите свой вопрос на одном из них или позвоните в службу поддержки клиентов: {where}',
  ],
  [
    'ar',
    'تجيب هذه الدردشة باللغتين الفنلندية والسويدية فقط. اكتب سؤالك بإحداهما أو اتصل بخدمة العملاء: {where}',
  ],
  [
    'et',
    'See vestlus vastab ainult soome ja rootsi keeles. Kirjuta oma küsimus ühes neist keeltest või helista klienditeenindusse: {where}',
  ],
  [
    'se',
    'Dát čátta vástida dušše suomagillii ja ruoŧagillii. Čále gažaldaga suomagillii dahje ruoŧagillii, dahje riŋge áššehasbálvalussii: {where}',
  ],
  [
    'uk',
    'Цей чат відповідає лише фінською та шведською мовами. Напишіть своє запитання однією з них або зателефонуйте до служби підтримки клієнтів: {where}',
  ],
  [
    'so',
    "Wada-sheekaysigan wuxuu ku jawaabaa afka Finnishka iyo afka Iswiidhishka oo keliya. Su'aashaada ku qor mid ka mid ah, ama wac adeegga macaamiisha: {where}",
  ],
]);

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ckb']);

export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.has(language) ? 'rtl' : 'ltr');

/** A fixed text in a language; in English where the language has none of its own. */
export const say = (key: TextKey, language: string): FixedText => ({
  key,
  text: (interfaceTexts.get(language) ?? english)[key],
});

/** The text for a language that the chat does not serve, and the language in which it is: English where there is no text. */
export function sayInOtherLanguage(
  language: string,
  where: string,
): FixedText & { readonly language: string } {
  const known = otherLanguages.has(language) ? language : 'en';
  const text = (otherLanguages.get(known) ?? '').replace('{where}', () => where);
  return { key: `other-language.${known}`, text, language: known };
}

/** Every fixed text that can be sent, for proving that nothing else is. */
export function allFixedTexts(where: string): readonly FixedText[] {
  return [
    ...[...interfaceTexts.values()].flatMap((texts) =>
      Object.entries(texts).map(([key, text]) => ({ key, text })),
    ),
    ...[...otherLanguages.keys()].map((language) => {
      const { key, text } = sayInOtherLanguage(language, where);
      return { key, text };
    }),
  ];
}
