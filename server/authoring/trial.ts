// Trying questions: against what is served, or against the library with all open drafts, whose model is trained on demand.
import type { Context, Engine, Explanation } from '../answering/engine.ts';
import { prepareRelease, type Release, type Served } from '../answering/released.ts';
import { AppError } from '../errors.ts';
import { trainingHash } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import { withContents } from '../library/subject.ts';
import type { Catalog } from './catalog.ts';
import type { Publishing } from './publish.ts';

export type DraftModel = {
  readonly state: 'none' | 'training' | 'ready' | 'failed';
  readonly progress: number;
  /** The drafts changed since. */
  readonly stale: boolean;
  readonly error: string | null;
};

export type Trial = {
  draftModel(): Promise<DraftModel>;
  /** Begins to train the library with all open drafts. Throws `conflict` while that is under way. */
  trainDraft(): Promise<DraftModel>;
  /** Throws `unavailable` where there is no model to ask. */
  explain(
    text: string,
    ask: { readonly context: Context; readonly library: 'published' | 'draft' },
  ): Promise<{ readonly explanation: Explanation; readonly served: Served; readonly stale: boolean }>;
  /** The draft library's engine, as it was trained last. */
  draftEngine(): Engine | undefined;
  idle(): Promise<void>;
};

export function trial(context: {
  readonly publishing: Publishing;
  readonly catalog: Catalog;
  readonly served: () => Served | undefined;
  readonly onFailure: (error: unknown) => void;
}): Trial {
  const { publishing, catalog, served } = context;
  const { store } = publishing;
  let training: { progress: number; readonly ended: Promise<void> } | undefined;
  let ready: { readonly engine: Engine; readonly release: Release; readonly hash: string } | undefined;
  let failure: string | undefined;

  const draftLibrary = async (): Promise<Library> => {
    const drafts = await store.drafts.list();
    const changes = drafts.map(({ kind, id, content }) => ({ subject: { kind, id }, content }));
    return withContents((await catalog.read()).library, changes);
  };
  /** Of all that a try shows: the answers, too. */
  const hashOf = (library: Library): string =>
    `${trainingHash(library)} ${library.answers.map(({ id, language, source }) => `${id} ${language} ${source}`).join()}`;
  const state = async (): Promise<DraftModel> => ({
    state: training ? 'training' : failure ? 'failed' : ready ? 'ready' : 'none',
    progress: training?.progress ?? (ready ? 1 : 0),
    stale: ready !== undefined && hashOf(await draftLibrary()) !== ready.hash,
    error: failure ?? null,
  });
  const work = async (): Promise<void> => {
    const library = await draftLibrary();
    const trained = await publishing.train(
      { ...library, answers: [] },
      {
        besideChat: true,
        onProgress: (done) => {
          if (training) training.progress = done;
        },
      },
    );
    const engine = publishing.loadEngine(trained.bytes, library);
    const answers = library.answers.map((answer) => ({ ...answer, version: 'draft', sha256: '' }));
    ready = {
      engine,
      release: prepareRelease(0, { library, answers, sample: false }),
      hash: hashOf(library),
    };
  };
  return {
    draftModel: state,
    trainDraft: async () => {
      if (training) throw new AppError('conflict', 'The draft library is being trained already.');
      failure = undefined;
      const ended = work()
        .catch((error: unknown) => {
          context.onFailure(error);
          failure = error instanceof AppError ? error.message : 'The draft library could not be trained.';
        })
        .finally(() => {
          training = undefined;
        });
      training = { progress: 0, ended };
      return state();
    },
    explain: async (text, { context: situation, library }) => {
      if (library === 'draft') {
        if (!ready) throw new AppError('unavailable', 'The draft library has no model yet; train it first.');
        const { engine, release } = ready;
        const shown = {
          release,
          engine,
          withdrawn: new Set<string>(),
          redirects: new Map<string, null>(),
          notices: [],
        };
        return { explanation: engine.explain(text, situation), served: shown, stale: (await state()).stale };
      }
      const now = served();
      if (!now?.engine)
        throw new AppError('unavailable', 'The release’s model is being trained; try again soon.');
      return { explanation: now.engine.explain(text, situation), served: now, stale: false };
    },
    draftEngine: () => ready?.engine,
    idle: async () => {
      await training?.ended;
    },
  };
}
