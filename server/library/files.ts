// Reads a library folder (`intents/`, `answers/`) into a Library, or says what is wrong: file, line, sentence.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { AppError } from '../errors.ts';
import { crossCheck, type Problem } from './cross-check.ts';
import type { AnswerText, Benefit, Intent, Language, Library, PriorityKind, Topic } from './library.ts';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case letters and digits');
const intentId = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'must be <topic>.<aspect>');
const language = z.string().regex(/^[a-z]{2,3}$/, 'must be a language code such as fi');
const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1, 'must not be empty').max(600, 'is longer than 600 characters'));
const texts = z
  .array(text)
  .nullable()
  .transform((list) => list ?? []);
const perLanguage = z.record(language, text);
const lists = z.record(language, texts);

const topicFile = z.strictObject({
  topic: name,
  name: perLanguage,
  pages: z.array(z.string().regex(/^\/\S*$/, 'must be a path that begins with /')).default([]),
  intents: z.record(
    name,
    z.strictObject({
      about: z.string().default(''),
      title: perLanguage,
      phrases: lists,
      'follow-ups': z.array(intentId).nullable().default([]),
      'also-names': z.array(name).default([]),
    }),
  ),
});
const outOfScopeFile = z.strictObject({ 'out-of-scope': lists });
const lexiconFile = z.record(z.string(), texts);
const benefitsFile = z.strictObject({
  'any-benefit': z.array(name).default([]),
  benefits: z.record(name, z.strictObject({ names: lists, 'answered-by': z.array(z.string()).default([]) })),
});
const priorityFile = z.strictObject({
  priority: z.record(
    name,
    z.strictObject({
      title: perLanguage,
      expressions: lists.default({}),
      examples: lists.default({}),
      'counter-examples': lists.default({}),
    }),
  ),
});
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2027-01-31');
const frontMatter = z.strictObject({
  source: z.url({ protocol: /^https$/, error: 'must be an https address' }),
  owner: z.string().min(1),
  'review-by': day,
  'valid-from': day.optional(),
  'valid-until': day.optional(),
});

type Parsed<T> = { readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number };

type Reading = { readonly root: string; readonly problems: Problem[] };

/** Parses one YAML text by a schema; problems are added with their line. Undefined where the text can't be used. */
function parseYaml<T>(
  reading: Reading,
  source: { readonly file: string; readonly text: string; readonly firstLine?: number },
  schema: z.ZodType<T>,
): Parsed<T> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter, uniqueKeys: true, schema: 'core' });
  const offset = (source.firstLine ?? 1) - 1;
  const report = (line: number, message: string) =>
    reading.problems.push({ file: source.file, line: line + offset, message });
  if (document.errors.length > 0) {
    for (const error of document.errors)
      report(
        error.linePos?.[0].line ?? 1,
        error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? 'is broken',
      );
    return undefined;
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line + offset;
    }
    return 1 + offset;
  };
  const result = schema.safeParse(document.toJS());
  if (!result.success) {
    for (const issue of result.error.issues) {
      const where = issue.path.map(String).join(' › ');
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      report(lineOf(path) - offset, `${where === '' ? '' : `${where}: `}${issue.message}`);
    }
    return undefined;
  }
  return { value: result.data, lineOf };
}

async function list(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  return (names ?? []).map((file) => join(folder, file)).sort();
}

const byLanguage = (record: Readonly<Record<string, string[]>>) =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value.map((item) => item.normalize('NFC'))]),
  );

function toTopic(value: z.infer<typeof topicFile>): Topic {
  const intents = Object.entries(value.intents).map(
    ([aspect, intent]): Intent => ({
      id: `${value.topic}.${aspect}`,
      topic: value.topic,
      aspect,
      about: intent.about,
      title: intent.title,
      phrases: byLanguage(intent.phrases),
      followUps: intent['follow-ups'] ?? [],
      alsoNames: intent['also-names'],
    }),
  );
  return { id: value.topic, name: value.name, pages: value.pages, intents };
}

/** `answers/<topic>/<aspect>.<lang>[@YYYY-MM-DD].md`: front matter between two lines of dashes, then the answer. */
function parseAnswer(reading: Reading, path: string, content: string): AnswerText | undefined {
  const file = relative(reading.root, path);
  const wrong = (line: number, message: string) => {
    reading.problems.push({ file, line, message });
    return undefined;
  };
  const named = /^answers[\\/]([a-z0-9-]+)[\\/]([a-z0-9-]+)\.([a-z]{2,3})(?:@(\d{4}-\d{2}-\d{2}))?\.md$/.exec(
    file,
  );
  if (!named) return wrong(1, 'the file must be named answers/<topic>/<aspect>.<language>.md');
  const [, topic = '', aspect = '', lang = '', from] = named;
  const matter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(content);
  if (!matter?.[1]) return wrong(1, 'the file must begin with front matter between two lines of ---');
  const head = parseYaml(reading, { file, text: matter[1], firstLine: 2 }, frontMatter);
  if (!head) return undefined;
  const source = content.slice(matter[0].length);
  if (source.trim() === '') return wrong(1, 'the answer is empty');
  const validFrom = from ?? head.value['valid-from'];
  const validUntil = head.value['valid-until'];
  if (from && head.value['valid-from'] && head.value['valid-from'] !== from)
    return wrong(head.lineOf(['valid-from']), `valid-from differs from the day in the file's name, ${from}`);
  return {
    id: `${topic}.${aspect}`,
    language: lang,
    source,
    sourcePage: head.value.source,
    owner: head.value.owner,
    reviewBy: head.value['review-by'],
    ...(validFrom ? { validFrom } : {}),
    ...(validUntil ? { validUntil } : {}),
  };
}

/**
 * Reads a library folder. `answers/` may be missing; then the library has no answers.
 * Throws `AppError('invalid')` whose message lists every problem as `file:line: message`.
 */
export async function readLibrary(root: string): Promise<Library> {
  const reading: Reading = { root, problems: [] };
  if (!(await stat(join(root, 'intents')).catch(() => undefined))?.isDirectory())
    throw new AppError('invalid', `${root} holds no folder intents/, so it is no library.`);
  const topics: Topic[] = [];
  const places = new Map<string, { file: string; lineOf: Parsed<unknown>['lineOf']; aspect: string }>();
  let outOfScope: Library['outOfScope'] = {};
  const lexicon: Record<Language, Record<string, string[]>> = {};
  let benefits: readonly Benefit[] = [];
  let anyBenefit: readonly string[] = [];
  let priority: readonly PriorityKind[] = [];
  for (const path of await list(join(root, 'intents'))) {
    if (!/\.ya?ml$/.test(path)) continue;
    const file = relative(root, path);
    const source = { file, text: await readFile(path, 'utf8') };
    const special = /([^\\/]+)\.ya?ml$/.exec(file)?.[1] ?? '';
    if (special === 'out-of-scope') {
      outOfScope = byLanguage(parseYaml(reading, source, outOfScopeFile)?.value['out-of-scope'] ?? {});
    } else if (special.startsWith('lexicon.')) {
      lexicon[special.slice('lexicon.'.length)] = parseYaml(reading, source, lexiconFile)?.value ?? {};
    } else if (special === 'benefits') {
      const parsed = parseYaml(reading, source, benefitsFile);
      anyBenefit = parsed?.value['any-benefit'] ?? [];
      benefits = Object.entries(parsed?.value.benefits ?? {}).map(([id, benefit]) => ({
        id,
        names: byLanguage(benefit.names),
        answeredBy: benefit['answered-by'],
      }));
    } else if (special === 'priority') {
      const parsed = parseYaml(reading, source, priorityFile);
      priority = Object.entries(parsed?.value.priority ?? {}).map(([id, kind]) => ({
        id,
        title: kind.title,
        expressions: byLanguage(kind.expressions),
        examples: byLanguage(kind.examples),
        counterExamples: byLanguage(kind['counter-examples']),
      }));
    } else {
      const parsed = parseYaml(reading, source, topicFile);
      if (!parsed) continue;
      const topic = toTopic(parsed.value);
      topics.push(topic);
      for (const intent of topic.intents)
        places.set(intent.id, { file, lineOf: parsed.lineOf, aspect: intent.aspect });
    }
  }
  const answers: AnswerText[] = [];
  for (const path of await list(join(root, 'answers'))) {
    if (!path.endsWith('.md')) continue;
    const answer = parseAnswer(reading, path, (await readFile(path, 'utf8')).normalize('NFC'));
    if (answer) answers.push(answer);
  }
  const languages = [
    ...new Set(topics.flatMap((topic) => topic.intents.flatMap((intent) => Object.keys(intent.phrases)))),
  ].sort();
  const library: Library = {
    languages,
    topics,
    outOfScope,
    lexicon,
    benefits,
    anyBenefit,
    priority,
    answers,
  };
  if (topics.length === 0 && reading.problems.length === 0)
    throw new AppError('invalid', `${join(root, 'intents')} holds no topic file.`);
  crossCheck(reading.problems, library, (id, path) => {
    const place = places.get(id);
    const line = place?.lineOf(['intents', place.aspect, ...path]) ?? 1;
    return { file: place?.file ?? 'intents', line, message: '' };
  });
  if (reading.problems.length > 0)
    throw new AppError(
      'invalid',
      reading.problems.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`).join('\n'),
    );
  return library;
}

/** SHA-256 (hex) of all that training reads: the same library gives the same hash whatever its files' order. */
export function trainingHash(library: Library): string {
  const relevant = {
    languages: library.languages,
    topics: [...library.topics]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((topic) => ({
        id: topic.id,
        pages: topic.pages,
        intents: topic.intents.map(({ id, phrases, alsoNames }) => ({ id, phrases, alsoNames })),
      })),
    outOfScope: library.outOfScope,
    lexicon: library.lexicon,
    benefits: library.benefits,
    anyBenefit: library.anyBenefit,
    priority: library.priority.map(({ title: _, ...kind }) => kind),
  };
  return createHash('sha256').update(JSON.stringify(relevant)).digest('hex');
}
