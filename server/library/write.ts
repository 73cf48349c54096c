// Writes a library as its folders, `intents/` and `answers/`: one form for each content, so that the same library is the same bytes.
import type { AnswerText, Benefit, Intent, Library, PerLanguage, PriorityKind, Topic } from './library.ts';

export type LibraryFile = {
  /** Below the library's folder, with `/`. */
  readonly path: string;
  readonly text: string;
};

const header: Readonly<Record<string, string>> = {
  lexicon: `# Everyday and official words that mean the same, a concept a line. A word stands in one concept only.
# Names that differ share none. An inflected form stands where the stemmer would miss it.
`,
  benefits: `# The names of benefits in customers' mouths: official, everyday, old and abbreviated. Inflected, compounded and slightly
# misspelt forms are found by themselves. The longest name wins: "eläkkeensaajan asumistuki" is not "asumistuki".
# answered-by: topics or intents that may answer a question which names the benefit; any other answer is kept back.
# An intent may also say \`also-names: [benefit]\` in its own file.
# \`any-benefit\` lists the topics whose answers are the same for every benefit.
`,
  priority: `# Acute distress: caught before any matching, answered with a fixed text (answers/priority/<kind>.<language>.md).
#
# expressions: words separated by spaces, found anywhere in the message, on lower-cased words with ä, å → a and ö → o and no
#   punctuation. word* = any ending; a|b|c = one of these; ... = up to four other words between; an expression that begins
#   with ! is an exception: where it is found, the expressions of this kind do not apply.
# examples and counter-examples train the classifier that catches what the expressions miss.
# What people write of a benefit and have time to wait for is not acute: it belongs to the intents.
`,
};

/** What YAML could take for a mark, a number, a date, or something that is true or false. */
const marks = /[:#[\]{}&*!|>%@`"',\\]|^[-?.~=<+]|^\s|\s$|^$/;
const notText = /^(?:yes|no|on|off|null|true|false|y|n)$/i;
const numeric = /^[\d.,_+-]+(?:e[+-]?\d+)?$|^0[xob]/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what needs escapes
const invisible = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

const quoted = (text: string): string =>
  invisible.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;

const needsQuotes = (text: string, marked: RegExp): boolean =>
  marked.test(text) || notText.test(text) || numeric.test(text) || invisible.test(text);

/** A text as YAML that is read back as the same text. */
const scalar = (text: string): string => (needsQuotes(text, marks) ? quoted(text) : text);

/** What a line of its own could take for more than a text: looser, for lists full of `|` and `*`. */
const blockMarks = /^[-?:,[\]{}#&*!|>'"%@`~=<+.]|: |:$| #|^\s|\s$|^$/;

const looseScalar = (text: string): string => (needsQuotes(text, blockMarks) ? quoted(text) : text);

const flowList = (items: readonly string[]): string => `[${items.map(scalar).join(', ')}]`;

const flowMap = (texts: PerLanguage<string>): string =>
  `{ ${Object.keys(texts)
    .sort()
    .map((language) => `${language}: ${scalar(texts[language] ?? '')}`)
    .join(', ')} }`;

/** Lists by language, an item a line; a language without items keeps its line. */
function blockLists(
  lists: PerLanguage<readonly string[]>,
  indent: string,
  write: (text: string) => string = scalar,
): string {
  return Object.keys(lists)
    .sort()
    .map((language) => {
      const items = (lists[language] ?? []).map((item) => `${indent}  - ${write(item)}\n`).join('');
      return items === '' ? `${indent}${language}: []\n` : `${indent}${language}:\n${items}`;
    })
    .join('');
}

const named = (
  key: string,
  lists: PerLanguage<readonly string[]>,
  write: (text: string) => string = scalar,
): string =>
  Object.keys(lists).length === 0 ? `    ${key}: {}\n` : `    ${key}:\n${blockLists(lists, '      ', write)}`;

function intentText(intent: Intent): string {
  const { aspect, about, title, phrases, followUps, alsoNames } = intent;
  return [
    `  ${scalar(aspect)}:\n`,
    about === '' ? '' : `    about: ${scalar(about)}\n`,
    `    title: ${flowMap(title)}\n`,
    named('phrases', phrases),
    `    follow-ups: ${flowList(followUps)}\n`,
    alsoNames.length === 0 ? '' : `    also-names: ${flowList(alsoNames)}\n`,
  ].join('');
}

const topicText = ({ id, name, pages, intents }: Topic): string =>
  [
    `topic: ${scalar(id)}\n`,
    `name: ${flowMap(name)}\n`,
    pages.length === 0 ? '' : `pages: ${flowList(pages)}\n`,
    intents.length === 0 ? 'intents: {}\n' : `intents:\n${intents.map(intentText).join('')}`,
  ].join('');

function benefitText({ id, names, answeredBy }: Benefit): string {
  const lists = Object.keys(names)
    .sort()
    .map((language) => `      ${language}: ${flowList(names[language] ?? [])}\n`);
  return `  ${scalar(id)}:\n    names:\n${lists.join('')}    answered-by: ${flowList(answeredBy)}\n`;
}

const benefitsText = ({ anyBenefit, benefits }: Library): string =>
  `${header.benefits}any-benefit: ${flowList(anyBenefit)}\n${
    benefits.length === 0 ? 'benefits: {}\n' : `benefits:\n${benefits.map(benefitText).join('')}`
  }`;

const priorityText = ({ id, title, expressions, examples, counterExamples }: PriorityKind): string =>
  [
    `  ${scalar(id)}:\n`,
    `    title: ${flowMap(title)}\n`,
    named('expressions', expressions, looseScalar),
    named('examples', examples, looseScalar),
    named('counter-examples', counterExamples, looseScalar),
  ].join('');

/** The path of an answer's file. */
export const answerPath = ({
  id,
  language,
  validFrom,
}: Pick<AnswerText, 'id' | 'language' | 'validFrom'>): string =>
  `answers/${id.replace('.', '/')}.${language}${validFrom ? `@${validFrom}` : ''}.md`;

const answerFile = (answer: AnswerText): LibraryFile => ({
  path: answerPath(answer),
  text: [
    '---\n',
    `source: ${plainAddress(answer.sourcePage)}\n`,
    `owner: ${scalar(answer.owner)}\n`,
    `review-by: ${answer.reviewBy}\n`,
    answer.validUntil ? `valid-until: ${answer.validUntil}\n` : '',
    '---\n',
    answer.source,
  ].join(''),
});

/** An address holds a colon that YAML reads rightly; quoting each would only look odd. */
const plainAddress = (address: string): string =>
  /^https:\/\/[^\s#'"]+$/.test(address) ? address : scalar(address);

/** All files of a library, by their path. Reading them gives the same library, topics in the order of their names. */
export function writeLibrary(library: Library): readonly LibraryFile[] {
  const files: LibraryFile[] = library.topics.map((topic) => ({
    path: `intents/${topic.id}.yaml`,
    text: topicText(topic),
  }));
  if (Object.keys(library.outOfScope).length > 0)
    files.push({
      path: 'intents/out-of-scope.yaml',
      text: `out-of-scope:\n${blockLists(library.outOfScope, '  ', looseScalar)}`,
    });
  for (const [language, concepts] of Object.entries(library.lexicon))
    files.push({
      path: `intents/lexicon.${language}.yaml`,
      text: `${header.lexicon}${Object.entries(concepts)
        .map(([concept, words]) => `${scalar(concept)}: ${flowList(words)}\n`)
        .join('')}`,
    });
  if (library.benefits.length > 0 || library.anyBenefit.length > 0)
    files.push({ path: 'intents/benefits.yaml', text: benefitsText(library) });
  if (library.priority.length > 0)
    files.push({
      path: 'intents/priority.yaml',
      text: `${header.priority}priority:\n${library.priority.map(priorityText).join('')}`,
    });
  files.push(...library.answers.map(answerFile));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
