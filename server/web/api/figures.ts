// Handlers: the figures of a period, as an answer and as a file.
import type { Catalog } from '../../authoring/catalog.ts';
import type { Config } from '../../config.ts';
import type { Row } from '../../review/figures.ts';
import type { Background } from '../../review/tasks.ts';
import { type FigureRow, figureWords } from './contract.ts';
import { iso } from './names.ts';
import { sendFile } from './send-file.ts';
import type { HandlersOf } from './serve.ts';

export type FiguresContext = {
  readonly catalog: Catalog;
  readonly background: Background;
  readonly config: Config;
};

type PerLanguage = Readonly<Record<string, string>>;

export function figuresHandlers({
  catalog,
  background,
  config,
}: FiguresContext): HandlersOf<'figures' | 'exportFigures'> {
  /** Names of topics, intents and priority answers as they are now, by id. */
  const titles = async (): Promise<ReadonlyMap<string, PerLanguage>> => {
    const { library } = await catalog.read();
    return new Map([
      ...library.topics.flatMap(({ id, name, intents }) => [
        [id, name] as const,
        ...intents.map((intent) => [intent.id, intent.title] as const),
      ]),
      ...library.priority.map(({ id, title }) => [`priority.${id}`, title] as const),
    ]);
  };
  return {
    figures: async ({ query }) => {
      const [found, names] = await Promise.all([background('figures', query), titles()]);
      const named = ({ value, counts }: Row): FigureRow => {
        const title = names.get(value);
        return { value, ...(title ? { title: { ...title } } : {}), counts };
      };
      return {
        ...found,
        institution: config.institution,
        botName: config.botName,
        topics: found.topics.map(named),
        intents: found.intents.map(named),
        switches: found.switches.map(({ release, at }) => ({ release, at: iso(at) })),
      };
    },
    exportFigures: async ({ query, response }) => {
      const { format, words, ...asked } = query;
      const inWords = (title: PerLanguage): string => title[words] ?? Object.values(title)[0] ?? '';
      const bytes = await background('figuresFile', {
        asked,
        format,
        heads: figureWords[words],
        titles: new Map([...(await titles())].map(([id, title]) => [id, inWords(title)])),
      });
      return sendFile(response, format, { name: `kuiskaaja-${asked.from}-${asked.to}`, bytes });
    },
  };
}
