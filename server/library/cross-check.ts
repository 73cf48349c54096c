// What must hold between the files of a library.
import type { Intent, Library } from './library.ts';

/** One thing that is wrong in a library: where, and what to do about it. Lines count from 1. */
export type Problem = { readonly file: string; readonly line: number; readonly message: string };

/** What must hold between the files: no id twice, no phrase in two intents, follow-ups that exist, languages in step. */
export function crossCheck(
  problems: Problem[],
  library: Library,
  lineOf: (id: string, path: PropertyKey[]) => Problem,
): void {
  const intents = new Map<string, Intent>();
  for (const intent of library.topics.flatMap((topic) => topic.intents)) {
    if (intents.has(intent.id))
      problems.push({ ...lineOf(intent.id, []), message: `${intent.id} stands twice` });
    intents.set(intent.id, intent);
  }
  const topics = new Set(library.topics.map((topic) => topic.id));
  const benefits = new Set(library.benefits.map((benefit) => benefit.id));
  const seen = new Map<string, string>();
  for (const intent of intents.values()) {
    for (const lang of library.languages) {
      if (!intent.title[lang])
        problems.push({
          ...lineOf(intent.id, ['title']),
          message: `${intent.id} has no title in ${lang}`,
        });
      if (!intent.phrases[lang]?.length)
        problems.push({
          ...lineOf(intent.id, ['phrases']),
          message: `${intent.id} has no phrases in ${lang}`,
        });
      for (const [index, phrase] of (intent.phrases[lang] ?? []).entries()) {
        const key = `${lang} ${phrase
          .toLocaleLowerCase(lang)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()}`;
        const other = seen.get(key);
        if (other !== undefined)
          problems.push({
            ...lineOf(intent.id, ['phrases', lang, index]),
            message:
              other === intent.id
                ? `the phrase "${phrase}" stands twice in ${other}`
                : `the phrase "${phrase}" stands in ${other} too`,
          });
        seen.set(key, intent.id);
      }
    }
    for (const [index, followUp] of intent.followUps.entries())
      if (!intents.has(followUp))
        problems.push({
          ...lineOf(intent.id, ['follow-ups', index]),
          message: `${intent.id}: the follow-up ${followUp} does not exist`,
        });
    for (const benefit of intent.alsoNames)
      if (!benefits.has(benefit))
        problems.push({
          ...lineOf(intent.id, ['also-names']),
          message: `${intent.id}: also-names: the benefit ${benefit} does not exist`,
        });
  }
  for (const benefit of library.benefits)
    for (const id of benefit.answeredBy)
      if (!topics.has(id) && !intents.has(id))
        problems.push({
          file: 'intents/benefits.yaml',
          line: 1,
          message: `${benefit.id}: answered-by: ${id} is neither a topic nor an intent`,
        });
  const answered = new Set(library.answers.map((answer) => `${answer.id} ${answer.language}`));
  const answerable = new Set([...intents.keys(), ...library.priority.map((kind) => `priority.${kind.id}`)]);
  for (const answer of library.answers)
    if (!answerable.has(answer.id))
      problems.push({
        file: `answers/${answer.id.replace('.', '/')}.${answer.language}.md`,
        line: 1,
        message: `there is no intent ${answer.id}`,
      });
  if (library.answers.length > 0)
    for (const id of answerable)
      for (const lang of library.languages)
        if (!answered.has(`${id} ${lang}`))
          problems.push({ ...lineOf(id, []), message: `${id} has no answer in ${lang}` });
}
