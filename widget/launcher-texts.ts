// What the launcher says before the rest of the widget is loaded; the chat's own texts are in texts.ts.

export type LauncherTexts = {
  /** The landmark's name. */
  readonly region: string;
  readonly open: string;
  readonly unread: (count: number) => string;
  readonly failed: string;
};

const fi: LauncherTexts = {
  region: 'Chatti',
  open: 'Kysy chatissa',
  unread: (count) => (count === 1 ? '1 uusi viesti' : `${count} uutta viestiä`),
  failed: 'Chattia ei saatu avattua. Tarkista yhteys ja yritä uudelleen.',
};

const sv: LauncherTexts = {
  region: 'Chatt',
  open: 'Fråga i chatten',
  unread: (count) => (count === 1 ? '1 nytt meddelande' : `${count} nya meddelanden`),
  failed: 'Chatten kunde inte öppnas. Kontrollera förbindelsen och försök igen.',
};

export const launcherTexts = (language: string): LauncherTexts => (language === 'sv' ? sv : fi);
