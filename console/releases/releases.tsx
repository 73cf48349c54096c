// Stands in while it is written.
export function Releases() {
  return null;
}
