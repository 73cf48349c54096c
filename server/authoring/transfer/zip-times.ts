// Takes the times out of a zip file's entries, which are those of the moment of writing: the same content, the same bytes.

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** 1.1.1980, 0:00: the earliest that the format knows. */
const earliest = { time: 0, date: 0x21 } as const;

/** A copy with all entries' times at their earliest. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0) return bytes;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const set = (offset: number) => {
    view.setUint16(offset, earliest.time, true);
    view.setUint16(offset + 2, earliest.date, true);
  };
  for (let entry = 0; entry < count && view.getUint32(at, true) === entrySignature; entry++) {
    set(at + 12);
    set(view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
