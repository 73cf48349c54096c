// A simple random sample that anybody can draw again: pure, the same seed and the same ids give the same sample.
import { createHash } from 'node:crypto';

export type Sampler = {
  readonly add: (id: string) => void;
  /** The sample in the order in which it was drawn, and of how many. */
  readonly end: () => { readonly ids: readonly string[]; readonly population: number };
};

type Drawn = { readonly id: string; readonly rank: string };

/**
 * Bottom-k sampling: every id gets the SHA-256 of seed and id as its rank, and the `size` smallest ranks are the sample.
 * Equal chances for each id, without replacement, whatever the order in which they come; what is deleted later takes no
 * other one's place. E. Cohen and H. Kaplan, Summarizing data using bottom-k sketches, PODC 2007.
 */
export function sampler(seed: string, size: number): Sampler {
  let best: Drawn[] = [];
  let worst = '';
  let population = 0;
  const cut = () => {
    best = best.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size);
    worst = best.length === size ? (best.at(-1)?.rank ?? '') : '';
  };
  return {
    add: (id) => {
      population += 1;
      const rank = createHash('sha256').update(`${seed} ${id}`).digest('hex');
      if (worst !== '' && rank >= worst) return;
      best.push({ id, rank });
      if (best.length >= size + 500) cut();
    },
    end: () => {
      cut();
      return { ids: best.map(({ id }) => id), population };
    },
  };
}
