// Stands in while it is written.
export function Approval() {
  return null;
}
