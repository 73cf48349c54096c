// npm run bench: measures speed and size, each bench in a process of its own, and says which targets were kept.
// Usage: npm run bench -- [names] [--intents 1500] [--replies 1000000] [--keep folder]
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { projectFolder } from '../../server/project-folder.ts';
import { accuracyAtScale } from './accuracy-at-scale.ts';
import { besideNlpjs } from './beside-nlpjs.ts';
import { chat } from './chat.ts';
import { grouping } from './grouping.ts';
import { growth } from './growth.ts';
import { million } from './million.ts';
import { endOf } from './processes.ts';
import { publishLoaded, publishStarter } from './publish.ts';
import { type Bench, isKept, load, type Result, toText } from './result.ts';
import { themes } from './themes.ts';
import { deep, starter, whole } from './whole.ts';

const benches: readonly Bench[] = [
  starter,
  whole,
  growth,
  besideNlpjs,
  deep,
  accuracyAtScale,
  chat,
  publishStarter,
  publishLoaded,
  themes,
  million,
  grouping,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    intents: { type: 'string', default: '1500' },
    replies: { type: 'string', default: '1000000' },
    keep: { type: 'string' },
    alone: { type: 'boolean', default: false },
  },
});
const options = { intents: Number(values.intents), replies: Number(values.replies), keep: values.keep };
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0)
  throw new Error(
    `There is no bench ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`,
  );
const chosen = positionals.length === 0 ? benches : benches.filter(({ name }) => positionals.includes(name));
const folder = join(projectFolder(), 'test-results', 'bench');
const fileOf = ({ name }: Bench) => join(folder, `${name}.json`);

/** In this process: the figures go to a file, so that what a bench prints disturbs nothing. */
async function runHere(bench: Bench): Promise<void> {
  await writeFile(fileOf(bench), `${JSON.stringify(await bench.run(options), null, 1)}\n`);
}

/** In a process of its own: memory and compiled code of one bench say nothing about the next. */
async function runApart(bench: Bench): Promise<Result> {
  const parameters = [
    fileURLToPath(import.meta.url),
    bench.name,
    '--alone',
    '--intents',
    values.intents,
    '--replies',
    values.replies,
    ...(values.keep === undefined ? [] : ['--keep', values.keep]),
  ];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  const how = await endOf(child);
  if (how !== '0') throw new Error(`The bench ${bench.name} ended with ${how}.`);
  return JSON.parse(await readFile(fileOf(bench), 'utf8')) as Result;
}

await mkdir(folder, { recursive: true });
if (values.alone) for (const bench of chosen) await runHere(bench);
else {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  print(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load()}`);
  let missed = 0;
  for (const bench of chosen) {
    print(`\n## ${bench.name}: ${bench.what}\n`);
    const result = await runApart(bench);
    print(toText(result));
    missed += result.targets.filter((target) => !isKept(target)).length;
  }
  print(missed === 0 ? '\nEvery target was kept.' : `\n${missed} targets were missed.`);
  process.exitCode = missed === 0 ? 0 : 1;
}
