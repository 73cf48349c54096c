// The linear classifier: support vector machines, each of which tells some classes from all others. Knows numbers only.
// A machine is trained against its nearest negatives and a few random ones, then against those that it missed.
import { descend, dot } from './descent.ts';
import { type Rows, rowOf } from './features.ts';
import { byFeature, type Linear, type Machine } from './linear.ts';
import { nearest, similarities } from './neighbours.ts';

export type Effort = {
  /** Negatives of a machine: this many from the classes nearest to it, and so many at random. */
  readonly near: number;
  readonly random: number;
  /** Whether negatives that were left out and lie inside the margin are added. */
  readonly mine: boolean;
};

export type TrainOptions = Effort & {
  /** Penalty of LIBLINEAR. */
  readonly c: number;
  /** Weights smaller than this share of the machine's largest are dropped. */
  readonly shrink: number;
};

export type Problem = {
  readonly rows: Rows;
  readonly features: number;
  /** The class of each row. */
  readonly labels: Int32Array;
  readonly classes: number;
  /** The classes of each machine's own side. */
  readonly machines: readonly (readonly number[])[];
};

/** Rows held out in turn: the part of each row of the problem, and for each part the texts to be scored. */
export type Parts = {
  readonly of: Uint8Array;
  readonly texts: readonly Rows[];
  /** The rows on which each machine rests when it has learnt everything: its hardest ones are not searched for again. */
  readonly support: readonly Int32Array[];
};

/** To train every machine on everything, or, with `parts`, once without each part. */
export type Job = { readonly problem: Problem; readonly options: TrainOptions; readonly parts?: Parts };
/** What comes of one machine: itself, or its scores of the texts of each part. */
export type Done = Machine | readonly Float32Array[];
/** Does a job, machine by machine, in one thread or in several; `onProgress` is told the share done, 0 to 1. */
export type Work = (job: Job, onProgress?: (done: number) => void) => readonly Done[];

/** A small deterministic generator (mulberry32): the same library gives the same model. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Which rows are of which class. */
function membersOf(labels: Int32Array, classes: number): readonly Int32Array[] {
  const lists = Array.from({ length: classes }, (): number[] => []);
  for (let r = 0; r < labels.length; r++) lists[labels[r] as number]?.push(r);
  return lists.map((list) => Int32Array.from(list));
}

export type Trainer = {
  /** The machine trained on everything. */
  readonly whole: (machine: number) => Machine;
  /** The machine trained on what is outside a part: its scores for the part's texts. */
  readonly without: (machine: number, part: number) => Float32Array;
};

/** Prepares a problem. No machine depends on another: any thread may train any of them, in any order. */
export function createTrainer({ problem, options, parts }: Job): Trainer {
  const { rows, features, labels, classes, machines } = problem;
  const count = labels.length;
  const members = membersOf(labels, classes);
  const everything = options.near + options.random >= count;
  const similar = everything ? [] : similarities(rows, members, features);
  const squares = Float64Array.from(labels, (_, r) =>
    rowOf(rows, r).values.reduce((sum, v) => sum + v * v, 1),
  );
  const sizes = (parts?.texts ?? []).map(
    (_, part) => parts?.of.reduce((sum, own) => sum + (own === part ? 1 : 0), 0) ?? 0,
  );
  // One machine's room; the next finds it empty.
  const weights = new Float32Array(features);
  const alpha = new Float64Array(count);
  const order = new Int32Array(count);
  const chosen = new Uint8Array(count);
  const own = new Uint8Array(count);

  /** Trains in the room, hands the bias to `use`, and clears up. The order of the rows depends on nothing but the machine. */
  const train = <T>(
    machine: number,
    part: number,
    mine: boolean,
    use: (bias: number, length: number) => T,
  ): T => {
    const inside = machines[machine] ?? [];
    const random = generator(machine + 1);
    const available = count - (sizes[part] ?? 0);
    let length = 0;
    const take = (r: number) => {
      if (chosen[r] === 1 || (part >= 0 && parts?.of[r] === part)) return;
      chosen[r] = 1;
      order[length++] = r;
    };
    for (const c of inside)
      for (const r of members[c] as Int32Array) {
        own[r] = 1;
        take(r);
      }
    if (everything) for (let r = 0; r < count; r++) take(r);
    else {
      // Without a part, the hardest negatives are known: those on which the machine rests when it has learnt everything.
      const enough = length + (part < 0 ? options.near : 0);
      for (const other of nearest(similar, inside)) {
        if (length >= enough) break;
        for (const r of members[other] as Int32Array) take(r);
      }
      const most = Math.min(available, length + options.random);
      while (length < most) take(Math.floor(random() * count));
      for (const r of parts?.support[machine] ?? []) take(r);
    }
    const rest = { rows, own, order, squares, weights, alpha, c: options.c, random };
    let bias = descend({ ...rest, length }, 0);
    if (mine && length < available) {
      const before = length;
      for (let r = 0; r < count; r++) if (chosen[r] === 0 && bias + dot(rows, r, weights) > -1) take(r);
      if (length > before) bias = descend({ ...rest, length }, bias);
    }
    const result = use(bias, length);
    for (let i = 0; i < length; i++) {
      const r = order[i] as number;
      chosen[r] = 0;
      alpha[r] = 0;
    }
    for (const c of inside) for (const r of members[c] as Int32Array) own[r] = 0;
    weights.fill(0);
    return result;
  };

  return {
    whole: (machine) =>
      train(machine, -1, options.mine, (bias, length) => ({
        ...pack(weights, bias, options.shrink),
        support: order.slice(0, length).filter((r) => (alpha[r] as number) > 0),
      })),
    without: (machine, part) =>
      train(machine, part, false, (bias) => {
        const texts = parts?.texts[part] as Rows;
        return Float32Array.from(
          { length: texts.starts.length - 1 },
          (_, t) => bias + dot(texts, t, weights),
        );
      }),
  };
}

/** Weights in 8 bits, the smallest left out. */
function pack(weights: Float32Array, bias: number, shrink: number): Omit<Machine, 'support'> {
  let largest = 0;
  for (let id = 0; id < weights.length; id++) largest = Math.max(largest, Math.abs(weights[id] as number));
  const least = largest * shrink;
  let used = 0;
  for (let id = 0; id < weights.length; id++) if (Math.abs(weights[id] as number) > least) used++;
  const ids = new Int32Array(used);
  const values = new Int8Array(used);
  for (let id = 0, at = 0; at < used; id++) {
    const value = weights[id] as number;
    if (Math.abs(value) <= least) continue;
    ids[at] = id;
    values[at++] = Math.round((value / largest) * 127);
  }
  return { ids, values, scale: largest / 127, bias };
}

/** One machine of a job. */
export const work = (trainer: Trainer, machine: number, { parts }: Job): Done =>
  parts ? parts.texts.map((_, part) => trainer.without(machine, part)) : trainer.whole(machine);

/** Does a job in the calling thread. */
export const alone: Work = (job, onProgress) => {
  const trainer = createTrainer(job);
  return job.problem.machines.map((_, machine) => {
    const done = work(trainer, machine, job);
    onProgress?.((machine + 1) / job.problem.machines.length);
    return done;
  });
};

/** Who trains, and who is told how far it is. */
export type Working = { readonly work?: Work; readonly onProgress?: (done: number) => void };

/** Trains every machine of a problem, and tells on which rows each rests. Deterministic. */
export function trainLinear(
  problem: Problem,
  options: TrainOptions,
  working: Working = {},
): { readonly linear: Linear; readonly support: readonly Int32Array[] } {
  const machines = (working.work ?? alone)({ problem, options }, working.onProgress) as readonly Machine[];
  return { linear: byFeature(machines, problem.features), support: machines.map(({ support }) => support) };
}

/** Scores of held-out texts by machines that have not learnt their part: by part, text by text, machine by machine. */
export function scoreHeldOut(
  problem: Problem,
  parts: Parts,
  options: TrainOptions,
  working: Working = {},
): readonly Float32Array[] {
  const many = problem.machines.length;
  const scores = parts.texts.map(({ starts }) => new Float32Array((starts.length - 1) * many));
  const done = (working.work ?? alone)({ problem, options, parts }, working.onProgress);
  (done as readonly (readonly Float32Array[])[]).forEach((byPart, m) => {
    byPart.forEach((values, part) => {
      const into = scores[part] as Float32Array;
      for (let t = 0; t < values.length; t++) into[t * many + m] = values[t] as number;
    });
  });
  return scores;
}
