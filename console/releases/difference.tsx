// Stands in while it is written.
export function DifferencePage() {
  return null;
}
