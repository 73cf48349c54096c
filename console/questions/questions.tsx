// Stands in while it is written.
export function Questions() {
  return null;
}
