// `library:check`: what an editor should know of a library folder before it is published.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wordsOf } from '../answering/analysis.ts';
import { compileGuard, compileNames } from '../answering/benefits.ts';
import { crossValidate } from '../answering/cross-validation.ts';
import type { Command } from '../command.ts';
import { configFromEnvironment } from '../config.ts';
import { checkLibrary, type Finding, rules } from '../library/check.ts';
import { readLibrary } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import { projectFolder } from '../project-folder.ts';
import { confusionsIn, heldOutFirst } from './confusions.ts';
import { readQuestions } from './questions.ts';

const shownConfusions = 15;
/** An intent that loses this share of its phrases to one other is confused with it. */
const confused = 0.2;

/** Phrases that name a benefit which their own intent may not answer: the guard would keep the answer back. */
export function guardedPhrases(library: Library): readonly Finding[] {
  const guard = compileGuard(library);
  return library.languages.flatMap((language) => {
    const names = compileNames(library.benefits, language);
    return library.topics.flatMap(({ intents }) =>
      intents.flatMap(({ id, phrases }) =>
        (phrases[language] ?? []).flatMap((text): Finding[] => {
          const named = [...new Set(names.find(wordsOf(text, language)).flatMap(({ benefits }) => benefits))];
          if (guard(id, named)) return [];
          return [
            {
              level: 'warning',
              rule: 'guarded',
              where: `${id} ${language}`,
              message: `"${text}" names ${named.join(', ')}, which this intent may not answer (also-names)`,
            },
          ];
        }),
      ),
    );
  });
}

async function testQuestions(): Promise<string[]> {
  const folder = join(projectFolder(), 'tests', 'quality');
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.tsv'));
  return (await Promise.all(files.map((file) => readQuestions(join(folder, file)))))
    .flat()
    .map(({ text }) => text);
}

async function run(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { library: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const library = await readLibrary(values.library ?? projectFolder());
  const options = {
    allowedHosts: new Set(configFromEnvironment().linkHosts),
    testQuestions: await testQuestions(),
  };
  const findings = [...checkLibrary(library, options), ...guardedPhrases(library)];
  for (const { level, rule, where, message } of findings) print(`${level}: ${where}: ${message} [${rule}]`);
  for (const language of values.quick ? [] : library.languages) {
    const seen = crossValidate(library, language);
    const confusions = confusionsIn(seen);
    print(
      `\n${language}: cross-validated first place ${(100 * heldOutFirst(seen)).toFixed(1)} %. Most confused:`,
    );
    for (const { intent, takenFor, phrases, share } of confusions.slice(0, shownConfusions))
      print(
        `  ${share >= confused ? 'warning: ' : ''}${intent} taken for ${takenFor}: ${phrases.length} phrases (${(100 * share).toFixed(0)} %), such as "${phrases[0]}"`,
      );
  }
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  const byRule = rules.map(
    (rule) => [rule, findings.filter((finding) => finding.rule === rule).length] as const,
  );
  const intents = library.topics.flatMap((topic) => topic.intents);
  const phrases = library.languages.map((language) => {
    const counts = intents.map((intent) => intent.phrases[language]?.length ?? 0);
    return `${counts.reduce((sum, one) => sum + one, 0)} phrases in ${language} (at least ${Math.min(...counts)} an intent), ${library.outOfScope[language]?.length ?? 0} out-of-scope examples`;
  });
  print(`\n${intents.length} intents, ${library.answers.length} answers; ${phrases.join('; ')}`);
  print(
    byRule
      .filter(([, found]) => found > 0)
      .map(([rule, found]) => `${rule}: ${found}`)
      .join(', ') || 'nothing found',
  );
  print(`${count('error')} errors, ${count('warning')} warnings`);
  return count('error') > 0 ? 1 : 0;
}

export const checkCommand: Command = {
  summary: 'checks a library folder: phrases, answers, links, confusions',
  usage: 'check [--library <folder>] [--quick]',
  run,
};
