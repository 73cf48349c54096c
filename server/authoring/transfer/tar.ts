// Files as one tar archive (ustar), both ways; times and owners are left out, so the same files give the same bytes.
import { AppError } from '../../errors.ts';
import type { LibraryFile } from '../../library/write.ts';

const block = 512;

function headerOf(path: string, size: number): Uint8Array {
  const header = new Uint8Array(block);
  const put = (offset: number, text: string) => header.set(new TextEncoder().encode(text), offset);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  put(0, path);
  put(100, octal(0o644, 8));
  put(108, octal(0, 8));
  put(116, octal(0, 8));
  put(124, octal(size, 12));
  put(136, octal(0, 12));
  put(148, ' '.repeat(8));
  put(156, '0');
  put(257, 'ustar\u000000');
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** Paths of up to 100 bytes, which a library's are. */
export function packTar(files: readonly LibraryFile[]): Uint8Array {
  const parts = files.flatMap(({ path, text }) => {
    const content = new TextEncoder().encode(text);
    if (new TextEncoder().encode(path).length > 100)
      throw new AppError('invalid', `The path ${path} is too long for the archive.`);
    return [
      headerOf(path, content.length),
      content,
      new Uint8Array((block - (content.length % block)) % block),
    ];
  });
  return Buffer.concat([...parts, new Uint8Array(2 * block)]);
}

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(from, from + length)).split('\0')[0] ?? '';

/** What a library may hold; anything else, and any way out of its folder, is refused. */
const allowed = /^(?:\.\/)?((?:intents\/[a-z0-9.-]+\.ya?ml)|(?:answers\/[a-z0-9-]+\/[a-z0-9.@-]+\.md))$/;

/** The library files of an archive. Folders are passed over; throws `invalid` for anything else. */
export function unpackTar(bytes: Uint8Array): readonly LibraryFile[] {
  const files: LibraryFile[] = [];
  for (let at = 0; at + block <= bytes.length; ) {
    const name = textAt(bytes, at, 100);
    if (name === '') break;
    const prefix = textAt(bytes, at + 257, 5) === 'ustar' ? textAt(bytes, at + 345, 155) : '';
    const size = Number.parseInt(textAt(bytes, at + 124, 12).trim(), 8);
    const type = textAt(bytes, at + 156, 1);
    if (!Number.isSafeInteger(size) || at + block + size > bytes.length)
      throw new AppError('invalid', 'The file is no tar archive, or it is cut off.');
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const inLibrary = allowed.exec(path)?.[1];
    if (type === '' || type === '0') {
      if (!inLibrary || path.includes('..'))
        throw new AppError(
          'invalid',
          `The archive holds ${path}, which is no file of a library (intents/*.yaml, answers/*/*.md).`,
        );
      const content = bytes.subarray(at + block, at + block + size);
      try {
        files.push({
          path: inLibrary,
          text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content),
        });
      } catch {
        throw new AppError('invalid', `${path} is not UTF-8.`);
      }
    } else if (type !== '5' && type !== 'g' && type !== 'x')
      throw new AppError('invalid', `The archive holds ${path}, which is no plain file.`);
    at += block + Math.ceil(size / block) * block;
  }
  if (files.length === 0) throw new AppError('invalid', 'The archive holds no file of a library.');
  return files;
}
