// One run of the grouping over the stored questions: for the background thread, which only reads.
import { compileConcepts } from '../../answering/analysis.ts';
import { newId } from '../../id.ts';
import type { Reading } from '../../store/reading.ts';
import type { Found } from '../../store/unmatched-groups.ts';
import type { UnmatchedQuestion } from '../../store/unmatched-rows.ts';
import { groupQuestions } from './group.ts';
import { countStems, mostTypical, tellingWords } from './label.ts';

const nothing: Found = { begun: [], placed: [], joined: [], described: [] };

async function runLanguage(reading: Reading, language: string, now: number): Promise<Found> {
  const { unmatched } = reading;
  const stored = await unmatched.questions(language);
  const groups = new Map((await unmatched.openGroups(language)).map((group) => [group.id, group]));
  const isWhole = stored.every(({ group }) => group !== null && groups.get(group)?.typical !== null);
  if (isWhole) return nothing;
  // What stands in a group comes first, so that new ones join it and not the other way round.
  const rank = ({ group, id }: UnmatchedQuestion) => (group === null ? `1 ${id}` : `0 ${group} ${id}`);
  const questions = [...stored].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const known = await unmatched.phrases(language);
  const { places, rows } = groupQuestions(
    questions.map(({ text, ranking, group }) => ({
      text: text ?? '',
      ranking,
      ...(group === null ? {} : { group }),
    })),
    {
      language,
      concepts: compileConcepts(await unmatched.lexicon(language), language),
      known,
      apart: await unmatched.apart(),
      settled: new Set(
        [...groups.values()]
          .filter(({ state, assignee }) => state !== 'open' || assignee !== null)
          .map(({ id }) => id),
      ),
    },
  );
  const members = new Map<number, number[]>();
  places.forEach((place, q) => {
    const list = members.get(place) ?? [];
    list.push(q);
    members.set(place, list);
  });
  const elsewhere = countStems([...known, ...questions.map(({ text }) => text ?? '')], language);
  const begun: { group: string; language: string }[] = [];
  const placed: { question: string; group: string }[] = [];
  const joined: { from: string; into: string }[] = [];
  const described: { group: string; words: readonly string[]; typical: string }[] = [];
  for (const [first, list] of members) {
    const own = list.map((q) => questions[q] as UnmatchedQuestion);
    const before = questions[first]?.group ?? null;
    const group = before ?? newId(now);
    if (before === null) begun.push({ group, language });
    const strangers = new Set(
      own.flatMap((each) => (each.group === null || each.group === group ? [] : [each.group])),
    );
    for (const from of strangers) joined.push({ from, into: group });
    const fresh = own.filter((each) => each.group === null);
    for (const { id } of fresh) placed.push({ question: id, group });
    if (fresh.length === 0 && strangers.size === 0 && groups.get(group)?.typical !== null) continue;
    const texts = own.map(({ text }) => text ?? '');
    const typical = own[mostTypical(list.map((q) => rows[q] as (typeof rows)[number]))];
    if (typical)
      described.push({ group, words: tellingWords(texts, language, elsewhere), typical: typical.id });
  }
  return { begun, placed, joined, described };
}

/** What is to be placed, joined and described. Reads; whoever asked writes it. */
export async function groupStored(reading: Reading, { now }: { readonly now: number }): Promise<Found> {
  const found: Found[] = [];
  for (const language of await reading.unmatched.languages())
    found.push(await runLanguage(reading, language, now));
  return {
    begun: found.flatMap(({ begun }) => begun),
    placed: found.flatMap(({ placed }) => placed),
    joined: found.flatMap(({ joined }) => joined),
    described: found.flatMap(({ described }) => described),
  };
}

/** Words for groups that have none, since people arranged them: by what the library's phrases say elsewhere. */
export async function describeStored(reading: Reading, { most }: { readonly most: number }): Promise<Found> {
  const { unmatched } = reading;
  const described: Found['described'][number][] = [];
  const known = new Map<string, ReturnType<typeof countStems>>();
  for (const { group, language, questions } of await unmatched.undescribed(most)) {
    const [typical] = questions;
    if (!typical) continue;
    const elsewhere = known.get(language) ?? countStems(await unmatched.phrases(language), language);
    known.set(language, elsewhere);
    const texts = questions.map(({ text }) => text);
    described.push({ group, words: tellingWords(texts, language, elsewhere), typical: typical.id });
  }
  return { ...nothing, described };
}
