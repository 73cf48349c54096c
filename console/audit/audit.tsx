// Stands in while it is written.
export function Audit() {
  return null;
}
