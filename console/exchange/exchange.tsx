// Stands in while it is written.
export function Exchange() {
  return null;
}
