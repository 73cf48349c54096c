// Publishing as experts see it: now or at a set time, training with progress, the gate, an override, the swap. One at a time.

import type { Redact } from '../answering/answer.ts';
import type { Engine } from '../answering/engine.ts';
import { AppError } from '../errors.ts';
import { newId } from '../id.ts';
import { trainingHash } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { PublicationState, StoredPublication } from '../store/publications.ts';
import type { Working } from '../store/working.ts';
import type { Catalog } from './catalog.ts';
import { cleanComment } from './drafts.ts';
import { type Gate, judge } from './gate.ts';
import type { Live } from './live.ts';
import type { Trained } from './models.ts';
import type { Publishing } from './publish.ts';

export type Publications = {
  /** Begins to publish, or puts it off. Throws `conflict` while another one is under way or put off. */
  publish(wish: {
    readonly by: string;
    readonly reason: string;
    readonly at?: number;
  }): Promise<StoredPublication>;
  /** Cancels one that is put off or was refused. */
  cancel(id: string, by: string): Promise<void>;
  /** Publishes what the gate refused all the same. */
  override(id: string, wish: { readonly by: string; readonly reason: string }): Promise<void>;
  /** Share of the training that is done, 0 to 1. */
  progress(id: string): number;
  /** Starts what is due. */
  tick(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Takes up after a start: what was under way when the server ended is dropped, what was put off stays. */
  resume(): Promise<void>;
  /** Lets go: what is under way is not finished, and is dropped at the next start. */
  end(): void;
};

type Candidate = {
  readonly library: Library;
  readonly versions: readonly string[];
  readonly sample: boolean;
  readonly trained: Trained;
  readonly engine: Engine;
};

const open: readonly PublicationState[] = ['scheduled', 'training', 'checking'];
const monthOf = 30 * 24 * 60 * 60_000;
/** So many of last month's questions are asked again: a second's work at 0.3 ms each, in slices. */
const mostReal = 2_000;

const nameOf = (id: string) => `publication ${id}`;

export function publications(context: {
  readonly publishing: Publishing;
  readonly live: Live;
  readonly catalog: Catalog;
  readonly linkHosts: ReadonlySet<string>;
  readonly redact: Redact;
  readonly clock: () => number;
  /** Told of a failure that the publication itself shows only in a neutral sentence. */
  readonly onFailure: (error: unknown) => void;
}): Publications {
  const { publishing, live, catalog, clock } = context;
  const { store, models } = publishing;
  let running: { readonly id: string; progress: number; readonly ended: Promise<void> } | undefined;
  /** What the gate refused, kept for an override: training again would give the same. */
  let refused: { readonly id: string; readonly candidate: Candidate } | undefined;
  let isEnding = false;

  const prepare = async (): Promise<Candidate> => {
    const working = await store.working.read();
    const { library, versions } = working;
    const trained = await publishing.train(
      { ...library, answers: [] },
      {
        besideChat: true,
        onProgress: (done) => {
          if (running) running.progress = done;
        },
      },
    );
    const engine = publishing.loadEngine(trained.bytes, library);
    return {
      library,
      versions: versions.map(({ version }) => version),
      sample: await isSample(working),
      trained,
      engine,
    };
  };
  /** A sample it stays while an answer is in force that nobody but the import approved. */
  const isSample = async (working: Working): Promise<boolean> => {
    const current = await store.releases.currentNumber();
    if (current === undefined || !(await store.releases.isSample(current))) return false;
    const versions = await store.history.versionsOf(
      working.versions.map(({ version }) => version).slice(0, 15_000),
    );
    return versions.some(({ approvedBy }) => approvedBy === 'import');
  };
  const gateOf = async ({ library, engine }: Candidate): Promise<Gate> => {
    const { redirects } = await catalog.read();
    const moved = (intent: string): string => {
      let at = intent;
      for (let step = 0; step <= redirects.size && redirects.get(at); step++) at = redirects.get(at) ?? at;
      return at;
    };
    return judge({
      library,
      engine,
      old: live.served()?.engine,
      questions: await store.questions.list(),
      real: await store.proofs.questions(clock() - monthOf, mostReal),
      moved,
      linkHosts: context.linkHosts,
    });
  };
  const complete = async (id: string, candidate: Candidate): Promise<void> => {
    const publication = await store.publications.read(id);
    if (!publication || isEnding) return;
    await models.save(candidate.trained);
    const now = clock();
    const number = await store.publications.complete(
      id,
      {
        library: candidate.library,
        libraryHash: trainingHash(candidate.library),
        modelHash: candidate.trained.hash,
        versions: candidate.versions,
        sample: candidate.sample,
        by: publication.override?.by ?? publication.by,
        now,
        reason: publication.reason,
      },
      { state: 'published', endedAt: now },
    );
    refused = undefined;
    await live.adopt(number, candidate.engine);
    await models.prune(await store.releases.recentModels(models.keeps));
  };
  const work = async (id: string): Promise<void> => {
    const candidate = refused?.id === id ? refused.candidate : await prepare();
    if (isEnding) return;
    const { override } = (await store.publications.read(id)) ?? { override: null };
    if (!(await store.publications.change(id, ['training'], { state: 'checking' }))) return;
    const gate = await gateOf(candidate);
    if (isEnding) return;
    await store.publications.change(id, ['checking'], { gate });
    if (gate.passed || override) return complete(id, candidate);
    refused = { id, candidate };
    await store.publications.change(
      id,
      ['checking'],
      { state: 'refused' },
      {
        at: clock(),
        by: 'system',
        action: 'publication.refused',
        subject: nameOf(id),
        detail: { codes: gate.refusals.map(({ code }) => code).join(' ') },
      },
    );
  };
  const start = (id: string): void => {
    const ended = work(id)
      .catch(async (error: unknown) => {
        if (isEnding) return;
        context.onFailure(error);
        const message =
          error instanceof AppError ? error.message : 'Training or storing failed; the log says more.';
        await store.publications.change(
          id,
          ['training', 'checking'],
          { state: 'failed', error: message, endedAt: clock() },
          { at: clock(), by: 'system', action: 'publication.failed', subject: nameOf(id) },
        );
      })
      .catch((error: unknown) => context.onFailure(error))
      .finally(() => {
        running = undefined;
      });
    running = { id, progress: 0, ended };
  };
  const another = async (): Promise<StoredPublication | undefined> =>
    (await store.publications.list(20)).find(({ state }) => open.includes(state));

  // Two requests at once: the second looks after the first has written.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const mine = turn.then(step);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const dropRefused = async (by: string): Promise<void> => {
    for (const { id, state } of await store.publications.list(20))
      if (state === 'refused') await cancelOne(id, by);
  };
  const cancelOne = async (id: string, by: string): Promise<boolean> => {
    const now = clock();
    const entry: AuditEntry = { at: now, by, action: 'publication.cancel', subject: nameOf(id) };
    if (refused?.id === id) refused = undefined;
    return store.publications.change(
      id,
      ['scheduled', 'refused'],
      { state: 'cancelled', endedAt: now },
      entry,
    );
  };

  return {
    publish: ({ by, reason, at }) =>
      inTurn(async () => {
        if (running || (await another()))
          throw new AppError(
            'conflict',
            'Another publication is under way or put off; wait for it, or cancel it.',
          );
        await dropRefused(by);
        const now = clock();
        const isLater = at !== undefined && at > now;
        const publication: StoredPublication = {
          id: newId(now),
          state: isLater ? 'scheduled' : 'training',
          by,
          at: now,
          reason: cleanComment(context, reason),
          scheduledFor: isLater ? at : null,
          endedAt: null,
          gate: null,
          override: null,
          release: null,
          error: null,
        };
        await store.publications.add(publication, {
          at: now,
          by,
          action: isLater ? 'publication.schedule' : 'publication.begin',
          subject: nameOf(publication.id),
          ...(isLater ? { detail: { for: new Date(at).toISOString() } } : {}),
        });
        if (!isLater) start(publication.id);
        return publication;
      }),
    cancel: (id, by) =>
      inTurn(async () => {
        if (!(await store.publications.read(id)))
          throw new AppError('not_found', 'There is no such publication.');
        if (!(await cancelOne(id, by)))
          throw new AppError(
            'conflict',
            'Only a publication that is put off or was refused can be cancelled.',
          );
      }),
    override: (id, { by, reason }) =>
      inTurn(async () => {
        const publication = await store.publications.read(id);
        if (!publication) throw new AppError('not_found', 'There is no such publication.');
        if (running) throw new AppError('conflict', 'Another publication is under way.');
        const change = {
          state: 'training',
          override: { by, reason: cleanComment(context, reason) },
        } as const;
        const entry: AuditEntry = { at: clock(), by, action: 'publication.override', subject: nameOf(id) };
        if (!(await store.publications.change(id, ['refused'], change, entry)))
          throw new AppError('conflict', 'Only a publication that the gate refused can be overridden.');
        start(id);
      }),
    progress: (id) => (running?.id === id ? running.progress : 0),
    tick: () =>
      inTurn(async () => {
        if (running || isEnding) return;
        const due = (await store.publications.list(20)).find(
          ({ state, scheduledFor }) => state === 'scheduled' && (scheduledFor ?? 0) <= clock(),
        );
        if (!due || !(await store.publications.change(due.id, ['scheduled'], { state: 'training' }))) return;
        start(due.id);
      }),
    idle: async () => {
      await turn;
      await running?.ended;
    },
    resume: async () => {
      await store.publications.interrupt(clock());
    },
    end: () => {
      isEnding = true;
    },
  };
}
