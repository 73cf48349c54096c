// Writes a generated library as folders: node generate.js <folder> [--intents 1500] [--phrases 20] [--among <library>] [--answers]
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../../server/library/files.ts';
import { writeLibrary } from '../../server/library/write.ts';
import { amongGenerated, generateLibrary, vocabularyOf } from './generate-library.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    intents: { type: 'string', default: '1500' },
    phrases: { type: 'string', default: '20' },
    among: { type: 'string' },
    answers: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder to write.');
const generated = generateLibrary({
  intents: Number(values.intents),
  phrases: Number(values.phrases),
  answers: values.answers,
});
const library =
  values.among === undefined ? generated : amongGenerated(await readLibrary(values.among), generated);
for (const { path, text } of writeLibrary(library)) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
for (const language of library.languages) {
  const { phrases, words, grams } = vocabularyOf(library, language);
  process.stdout.write(
    `${language}: ${phrases} phrases, ${words} distinct words, ${grams} distinct n-grams\n`,
  );
}
