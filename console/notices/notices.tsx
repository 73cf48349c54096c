// Stands in while it is written.
export function Notices() {
  return null;
}
