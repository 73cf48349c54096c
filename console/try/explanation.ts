// What the engine tells about its reasons, as far as this page can show it; the rest is left aside.
import * as z from 'zod';

const reasons = z.object({
  intent: z.string(),
  words: z.array(z.object({ word: z.string(), weight: z.number() })).catch([]),
});
const neighbour = z.object({ intent: z.string(), phrase: z.string(), similarity: z.number() });
const explanation = z.object({
  reasons: z.array(reasons).catch([]),
  nearest: z.array(neighbour).catch([]),
});

export type Explanation = z.infer<typeof explanation>;

/** Undefined where there is nothing to show. */
export function readExplanation(found: unknown): Explanation | undefined {
  const parsed = explanation.safeParse(found);
  return parsed.success && parsed.data.reasons.length + parsed.data.nearest.length > 0
    ? parsed.data
    : undefined;
}
