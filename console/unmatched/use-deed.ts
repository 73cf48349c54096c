// Doing something about groups: the act itself, a message that it was done, and its undoing.
import type { Deed } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { useToast } from '../shell/toasts.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { unmatchedTexts } from './texts.ts';

/** Groups, or some questions of one group. */
export type Target = { readonly groups: readonly string[]; readonly questions?: readonly string[] };

export function useDeed(target: Target, after: (groups: readonly string[]) => void) {
  const texts = useTexts(unmatchedTexts);
  const toast = useToast();
  const act = useAct('actOnUnmatched');
  const undo = useAct('undoUnmatched');
  const perform = (deed: Deed): void => {
    const { groups, questions } = target;
    const body = { deed, groups: [...groups], ...(questions ? { questions: [...questions] } : {}) };
    act.mutate(
      { body },
      {
        onSuccess: (done) => {
          toast(texts.done[deed.kind], () =>
            undo.mutate(
              { params: { id: done.act } },
              { onSuccess: () => toast(texts.undone), onError: (error) => toast(error.message) },
            ),
          );
          after(done.groups);
        },
      },
    );
  };
  return { perform, error: act.error, busy: act.isPending, reset: act.reset };
}
