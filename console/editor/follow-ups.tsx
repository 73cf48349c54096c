// What the answer leads on to, what leads to it, and which other benefits its questions may name.
import { Link } from 'react-router';
import { IconArrowDown, IconArrowUp, IconClose } from 'suomifi-ui-components';
import type { IntentContent, ListContent, Subject } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { Titled } from '../library/titled.tsx';
import { firstNames, inFirst, useReadingOrder } from '../library/titles.ts';
import { IntentSelect } from '../parts/intent-select.tsx';
import { Select } from '../parts/select.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { editorTexts } from './texts.ts';
import type { Writing } from './use-draft.ts';

type FollowUpsProps = { readonly subject: Subject; readonly writing: Writing<IntentContent> };

export function FollowUps({ subject, writing }: FollowUpsProps) {
  const texts = useTexts(editorTexts);
  const languages = useReadingOrder();
  const rows = useApi('library', {}).data?.intents ?? [];
  const { content, writable, change } = writing;
  const found = (id: string) => rows.find((row) => row.id === id)?.title;
  const titleOf = (id: string): string => inFirst(found(id) ?? {}, languages) || id;
  const put = (followUps: string[]): void => change({ ...content, followUps });
  const move = (place: number, by: number): void => {
    const moved = content.followUps[place];
    if (moved) put(content.followUps.toSpliced(place, 1).toSpliced(place + by, 0, moved));
  };
  return (
    <section className="section pair" aria-labelledby="follow-ups-heading">
      <div>
        <h2 id="follow-ups-heading">{texts.followUps}</h2>
        <p className="hint">{texts.followUpsHint}</p>
        <ol className="chosen">
          {content.followUps.map((id, place) => (
            <li key={id}>
              <Link to={`/intents/${id}`}>
                <Titled title={found(id)} other={id} />
              </Link>
              {writable && (
                <span className="chosen-actions">
                  <IconAction
                    label={texts.up(titleOf(id))}
                    disabled={place === 0}
                    act={() => move(place, -1)}
                    icon={<IconArrowUp />}
                  />
                  <IconAction
                    label={texts.down(titleOf(id))}
                    disabled={place === content.followUps.length - 1}
                    act={() => move(place, 1)}
                    icon={<IconArrowDown />}
                  />
                  <IconAction
                    label={texts.removeNamed(titleOf(id))}
                    act={() => put(content.followUps.filter((each) => each !== id))}
                    icon={<IconClose />}
                  />
                </span>
              )}
            </li>
          ))}
        </ol>
        {writable && (
          <IntentSelect
            label={texts.addFollowUp}
            value=""
            empty={texts.chooseIntent}
            without={[subject.id, ...content.followUps]}
            onChange={(id) => id && put([...content.followUps, id])}
          />
        )}
        {subject.followedFrom.length > 0 && (
          <p className="followed hint">
            {texts.followedFrom}:{' '}
            {subject.followedFrom.map((id, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link to={`/intents/${id}`}>
                  <Titled title={found(id)} other={id} />
                </Link>
              </span>
            ))}
          </p>
        )}
      </div>
      <AlsoNames writing={writing} />
    </section>
  );
}

function AlsoNames({ writing }: { readonly writing: Writing<IntentContent> }) {
  const texts = useTexts(editorTexts);
  const languages = useReadingOrder();
  const list = useApi('subject', { params: { kind: 'list', id: 'benefits' } });
  const benefits = (list.data?.draft?.content ?? list.data?.approved ?? []) as ListContent['benefits'];
  const { content, writable, change } = writing;
  const nameOf = (id: string): string => {
    const benefit = benefits.find((each) => each.id === id);
    return (benefit && inFirst(firstNames(benefit), languages)) || id;
  };
  return (
    <div>
      <h2>{texts.alsoNames}</h2>
      <p className="hint">{texts.alsoNamesHint}</p>
      <ul className="chosen">
        {content.alsoNames.map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            {writable && (
              <span className="chosen-actions">
                <IconAction
                  label={texts.removeNamed(nameOf(id))}
                  act={() =>
                    change({ ...content, alsoNames: content.alsoNames.filter((each) => each !== id) })
                  }
                  icon={<IconClose />}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {writable && (
        <Select
          label={texts.addBenefit}
          value=""
          options={[
            { value: '', text: '–' },
            ...benefits
              .filter(({ id }) => !content.alsoNames.includes(id))
              .map(({ id }) => ({ value: id, text: nameOf(id) })),
          ]}
          onChange={(id) => id && change({ ...content, alsoNames: [...content.alsoNames, id] })}
        />
      )}
    </div>
  );
}

type IconActionProps = {
  readonly label: string;
  readonly disabled?: boolean;
  act(): void;
  readonly icon: React.ReactElement;
};

function IconAction({ label, disabled = false, act, icon }: IconActionProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} disabled={disabled} onClick={act}>
      {icon}
    </button>
  );
}
