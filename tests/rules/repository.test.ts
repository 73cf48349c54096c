// What every file of the repository keeps to: sizes, names, first lines, and nothing of one machine or registry.
import { expect, test } from 'vitest';
import { filesIn, projectFiles, textOf } from '../support/sources.ts';

const files = projectFiles();
const isText = (path: string) => !/\.(?:png|jpg|ico|woff2?|gz|xlsx|db)$/.test(path);
const code = ['server', 'widget', 'console', 'site', 'scripts', 'tests'].flatMap((folder) => [
  ...filesIn(folder, '.ts'),
  ...filesIn(folder, '.tsx'),
  ...filesIn(folder, '.mjs'),
]);
const containing = (pattern: RegExp, paths: readonly string[] = files.filter(isText)) =>
  paths.flatMap((path) => {
    const found = pattern.exec(textOf(path));
    return found ? [`${path}: ${found[0]}`] : [];
  });

test('the rule sees the repository', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(code.length).toBeGreaterThan(80);
});

test('no file names a folder of somebody’s machine', () => {
  // Put together here, so that this file is not its own first finding.
  const folders = ['work', 'root', 'home/[a-z]+', 'Users/[A-Za-z]+', 'tmp/k'].join('|');
  expect(containing(new RegExp(`(?<![\\w.~}/-])/(?:${folders})/`))).toEqual([]);
});

test('no file names a package registry', () => {
  const hosts = ['registry\\.npm', 'npm\\.pkg\\.', 'artifactory', 'verdaccio', '/nexus/', 'pypi\\.org'].join(
    '|',
  );
  expect(
    containing(
      new RegExp(hosts, 'i'),
      files.filter((path) => isText(path) && !path.startsWith('tests/rules/')),
    ),
  ).toEqual([]);
  expect(textOf('package-lock.json')).not.toContain('"resolved"');
});

test('the lock file names every platform’s package, so that it installs on each', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter(
      (name) => packages[`node_modules/${name}`]?.version === undefined,
    ),
  );
  expect(missing).toEqual([]);
});

test('a source file has at most 300 lines, a test 400, or it says at its top why it is long', () => {
  const long = code.filter((path) => {
    const lines = textOf(path).trimEnd().split('\n');
    const most = path.startsWith('tests/') ? 400 : 300;
    return lines.length > most && !/long because/i.test(lines.slice(0, 6).join('\n'));
  });
  expect(long).toEqual([]);
});

test('the first line of a source file says what it is for', () => {
  expect(code.filter((path) => !/^(?:\/\/|\/\*\*?) ?\S/.test(textOf(path)))).toEqual([]);
});

test('files have names in kebab case, after what they hold', () => {
  const names = code.map((path) => path.split('/').at(-1) ?? '');
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/.test(name))).toEqual([]);
  expect(
    names.filter(
      (name) =>
        /(?:^|-)(?:manager|service|helpers?|utils?|data)\./.test(name) && !name.startsWith('personal-data.'),
    ),
  ).toEqual([]);
});

test('no test is left out, and none is alone', () => {
  const words = ['skip', 'only', 'todo', 'fails', 'skipIf', 'runIf'].join('|');
  expect(
    containing(new RegExp(`\\b(?:test|it|describe|suite)\\.(?:${words})\\b`), filesIn('tests', '.ts')),
  ).toEqual([]);
});

test('nothing is put off', () => {
  expect(containing(new RegExp(`\\b(?:TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`), code)).toEqual([]);
});

test('only config.ts reads the environment of the server', () => {
  const readers = filesIn('server', '.ts').filter((path) =>
    /process\.env|\benv\b.*node:process/.test(textOf(path).replace(/\/\/.*/g, '')),
  );
  expect(readers).toEqual(['server/config.ts']);
});
