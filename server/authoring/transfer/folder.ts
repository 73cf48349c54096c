// The library as its folders in one archive, both ways; and what an archive would change, file by file.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../../errors.ts';
import { readLibrary } from '../../library/files.ts';
import type { Library } from '../../library/library.ts';
import { contentOf, isSame, subjectsOf } from '../../library/subject.ts';
import type { LibraryFile } from '../../library/write.ts';
import type { Merged, RowError } from './merge-rows.ts';

const asError = (line: string): RowError => {
  const found = /^(.+?):(\d+): (.*)$/s.exec(line);
  return found
    ? { row: Number(found[2]), file: found[1] ?? '', message: found[3] ?? '' }
    : { row: 0, message: line };
};

/** Reads the files as a library folder; what is wrong comes as errors with file and line. */
export async function readFiles(
  files: readonly LibraryFile[],
): Promise<{ readonly library: Library } | { readonly errors: readonly RowError[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'kuiskaaja-import-'));
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return { library: await readLibrary(folder) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { errors: error.message.replaceAll(folder, 'the archive').split('\n').map(asError) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What an archive's library changes in the working one: its subjects as a whole; others stay. */
export function mergeLibrary(working: Library, added: Library): Merged {
  const compared = subjectsOf(added).flatMap((subject) => {
    const content = contentOf(added, subject);
    if (content === undefined) return [];
    const old = contentOf(working, subject);
    // A list that the archive does not have is empty in it, which says nothing.
    const isMissing = subject.kind === 'list' && Object.keys(content).length === 0;
    return isMissing
      ? []
      : [{ subject, content, isNew: old === undefined, isSame: isSame(old ?? null, content) }];
  });
  return {
    errors: [],
    rows: compared.map(({ subject, isNew, isSame: same }) => ({
      row: 0,
      subject: subject.id,
      what: same ? 'same' : isNew ? 'added' : 'changed',
      text: `${subject.kind} ${subject.id}`,
    })),
    changes: compared
      .filter((each) => !each.isSame)
      .map(({ subject, content, isNew }) => ({ subject, content, isNew })),
  };
}
