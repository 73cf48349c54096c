// What a duty of the checklist is.
export type InThree = Readonly<Record<'fi' | 'sv' | 'en', string>>;
export const areas = ['advice', 'ai', 'accessibility', 'privacy'] as const;

export type Duty = {
  readonly id: string;
  readonly area: (typeof areas)[number];
  readonly law: InThree;
  readonly duty: InThree;
  /** What the program does; each claim is shown by one of the tests. */
  readonly does: InThree;
  /** What no program can do for the institution. */
  readonly own?: InThree;
  /** File, and the test's title in it. That they exist is a test of its own. */
  readonly tests: readonly (readonly [file: string, title: string])[];
};
