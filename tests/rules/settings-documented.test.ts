// The README's table of settings is that of the program: names, defaults, descriptions, nothing more and nothing less.
import { expect, test } from 'vitest';
import { settings } from '../../server/config.ts';
import { textOf } from '../support/sources.ts';

const longDefault = 'see below';

test('every setting stands in the README as the program has it', () => {
  const documented = textOf('README.md')
    .split('\n')
    .filter((line) => /^\| `[A-Z_]+` \|/.test(line));
  const expected = Object.values(settings).map(({ name, default: value, description }) => {
    const shown = value === '' ? 'none' : value.length > 60 ? longDefault : `\`${value}\``;
    return `| \`${name}\` | ${shown} | ${description} |`;
  });
  expect(documented).toEqual(expected);
});

test('the README names no setting that does not exist', () => {
  const names = new Set(Object.values(settings).map(({ name }) => name));
  const mentioned = textOf('README.md').match(/\b(?:KUISKAAJA|ALLOWED|TRUSTED|DATA|LOG)_[A-Z_]+\b/g) ?? [];
  expect(mentioned.length).toBeGreaterThan(0);
  expect(mentioned.filter((name) => !names.has(name))).toEqual([]);
});
