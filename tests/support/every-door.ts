// Texts through every door by which a customer's words come in, each with a mark that a search of bytes can find.
import { expect } from 'vitest';
import type { PersonAtConsole, Visitor } from './console.ts';
import { csvOf, excelOf, importFile } from './feedback-files.ts';
import { customer, messageId, type Program } from './program.ts';

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

/**
 * Feedback through its doors: a customer's own in the chat, and one text in a file of each format. It is kept longer
 * than conversations, so its mark is another: the same backwards.
 */
export async function feedbackWithTexts(
  program: Program,
  analyst: PersonAtConsole,
  mark: string,
): Promise<readonly string[]> {
  const own = [...mark].reverse().join('');
  const texts = [`${own} kiittää chatista`, `${own} moittii jonoa`, `${own} undrar om telefonen`] as const;
  const asker = await customer(program.url);
  await asker.hello();
  expect(await asker.call('feedback', { id: messageId(), text: texts[0], stars: 4 })).toMatchObject({
    ok: true,
  });
  asker.socket.disconnect();
  await importFile(analyst, csvOf(['Palaute;Kieli', `${texts[1]};fi`]));
  await importFile(
    analyst,
    await excelOf([
      ['Palaute', 'Kieli'],
      [texts[2], 'sv'],
    ]),
  );
  await program.console.themes.tick();
  expect((await analyst.call('feedback', { query: { words: own } })).texts).toHaveLength(texts.length);
  return texts;
}

/**
 * What an analyst makes of it: the questions grouped, one group handed on and one put into a draft, one weak answer
 * handed on, with a note each.
 */
export async function notesOnVisit(
  program: Program,
  people: { readonly analyst: Visitor; readonly colleague: string },
  visit: { readonly mark: string; readonly answered: string },
): Promise<readonly string[]> {
  const { analyst, colleague } = people;
  const texts = [
    `${visit.mark} ryhmän muistiinpano`,
    `${visit.mark} tapauksen muistiinpano`,
    `${visit.mark} viesti asiantuntijalle`,
  ] as const;
  await program.console.unmatched.tick();
  const { groups } = await analyst.call('unmatched', { query: { search: visit.mark } });
  const [finnish, swedish] = ['fi', 'sv'].map((language) =>
    groups.filter((group) => group.language === language).map(({ id }) => id),
  ) as [string[], string[]];
  await analyst.call('actOnUnmatched', {
    body: { deed: { kind: 'hand', to: colleague, note: texts[0] }, groups: finnish },
  });
  await analyst.call('actOnUnmatched', {
    body: {
      deed: {
        kind: 'phrases',
        intent: 'service.payment-days',
        phrases: [{ language: 'sv', text: 'när kommer pengarna' }],
        note: texts[2],
      },
      groups: swedish,
    },
  });
  await analyst.call('weakAnswers');
  await analyst.call('markWeakCase', {
    params: { id: visit.answered },
    body: { state: 'handed', to: colleague, note: texts[1] },
  });
  return texts;
}
