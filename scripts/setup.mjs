// The set-up before every other script, in plain Node: checks Node, installs the packages, builds what is stale.
// Everything it prints goes to standard error, so that a command's own output stays alone on standard output.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exclusively } from './setup-lock.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const stampFile = at('dist', '.stamps.json');
const installStamp = at('node_modules', '.kuiskaaja-installed');

/** What is built: from which files, how, and one file that shows that it was. */
const builds = {
  server: {
    sources: ['server', 'tsconfig.json', 'tsconfig.build.json'],
    result: 'dist/server/main.js',
    build: buildServer,
  },
  widget: {
    sources: ['widget', 'server/web/protocol.ts', 'tsconfig.json'],
    result: 'dist/widget/widget.js',
    build: () => vite('widget/vite.config.ts'),
  },
  site: {
    sources: ['site', 'intents', 'tsconfig.json'],
    result: 'dist/site/index.html',
    build: () => vite('site/vite.config.ts'),
  },
  console: {
    sources: [
      'console',
      'widget',
      'server/answering/render.ts',
      'server/library/links.ts',
      'server/web/api/contract.ts',
      'server/web/api/contract',
      'server/web/protocol.ts',
      'tsconfig.json',
    ],
    result: 'dist/console/index.html',
    build: () => vite('console/vite.config.ts'),
  },
};

/**
 * Makes the project ready to run. Does nothing, and takes some milliseconds, when all is in place.
 * Several may run at once: the first does the work, the others wait for it.
 * @param {readonly (keyof typeof builds)[]} [wanted] what must be built; everything by default
 */
export async function setUp(wanted = Object.keys(builds)) {
  checkNode();
  if (isInstalled() && stale(wanted).length === 0) return;
  mkdirSync(at('dist'), { recursive: true });
  await exclusively(at('dist', '.setup-lock'), say, async () => {
    if (!isInstalled()) await install();
    for (const name of stale(wanted)) {
      await timed(`Building the ${name}`, builds[name].build);
      stamp(name);
    }
  });
}

/** A line for whoever waits. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends with one sentence that says what to do. */
export function giveUp(sentence) {
  say(sentence);
  process.exit(1);
}

/** Runs a program in the project's folder; resolves to its exit code. */
export function run(program, parameters, { env = {}, stdout = 'inherit', cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdout, 'inherit'],
    });
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => {
      if (signal) say(`${program} was ended by ${signal}.`);
      resolve(code ?? 1);
    });
  });
}

/** Whether a program of this name stands on the path. */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isEnough = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  if (!isEnough) {
    giveUp(
      `Kuiskaaja needs Node 20.19 or newer (of Node 22: 22.12 or newer), and this is Node ${process.versions.node}.`,
    );
  }
}

async function timed(what, work) {
  say(`${what} …`);
  const start = Date.now();
  await work();
  say(`${what}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** The lock file, what stands in node_modules by npm's own record, and what a compiled package depends on. */
function installHash() {
  const hash = createHash('sha256').update(`${process.versions.modules} ${process.platform} ${process.arch}`);
  for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) {
    if (existsSync(at(path))) hash.update(readFileSync(at(path)));
  }
  return hash.digest('hex');
}

function isInstalled() {
  return existsSync(installStamp) && readFileSync(installStamp, 'utf8') === installHash();
}

async function install() {
  // Packages that somebody installed by hand are fine when they are those of the lock file.
  if (!isLockInstalled()) {
    await timed('Installing the packages (this takes a minute or two, once)', async () => {
      const code = await npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']);
      if (code !== 0)
        giveUp(compilerSentence() ?? 'The packages could not be installed; the lines above say why.');
    });
  }
  if (!(await isDatabaseUsable())) {
    // Its install script was not run, or ran under another version of Node.
    await timed('Making the database package', () =>
      npm(['run', 'install'], at('node_modules', 'better-sqlite3')),
    );
    if (!(await isDatabaseUsable())) {
      giveUp(compilerSentence() ?? 'better-sqlite3 could not be made ready; the lines above say why.');
    }
  }
  writeFileSync(installStamp, installHash());
}

function isLockInstalled() {
  const record = at('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || (path in installed ? installed[path].version === version : optional === true),
  );
}

/** In a process of its own: a package that was just made anew could not be loaded again in this one. */
async function isDatabaseUsable() {
  const code = await run(
    process.execPath,
    ['-e', "try { new (require('better-sqlite3'))(':memory:').close() } catch { process.exit(1) }"],
    { stdout: 'ignore' },
  );
  return code === 0;
}

function compilerSentence() {
  if (['make', 'g++', 'python3'].every(isOnPath)) return undefined;
  return 'better-sqlite3 must be compiled here and there is no compiler: install the Debian packages build-essential and python3 (apt-get install build-essential python3), then start again.';
}

function npm(parameters, cwd = root) {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js')
    ? run(process.execPath, [script, ...parameters], { stdout: 2, cwd })
    : run('npm', parameters, { stdout: 2, cwd });
}

function stale(names) {
  const stamps = readStamps();
  return names.filter((name) => {
    const { sources, result } = builds[name];
    return existsSync(at(sources[0])) && (!existsSync(at(result)) || stamps[name] !== sourceHash(sources));
  });
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function stamp(name) {
  const stamps = { ...readStamps(), [name]: sourceHash(builds[name].sources) };
  writeFileSync(`${stampFile}.new`, `${JSON.stringify(stamps, null, 2)}\n`);
  renameSync(`${stampFile}.new`, stampFile);
}

/** Paths and contents; what a build takes from packages is told by the lock file. */
function sourceHash(sources) {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', ...sources].flatMap(filesIn)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(at(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(at(path))) return [];
  if (statSync(at(path)).isFile()) return [path];
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

async function buildServer() {
  // Beside the old build, then exchanged: a source that is gone leaves nothing behind. `npm test` checks the types.
  const fresh = at('dist', '.server-new');
  rmSync(fresh, { recursive: true, force: true });
  const code = await run(
    process.execPath,
    [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--noCheck', '--outDir', fresh],
    { stdout: 2 },
  );
  if (code !== 0) giveUp('The server could not be built; the lines above say why.');
  rmSync(at('dist/server'), { recursive: true, force: true });
  renameSync(fresh, at('dist/server'));
}

async function vite(config) {
  const code = await run(
    process.execPath,
    [at('node_modules/vite/bin/vite.js'), 'build', '-c', config, '--logLevel', 'warn'],
    { stdout: 2 },
  );
  if (code !== 0) giveUp(`${config} could not be built; the lines above say why.`);
}
