// Whether the drafts can be tried, and the way to train a model of them.
import { Button } from 'suomifi-ui-components';
import { useAct, useApi } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { Bar } from '../parts/bar.tsx';
import { Refusal } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { tryTexts } from './texts.ts';

export function DraftModel() {
  const texts = useTexts(tryTexts);
  const may = useMay();
  const model = useApi('draftModel', {}, { every: 2_000 });
  const train = useAct('trainDraftModel');
  const { state, progress, stale } = model.data ?? { state: 'none' as const, progress: 0, stale: false };
  return (
    <div className="card tinted draft-model">
      <p role="status">
        {texts.models[state]} {state === 'ready' && stale && texts.stale}
      </p>
      {state === 'training' && <Bar share={progress} label={texts.models.training} />}
      {state !== 'training' && (state !== 'ready' || stale) && may('trainDraftModel') && (
        <Button variant="secondary" onClick={() => train.mutate({})}>
          {texts.train}
        </Button>
      )}
      <Refusal error={train.error} />
    </div>
  );
}
