// Stands in while it is written.
export function Approvals() {
  return null;
}
