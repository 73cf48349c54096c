// What a person at the console may ask: every GET route of the contract with what it takes, as the pages ask it.
import { type Route, routes } from '../../server/web/api/contract.ts';

/** What the database holds that can be asked for. */
export type There = {
  readonly conversation: string;
  readonly reply: string;
  readonly publication: string;
  readonly intent: string;
  readonly release: number;
  /** A week of which replies are drawn for judging: its Monday. */
  readonly week: string;
  /** Of questions that were not understood; missing before they were grouped. */
  readonly group?: string | undefined;
  /** Days in Helsinki. */
  readonly today: string;
  readonly yearAgo: string;
};

type Asked = Readonly<Record<string, readonly string[]>>;

/** Addresses below `/api`, with their query, for routes that take something. A route that takes nothing is asked as it is. */
const addresses = (there: There): Asked => {
  const year = `from=${there.yearAgo}&to=${there.today}`;
  const month = `from=${there.today.slice(0, 7)}-01&to=${there.today}`;
  const subject = `/api/subjects/intent/${there.intent}`;
  return {
    audit: ['/api/audit', '/api/audit?most=500', '/api/audit?before=20000&most=500'],
    looks: ['/api/looks', `/api/looks?from=${there.yearAgo}`],
    conversation: [`/api/conversations/${there.conversation}?door=proof`],
    weakAnswers: ['/api/weak-answers', '/api/weak-answers?days=366&language=fi'],
    weakCases: ['/api/weak-cases', '/api/weak-cases?days=366&most=100&signal=thumbDown'],
    judgingCase: [`/api/judging/${there.week}/case`],
    disagreements: [`/api/judging/${there.week}/disagreements`],
    unmatched: ['/api/unmatched', '/api/unmatched?language=fi&search=hakemus&sort=latest'],
    unmatchedGroup: there.group === undefined ? [] : [`/api/unmatched/groups/${there.group}`],
    themes: ['/api/feedback/themes?language=fi', '/api/feedback/themes?language=sv&days=30'],
    feedback: ['/api/feedback', `/api/feedback?language=fi&mood=bad&from=${there.yearAgo}`],
    search: ['/api/search?text=hakemus', '/api/search?text=a'],
    subject: [subject, '/api/subjects/list/out-of-scope'],
    history: [`${subject}/history`],
    confusions: [`/api/intents/${there.intent}/confusions`],
    publishing: [`/api/publishings/${there.publication}`],
    difference: [
      `/api/differences?from=1&to=${there.release}`,
      `/api/differences?from=${there.release}&to=next`,
    ],
    proof: [`/api/proofs?id=${there.reply}`, `/api/proofs?id=${there.conversation}`],
    figures: [
      `/api/figures?${month}`,
      `/api/figures?${year}`,
      `/api/figures?${year}&step=day`,
      `/api/figures?${year}&language=sv`,
    ],
    exportFigures: [`/api/figures/file?${month}&format=csv`],
    export: ['/api/export?format=csv'],
  };
};

/** Files are waited for, and so is the check of the whole audit trail, link by link. */
const isNoList = (name: string): boolean => name === 'verifyAudit' || /^export/.test(name);

export type ConsoleQuestion = { readonly route: string; readonly path: string; readonly isList: boolean };

/** Every GET route of the contract, once for each way in which the pages ask it. */
export function consoleQuestions(there: There): readonly ConsoleQuestion[] {
  const known = addresses(there);
  return (Object.entries(routes) as [string, Route][])
    .filter(([name, { method }]) => method === 'GET' && name !== 'signInInstitution')
    .flatMap(([route, { path }]) =>
      (known[route] ?? [path]).map((each) => ({ route, path: each, isList: !isNoList(route) })),
    );
}
