// Takes the person to the first field that is wrong, once the page shows which those are.

/** Call it after the state that marks the fields was set. */
export function focusFirstWrong(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
