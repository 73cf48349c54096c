// Publishes all that is approved, at once or at a set time.
import { type FormEvent, useState } from 'react';
import { Button, RadioButton, RadioButtonGroup } from 'suomifi-ui-components';
import { useAct } from '../api/query.ts';
import { Field } from '../parts/field.tsx';
import { focusFirstWrong } from '../parts/first-wrong.ts';
import { Refusal } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { releaseTexts } from './texts.ts';

export function PublishForm() {
  const texts = useTexts(releaseTexts);
  const { required } = useTexts(common);
  const toast = useToast();
  const publish = useAct('publish');
  const [reason, setReason] = useState('');
  const [later, setLater] = useState(false);
  const [time, setTime] = useState('');
  const [checked, setChecked] = useState(false);
  const at = new Date(time);
  const badTime = later && !(at.getTime() > Date.now());
  const noReason = reason.trim().length < 3;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setChecked(true);
    if (noReason || badTime) {
      focusFirstWrong(event.currentTarget);
      return;
    }
    publish.mutate(
      { body: { reason: reason.trim(), ...(later ? { at: at.toISOString() } : {}) } },
      {
        onSuccess: () => {
          toast(later ? texts.scheduled : texts.started);
          setReason('');
          setChecked(false);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="card tinted stack after-list">
      <Field
        label={texts.reason}
        hint={texts.reasonHint}
        value={reason}
        wrong={checked && noReason ? required : undefined}
        onChange={setReason}
      />
      <RadioButtonGroup
        labelText={texts.when}
        name="when"
        value={later ? 'later' : 'now'}
        onChange={(value) => setLater(value === 'later')}
      >
        <RadioButton value="now">{texts.now}</RadioButton>
        <RadioButton value="later">{texts.later}</RadioButton>
      </RadioButtonGroup>
      {later && (
        <div className="narrow">
          <Field
            label={texts.at}
            type="datetime-local"
            value={time}
            wrong={checked && badTime ? texts.badTime : undefined}
            onChange={setTime}
          />
        </div>
      )}
      <Refusal error={publish.error} />
      <div>
        <Button type="submit" aria-disabled={publish.isPending}>
          {texts.publish}
        </Button>
      </div>
    </form>
  );
}
