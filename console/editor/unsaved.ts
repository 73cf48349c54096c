// Words that could not be saved yet: kept in this browser until they are.
import { type AnyContent, anyContent, type SubjectKind } from '../../server/web/api/contract.ts';
import { readKept, writeKept } from '../texts/dictionary.ts';

const key = (kind: SubjectKind, id: string): string => `kuiskaaja.console.unsaved.${kind}.${id}`;

export const keep = (kind: SubjectKind, id: string, content: AnyContent): void =>
  writeKept(key(kind, id), JSON.stringify(content));

export function forget(kind: SubjectKind, id: string): void {
  try {
    localStorage.removeItem(key(kind, id));
  } catch {
    // Where nothing can be kept, nothing was.
  }
}

export function recall(kind: SubjectKind, id: string): AnyContent | undefined {
  const text = readKept(key(kind, id));
  if (!text) return undefined;
  try {
    return anyContent.parse(JSON.parse(text));
  } catch {
    forget(kind, id);
    return undefined;
  }
}
