// The starter library, read once for all tests of a file: reading it takes a second or two of a processor.
import { readLibrary } from '../../server/library/files.ts';
import type { Library } from '../../server/library/library.ts';
import { projectFolder } from '../../server/project-folder.ts';

let reading: Promise<Library> | undefined;

export const starterLibrary = (): Promise<Library> => {
  reading ??= readLibrary(projectFolder());
  return reading;
};
