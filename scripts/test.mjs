// npm test: the set-up, then every check there is; ends with `tests: N passed, N failed`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { root, run, setUp } from './setup.mjs';
import { runVitest } from './vitest.mjs';

const tool =
  (path, ...parameters) =>
  async () => {
    const code = await run(process.execPath, [join(root, 'node_modules', path), ...parameters]);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
const types = (project) => tool('typescript/bin/tsc', '-p', project);
const folderExists = (...path) => existsSync(join(root, ...path));

const steps = [
  ['format and lint', tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings')],
  ['types of server and tests', types('tsconfig.json')],
  ['types of the widget', types('widget/tsconfig.json')],
  ...(folderExists('console') ? [['types of the console', types('console/tsconfig.json')]] : []),
  ['unit and integration', () => runVitest('unit')],
  ['quality floors', () => runVitest('quality')],
  ['proofs, small', () => runVitest('proof')],
  ['end to end in Chromium', () => runVitest('e2e')],
];

const start = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
await setUp();
await ensureChromium();

const total = { passed: 0, failed: 0 };
const summary = [];
for (const [name, step] of steps) {
  const begun = Date.now();
  console.log(`\n── ${name}`);
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
  summary.push(
    `${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed, ${seconds(begun)}`,
  );
}
console.log(`\n${summary.join('\n')}\nall in ${seconds(start)}`);
console.log(`tests: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
