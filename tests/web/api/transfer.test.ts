// Export and import over HTTP: a round trip changes nothing, a dry run stores nothing, a huge file is refused clearly.
import { expect, test } from 'vitest';
import { packTar, unpackTar } from '../../../server/authoring/transfer/tar.ts';
import { personAt, startConsole } from '../../support/console.ts';
import { approvedOf, write } from '../../support/content.ts';

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

const everyColumn = (columns: readonly { name: string; guess: string | null }[]) =>
  Object.fromEntries(columns.flatMap(({ name, guess }) => (guess ? [[guess, name]] : [])));

test.each(['csv', 'xlsx', 'folder'] as const)(
  'a library exported as %s and imported again is the same',
  async (format) => {
    const program = await startConsole();
    const writer = await personAt(program, 'Eeva', ['expert']);
    const response = await writer.fetch(`/api/export?format=${format}`);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const bytes = await bytesOf(response);
    const upload = await writer.call('upload', { query: { format }, body: bytes as never });
    const body = { columns: everyColumn(upload.columns), mode: 'replace' as const };
    const preview = await writer.call('previewImport', { params: { id: upload.id }, body });
    expect(preview).toMatchObject({
      errors: [],
      rows: [],
      subjects: [],
      counts: { added: 0, changed: 0, removed: 0 },
    });
    expect(preview.counts.same).toBeGreaterThan(10);
    expect(await bytesOf(await writer.fetch(`/api/export?format=${format}`))).toEqual(bytes);
  },
);

test('a list of phrases with columns of its own becomes drafts, after a dry run that stores nothing', async () => {
  const program = await startConsole();
  const [writer, other] = [
    await personAt(program, 'Eeva', ['expert']),
    await personAt(program, 'Otto', ['expert']),
  ];
  const csv =
    'Aihe;Kysymys\nstudent-aid.apply;opintotuen haku\nstudent-aid.apply;Hei\nnew.intent;uusi asia\n';
  const upload = await writer.call('upload', {
    query: { format: 'csv' },
    body: new TextEncoder().encode(csv) as never,
  });
  expect(upload.columns.map(({ name, guess }) => [name, guess])).toEqual([
    ['Aihe', 'id'],
    ['Kysymys', 'text'],
  ]);
  const body = { columns: { id: 'Aihe', text: 'Kysymys' }, defaults: { kind: 'phrase', language: 'fi' } };
  const params = { id: upload.id };
  const preview = await writer.call('previewImport', { params, body });
  expect(preview.errors).toEqual([
    { row: 3, column: 'text', message: 'the phrase stands in small-talk.greeting too' },
  ]);
  expect(preview.subjects).toEqual([
    { kind: 'intent', id: 'student-aid.apply', what: 'changed' },
    { kind: 'intent', id: 'new.intent', what: 'new' },
  ]);
  expect((await writer.call('drafts')).drafts).toEqual([]);
  expect(await writer.refused('applyImport', { params, body })).toMatchObject({ code: 'invalid' });
  expect((await other.refused('previewImport', { params, body })).code).toBe('not_found');

  const better = csv.replace('student-aid.apply;Hei\n', '');
  const again = await writer.call('upload', {
    query: { format: 'csv' },
    body: new TextEncoder().encode(better) as never,
  });
  const { drafts } = await writer.call('applyImport', { params: { id: again.id }, body });
  expect(drafts).toHaveLength(2);
  const subject = await writer.call('subject', { params: { kind: 'intent', id: 'student-aid.apply' } });
  expect(subject.draft).toMatchObject({ state: 'draft', authors: [{ name: 'Eeva' }] });
  expect((await approvedOf(writer, 'student-aid.apply')).phrases.fi).not.toContain('opintotuen haku');

  const third = await writer.call('upload', {
    query: { format: 'csv' },
    body: new TextEncoder().encode(better) as never,
  });
  const taken = await writer.call('previewImport', { params: { id: third.id }, body });
  expect(taken.errors[0]?.message).toContain('open draft');
});

test('folders with mistakes are refused with file and line', async () => {
  const program = await startConsole();
  const writer = await personAt(program, 'Eeva', ['expert']);
  const files = unpackTar(await bytesOf(await writer.fetch('/api/export?format=folder')));
  const broken = files.map((file) =>
    file.path === 'intents/student-aid.yaml'
      ? { ...file, text: file.text.replace('follow-ups: []', 'follow-ups: [no.thing]') }
      : file,
  );
  const upload = await writer.call('upload', { query: { format: 'folder' }, body: packTar(broken) as never });
  const preview = await writer.call('previewImport', { params: { id: upload.id }, body: {} });
  expect(preview.errors).toMatchObject([
    { file: 'intents/student-aid.yaml', message: expect.stringContaining('no.thing') },
  ]);
  expect(preview.errors[0]?.row).toBeGreaterThan(1);
});

test('a file of 100 MB is refused with a sentence, and the server goes on', async () => {
  const program = await startConsole();
  const writer = await personAt(program, 'Eeva', ['expert']);
  const refusal = await writer.refused('upload', {
    query: { format: 'xlsx' },
    body: new Uint8Array(100_000_000) as never,
  });
  expect(refusal).toMatchObject({
    status: 413,
    code: 'too_large',
    message: 'What was sent is larger than 25 MB, which is the most.',
  });
  for (const format of ['xlsx', 'csv', 'folder'] as const)
    expect(
      await writer.refused('upload', { query: { format }, body: new Uint8Array(2000).fill(7) as never }),
    ).toMatchObject({ code: 'invalid' });
  expect((await writer.refused('upload', { query: { format: 'csv' } })).code).toBe('invalid');
  await write(writer, 'student-aid.apply', {
    ...(await approvedOf(writer, 'student-aid.apply')),
    about: 'on',
  });
});
