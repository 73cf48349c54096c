// Proposes a change of an intent's place in the library: merge, split, move, move phrases, retire.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, RadioButton, RadioButtonGroup } from 'suomifi-ui-components';
import type { IntentContent, Proposal, Subject } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useLibraryLanguages, useMay } from '../api/session.ts';
import { isShortName, NewId } from '../library/new-id.tsx';
import { libraryTexts } from '../library/texts.ts';
import { Titled } from '../library/titled.tsx';
import { Field } from '../parts/field.tsx';
import { focusFirstWrong } from '../parts/first-wrong.ts';
import { IntentSelect } from '../parts/intent-select.tsx';
import { Refusal } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { emptyIntent } from './editor.tsx';
import { PhrasePicker, type Picked } from './phrase-picker.tsx';
import { structureTexts } from './structure-texts.ts';

const actions = ['merge', 'move-phrases', 'split', 'move', 'retire'] as const;
type Action = (typeof actions)[number];

type StructureProps = { readonly subject: Subject; readonly content: IntentContent };

export function Structure({ subject, content }: StructureProps) {
  const texts = useTexts(structureTexts);
  const ids = useTexts(libraryTexts);
  const { required } = useTexts(common);
  const languages = useLibraryLanguages();
  const may = useMay();
  const toast = useToast();
  const navigate = useNavigate();
  const propose = useAct('propose');
  const rows = useApi('library', {}).data?.intents ?? [];
  const [action, setAction] = useState<Action>('merge');
  const [into, setInto] = useState('');
  const [[ownTopic = '', ownAspect = '']] = useState(() => subject.id.split('.'));
  const [topic, setTopic] = useState(ownTopic);
  const [aspect, setAspect] = useState(ownAspect);
  const [picked, setPicked] = useState<Picked>({});
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  if (!may('propose')) return <p className="quiet">{texts.notYours}</p>;
  const from = subject.id;
  const needsTarget = action === 'merge' || action === 'move-phrases';
  const needsId = action === 'split' || action === 'move';
  const goes = action === 'merge' || action === 'move' || action === 'retire';
  const picks = action === 'split' || action === 'move-phrases';
  const newId = `${topic}.${aspect.trim()}`;
  const badId = !isShortName(aspect.trim())
    ? ids.badId
    : rows.some(({ id }) => id === newId)
      ? ids.taken
      : '';
  const nothingPicked = Object.values(picked).every((phrases) => phrases.length === 0);
  const missing =
    reason.trim().length < 3 ||
    (needsTarget && !into) ||
    (needsId && badId !== '') ||
    (picks && nothingPicked);

  const proposal = (): Proposal => {
    const phrases = Object.fromEntries(
      languages.map((language) => [language, [...(picked[language] ?? [])]]),
    );
    if (action === 'merge') return { action, from, into };
    if (action === 'move-phrases') return { action, from, to: into, phrases };
    if (action === 'move') return { action, from, to: newId };
    if (action === 'retire') return { action, from, to: into || null };
    const begun = emptyIntent(languages);
    // The new intent begins with the old one's answers, of each language its own; its words are written in its own draft.
    const answers = Object.fromEntries(
      languages.map((language) => [language, content.answers[language]?.slice(0, 1) ?? []]),
    );
    return {
      action,
      from,
      to: newId,
      phrases,
      content: { ...begun, title: content.title, phrases, answers },
    };
  };
  const submit = (): void => {
    setChecked(true);
    if (missing) return;
    propose.mutate(
      { body: { proposal: proposal(), reason: reason.trim() } },
      {
        onSuccess: () => {
          toast(texts.proposed);
          navigate('/approvals');
        },
      },
    );
  };
  return (
    <form
      className="stack structure"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
        focusFirstWrong(event.currentTarget);
      }}
    >
      <p className="lead">{texts.lead}</p>
      <RadioButtonGroup
        labelText={texts.what}
        name="action"
        value={action}
        onChange={(value) => setAction(actions.find((each) => each === value) ?? 'merge')}
      >
        {actions.map((each) => (
          <RadioButton key={each} value={each} hintText={texts.hints[each]}>
            {texts.actions[each]}
          </RadioButton>
        ))}
      </RadioButtonGroup>
      {(needsTarget || action === 'retire') && (
        <IntentSelect
          label={texts.targets[action]}
          value={into}
          empty={action === 'retire' ? texts.nowhere : texts.choose}
          without={[from]}
          wrong={checked && needsTarget && !into ? required : undefined}
          onChange={setInto}
        />
      )}
      {needsId && (
        <NewId
          topic={topic}
          aspect={aspect}
          wrong={(checked && badId) || undefined}
          change={(nextTopic, nextAspect) => {
            setTopic(nextTopic);
            setAspect(nextAspect);
          }}
        />
      )}
      {picks && (
        <>
          <PhrasePicker phrases={content.phrases} picked={picked} change={setPicked} />
          {checked && nothingPicked && <p className="wrong">{texts.pickSome}</p>}
        </>
      )}
      {goes && subject.followedFrom.length > 0 && (
        <details>
          <summary>{texts.linksFollow(subject.followedFrom.length)}</summary>
          <ul className="plain-list after">
            {subject.followedFrom.map((id) => (
              <li key={id}>
                <Titled title={rows.find((row) => row.id === id)?.title} other={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Field
        label={texts.reason}
        rows={3}
        value={reason}
        wrong={checked && reason.trim().length < 3 ? required : undefined}
        onChange={setReason}
      />
      <Refusal error={propose.error} />
      <div>
        <Button type="submit" aria-disabled={propose.isPending}>
          {texts.propose}
        </Button>
      </div>
    </form>
  );
}
