// The AI register for machines: the same facts as the page, with names that stay.
import type { PublicFacts } from './facts.ts';
import { type Block, type Line, type PageLanguage, pageLanguages } from './page.ts';
import { registerPage } from './register.ts';

const plain = (line: Line): string =>
  (Array.isArray(line) ? (line as readonly (string | { readonly text: string })[]) : [line])
    .map((part) => (typeof part === 'string' ? part : (part as { readonly text: string }).text))
    .join('');

function plainBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [plain(block.line)];
    case 'list':
      return block.items.map(plain);
    case 'facts':
      return block.facts.map(([term, line]) => `${term}: ${plain(line)}`);
    case 'table':
      return block.rows.map((row) => row.filter((cell) => cell !== '').join(' | '));
  }
}

const description = (facts: PublicFacts, language: PageLanguage) => {
  const { title, lead, sections } = registerPage(facts, language);
  return {
    title,
    lead,
    sections: sections.map(({ id, title: heading, blocks }) => ({
      id,
      title: heading,
      text: blocks.flatMap(plainBlock),
    })),
  };
};

/** What `/ai-register.json` holds. */
export const registerRecord = (facts: PublicFacts) => ({
  schema: 'kuiskaaja-ai-register-1',
  system: {
    name: facts.botName,
    purpose: 'advice to customers with answers that people wrote',
    method: 'linear classifier over word stems and character n-grams',
    generatesText: false,
    makesDecisions: false,
    sendsDataElsewhere: false,
    languages: facts.languages,
  },
  institution: facts.institution,
  responsible: facts.statements.responsible ?? null,
  contact: facts.statements.robotContact ?? null,
  waysToAPerson: facts.contact,
  release: facts.release,
  lastMonth: facts.month,
  /** Days; `models` are releases. */
  keptFor: facts.keep,
  text: Object.fromEntries(pageLanguages.map((language) => [language, description(facts, language)])),
});
