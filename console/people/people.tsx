// Stands in while it is written.
export function People() {
  return null;
}
