// The AI register as a page: what the robot does, who answers for it, its release, its figures, its limits.
import type { Measure } from '../../store/counting.ts';
import type { PublicFacts } from './facts.ts';
import { contactLine, contactWays, dayIn, given, monthIn, numberIn, shareIn } from './in-language.ts';
import { keepTable } from './keep-words.ts';
import { addressOf, type Block, facts, list, type Page, type PageLanguage, text } from './page.ts';
import { type RegisterWords, registerWords } from './register-words.ts';

function releaseBlocks(
  { release }: PublicFacts,
  say: RegisterWords,
  language: PageLanguage,
): readonly Block[] {
  if (!release) return [text(say.none)];
  const count = (value: number) => numberIn(language, value);
  const { tests } = release;
  const outcomes = ['right', 'clarified', 'unmatched', 'wrong'] as const;
  return [
    ...(release.sample ? [text(say.sample)] : []),
    facts([
      [say.number, count(release.number)],
      [say.publishedOn, dayIn(language, release.publishedOn)],
      [
        say.content,
        say.contentText({
          intents: count(release.intents),
          phrases: count(release.phrases),
          answers: count(release.answers),
        }),
      ],
      [say.model, release.modelHash],
    ]),
    ...(release.overridden ? [text(say.overridden)] : []),
    tests
      ? {
          kind: 'table',
          caption: say.testsCaption,
          head: say.testsHead,
          rows: [
            [say.tests.questions, count(tests.questions), ''],
            ...outcomes.map((outcome) => [
              say.tests[outcome],
              count(tests[outcome]),
              shareIn(language, tests[outcome], tests.questions),
            ]),
          ],
        }
      : text(say.noTests),
  ];
}

const shown = [
  'answered',
  'clarified',
  'unmatched',
  'priority',
  'unserved',
] as const satisfies readonly Measure[];
const alone = ['up', 'down', 'persons'] as const satisfies readonly Measure[];

function monthTable({ month }: PublicFacts, say: RegisterWords, language: PageLanguage): Block {
  const { counts } = month;
  const count = (measure: Measure) => numberIn(language, counts[measure]);
  return {
    kind: 'table',
    caption: say.monthCaption(monthIn(language, month.from)),
    head: say.monthHead,
    rows: [
      [say.month.conversations, count('conversations'), ''],
      [say.month.questions, count('questions'), ''],
      ...shown.map((each) => [
        say.month[each],
        count(each),
        shareIn(language, counts[each], counts.questions),
      ]),
      ...alone.map((each) => [say.month[each], count(each), '']),
    ],
  };
}

export function registerPage(found: PublicFacts, language: PageLanguage): Page {
  const say = registerWords[language];
  const { statements, keep } = found;
  const { headings } = say;
  return {
    name: 'ai-register',
    language,
    title: say.title,
    lead: say.lead,
    sections: [
      { id: 'what', title: headings.what, blocks: say.what.map(text) },
      {
        id: 'who',
        title: headings.who,
        blocks: [
          facts([
            [say.institution, given(found.institution, language)],
            [say.responsible, statements.responsible ? given(statements.responsible, language) : say.missing],
            [say.address, statements.address ? given(statements.address, language) : say.missing],
            [say.contact, contactLine(statements.robotContact, say.missing)],
          ]),
        ],
      },
      {
        id: 'data',
        title: headings.data,
        blocks: [
          text(say.usesLead),
          list(say.uses),
          text(say.storesLead),
          list(say.stores),
          text(say.neverStores),
        ],
      },
      {
        id: 'keep',
        title: headings.keep,
        blocks: [keepTable(keep, language), text(say.keepText(numberIn(language, keep.backups)))],
      },
      { id: 'oversight', title: headings.oversight, blocks: [list(say.oversight)] },
      { id: 'release', title: headings.release, blocks: releaseBlocks(found, say, language) },
      { id: 'month', title: headings.month, blocks: [monthTable(found, say, language)] },
      { id: 'limits', title: headings.limits, blocks: [list(say.limits)] },
      {
        id: 'complain',
        title: headings.complain,
        blocks: [
          ...say.complain.map(text),
          facts(contactWays(found, language)),
          text({ text: say.privacy, href: addressOf('privacy', language) }),
        ],
      },
    ],
  };
}
