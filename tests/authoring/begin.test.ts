// The first start: what is imported, and what is refused with a sentence.
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';
import { smallLibrary } from '../support/small-library.ts';

test('an empty database gets the library as release 1, marked as sample content', async () => {
  const { store, live } = await startProgram();
  expect(live.served()?.release).toMatchObject({ number: 1, sample: true, languages: ['fi', 'sv'] });
  const stored = await store.releases.read(1);
  expect(stored?.library).toEqual({ ...smallLibrary, answers: [] });
  expect(stored?.answers.map(({ version: _version, sha256: _sha256, ...answer }) => answer)).toEqual(
    smallLibrary.answers,
  );
});

test('in production sample content is refused until the configuration allows it', async () => {
  const production = { NODE_ENV: 'production' };
  await expect(startProgram({ environment: production })).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('KUISKAAJA_SAMPLE_CONTENT=allow'),
  });
  const program = await startProgram({ environment: { ...production, KUISKAAJA_SAMPLE_CONTENT: 'allow' } });
  expect(program.live.served()?.release.sample).toBe(true);
  await program.close();
  await expect(startProgram({ environment: production, folder: program.folder })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a library with a link to a foreign host is refused, naming file and address, and nothing is imported', async () => {
  const [first, ...others] = smallLibrary.answers;
  if (!first) throw new Error('the library has no answer');
  const library = {
    ...smallLibrary,
    answers: [
      { ...first, source: 'Katso [sivu](https://evil.example/x) ja [tämä](http://www.kela.fi).' },
      ...others,
    ],
  };
  await expect(startProgram({ library })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(
      /answers\/small-talk\/greeting\.fi\.md: the link https:\/\/evil\.example\/x .*\n.*http:\/\/www\.kela\.fi/,
    ),
  });
});

test('a library without answers is refused', async () => {
  await expect(startProgram({ library: { ...smallLibrary, answers: [] } })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a start that was refused leaves an empty database, which a good library then fills', async () => {
  const folder = temporaryFolder();
  await expect(startProgram({ folder, library: { ...smallLibrary, answers: [] } })).rejects.toThrow();
  const good = await startProgram({ folder });
  expect(good.live.served()?.release.number).toBe(1);
});
