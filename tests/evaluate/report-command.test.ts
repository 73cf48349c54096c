// The command `evaluate` of the built program: figures, predictions and the report in one run.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEarlier } from '../../server/evaluate/report.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runBuilt } from '../support/process.ts';
import { root } from '../support/sources.ts';

const library = join(root, 'tests', 'support', 'english-library');
const questions = join(library, 'questions.tsv');
const hasFasttext = existsSync('/usr/bin/fasttext');

test('measures, writes the report beside nlp.js and what else is installed, and compares with an earlier one', async () => {
  const folder = temporaryFolder();
  const evaluate = (...more: string[]) =>
    runBuilt('cli.js', {}, ['evaluate', '--library', library, '--questions', questions, ...more]);
  const first = evaluate('--report', join(folder, 'first'));
  expect(await first.ended).toBe(0);
  const figures = join(folder, 'first', 'report.json');
  const { engines, questions: asked } = await readEarlier(figures);
  expect(engines.map(({ engine }) => engine)).toEqual([
    'kuiskaaja',
    'nlpjs',
    ...(hasFasttext ? ['fasttext'] : []),
  ]);
  expect(asked).toHaveLength(44);
  const second = evaluate('--report', join(folder, 'second'), '--compare', figures);
  expect(await second.ended).toBe(0);
  const page = await readFile(join(folder, 'second', 'index.html'), 'utf8');
  expect(page).toMatch(/44 questions stand in both reports/);
  expect(page).toMatch(/Worse: 0[\s\S]*Better: 0/);
}, 120_000);

test('says in one sentence what it cannot do', async () => {
  const started = runBuilt('cli.js', {}, ['evaluate', '--questions', questions, '--compare', 'report.json']);
  expect(await started.ended).toBe(1);
  expect(started.output().trim().split('\n')).toEqual([expect.stringContaining('--report <folder>')]);
});
