// What is kept how long, in the words of the public pages: read from the configuration that the deletion itself follows.
import type { Keeping } from '../../review/retention.ts';
import { numberIn } from './in-language.ts';
import type { Block, PageLanguage } from './page.ts';

type KeepWords = {
  readonly caption: string;
  readonly head: readonly [string, string];
  readonly days: (count: string) => string;
  /** For whole years. */
  readonly years: (count: number) => string;
  readonly conversations: string;
  readonly feedback: string;
  readonly proofs: string;
  readonly sessions: string;
  readonly afterEnd: (days: string) => string;
  readonly backups: string;
  readonly counters: string;
  readonly always: string;
};

const words: Readonly<Record<PageLanguage, KeepWords>> = {
  fi: {
    caption: 'Säilytysajat',
    head: ['Tieto', 'Säilytysaika'],
    days: (count) => `${count} päivää`,
    years: (count) => (count === 1 ? '1 vuosi' : `${count} vuotta`),
    conversations: 'Kysymykset, vastaukset, arviot ja niiden perustelut',
    feedback: 'Muualta tuotu asiakaspalaute',
    proofs: 'Todiste annetusta vastauksesta: tunnisteet, ajat ja tarkisteet ilman tekstiä',
    sessions: 'Työntekijöiden kirjautumiset ylläpitoon',
    afterEnd: (days) => `${days} istunnon päättymisestä`,
    backups: 'Varmuuskopiot',
    counters: 'Laskurit ja ylläpidon tapahtumaketju; niissä ei ole asiakkaan tekstiä',
    always: 'Pysyvästi',
  },
  sv: {
    caption: 'Förvaringstider',
    head: ['Uppgift', 'Förvaringstid'],
    days: (count) => `${count} dagar`,
    years: (count) => `${count} år`,
    conversations: 'Frågor, svar, betyg och motiveringar',
    feedback: 'Kundrespons som har importerats från annat håll',
    proofs: 'Bevis på ett givet svar: id, tider och kontrollsummor utan text',
    sessions: 'Personalens inloggningar i administrationen',
    afterEnd: (days) => `${days} efter att sessionen har avslutats`,
    backups: 'Säkerhetskopior',
    counters: 'Räkneverk och administrationens händelsekedja; de innehåller ingen text av kunden',
    always: 'Permanent',
  },
  en: {
    caption: 'How long each kind is kept',
    head: ['What', 'Kept for'],
    days: (count) => `${count} days`,
    years: (count) => (count === 1 ? '1 year' : `${count} years`),
    conversations: 'Questions, answers, ratings and the reasons for them',
    feedback: 'Customer feedback imported from elsewhere',
    proofs: 'Proof of an answer that was given: ids, times and hashes without text',
    sessions: 'Sign-ins of the staff',
    afterEnd: (days) => `${days} after the session has ended`,
    backups: 'Backups',
    counters: 'Counters and the audit trail; they hold no customer’s text',
    always: 'Permanently',
  },
};

/** The table of what is kept how long. */
export function keepTable(keep: Keeping, language: PageLanguage): Block {
  const say = words[language];
  const days = (count: number) =>
    count > 0 && count % 365 === 0 ? say.years(count / 365) : say.days(numberIn(language, count));
  return {
    kind: 'table',
    caption: say.caption,
    head: say.head,
    rows: [
      [say.conversations, days(keep.conversations)],
      [say.feedback, days(keep.feedback)],
      [say.proofs, days(keep.proofs)],
      [say.sessions, say.afterEnd(days(keep.sessions))],
      [say.backups, days(keep.backups)],
      [say.counters, say.always],
    ],
  };
}
