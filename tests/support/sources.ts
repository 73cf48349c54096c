// The project's own files as the rules see them: names, texts and imports.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');
const notOurs = new Set(['node_modules', 'dist', 'data', 'test-results', '.git']);

export type Import = {
  /** As written for a package, relative to the project's folder for a file. */
  readonly from: string;
  readonly typeOnly: boolean;
};

/** Every file of the project: what git tracks or would track, or in a folder without git whatever is there. */
export function projectFiles(): string[] {
  if (!existsSync(join(root, '.git'))) return walk('');
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Files below a folder whose names end so, as paths from the project's folder. */
export function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return walk(folder).filter((path) => path.endsWith(ending));
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => !notOurs.has(name))
    .sort()
    .flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return statSync(join(root, path)).isDirectory() ? walk(path) : [path];
    });
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const statement = /^(?:import|export)\s+(type\s+)?([^;'"]*?\s*from\s*)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a source imports or exports again. */
export function importsOf(path: string): Import[] {
  const text = textOf(path);
  const statically = [...text.matchAll(statement)].map(([, type, names = '', from = '']) => ({
    from: resolved(path, from),
    typeOnly: type !== undefined || hasOnlyTypes(names),
  }));
  const dynamically = [...text.matchAll(dynamic)].map(([, from = '']) => ({
    from: resolved(path, from),
    typeOnly: false,
  }));
  return [...statically, ...dynamically];
}

function hasOnlyTypes(names: string): boolean {
  const listed = /^\{([^}]*)\}\s*from\s*$/s.exec(names)?.[1];
  if (listed === undefined) return false;
  const each = listed.split(',').filter((name) => name.trim() !== '');
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}

function resolved(path: string, from: string): string {
  if (!from.startsWith('.')) return from;
  return relative(root, join(root, dirname(path), from))
    .split(sep)
    .join('/');
}
