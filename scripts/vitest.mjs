// Runs a vitest project and counts its tests.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './setup.mjs';

/**
 * Counts test by test; a file that could not be run at all and an error outside of every test are failures, too.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runVitest(project, { files = [], env = {} } = {}) {
  const report = join(root, 'test-results', `${project}.json`);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const code = await run(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    { env },
  );
  const { passed, failed } = countReport(report);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function countReport(report) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return { passed: 0, failed: 1 };
  }
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of results) {
    const broken = assertionResults.filter((test) => test.status === 'failed').length;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    failed += status === 'failed' ? Math.max(1, broken) : broken;
  }
  return { passed, failed };
}
