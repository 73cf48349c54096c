// Texts through every door by which a customer's words come in, each with a mark that a search of bytes can find.
import { expect } from 'vitest';
import type { Visitor } from './console.ts';
import { customer, type Program } from './program.ts';

export type Visit = {
  readonly conversation: string;
  readonly replies: readonly string[];
  /** What the customer wrote. */
  readonly texts: readonly string[];
};

/** A customer who asks, is given an answer, rates it with a reason, and asks what nobody answers. */
export async function visitWithTexts(program: Program, mark: string): Promise<Visit> {
  const asker = await customer(program.url);
  const { conversation } = await asker.hello({ page: `/sivu-${mark}` });
  const texts = [
    `${mark} kysyy pitkästä tarinasta`,
    `${mark} perustelee alapeukun`,
    `sv ${mark} undrar något`,
    `/sivu-${mark}`,
  ] as const;
  const answered = await asker.ask('miten haen asumistukea');
  expect(answered.kind).toBe('answer');
  await asker.call('rate', { reply: answered.id, thumb: 'down', reason: texts[1] });
  const unmatched = await asker.ask(texts[0]);
  await asker.call('language', { language: 'sv' });
  const swedish = await asker.ask(texts[2]);
  asker.socket.disconnect();
  return { conversation, replies: [answered.id, unmatched.id, swedish.id], texts: [mark, ...texts] };
}

/** What an analyst makes of it: the questions grouped, one group and one weak answer handed on with a note each. */
export async function notesOnVisit(
  program: Program,
  people: { readonly analyst: Visitor; readonly colleague: string },
  visit: { readonly mark: string; readonly answered: string },
): Promise<readonly string[]> {
  const { analyst, colleague } = people;
  const texts = [`${visit.mark} ryhmän muistiinpano`, `${visit.mark} tapauksen muistiinpano`] as const;
  await program.console.unmatched.tick();
  const { groups } = await analyst.call('unmatched', { query: { search: visit.mark } });
  expect(groups.length).toBeGreaterThan(0);
  await analyst.call('actOnUnmatched', {
    body: { deed: { kind: 'hand', to: colleague, note: texts[0] }, groups: groups.map(({ id }) => id) },
  });
  await analyst.call('weakAnswers');
  await analyst.call('markWeakCase', {
    params: { id: visit.answered },
    body: { state: 'handed', to: colleague, note: texts[1] },
  });
  return texts;
}
