// One group: its questions, what the model thought, what the customers did, what would happen now, and what to do.
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { NextStep, UnmatchedOne, UnmatchedQuestion } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Titled } from '../library/titled.tsx';
import { inFirst, useReadingOrder } from '../library/titles.ts';
import { stacked } from '../parts/stacked.ts';
import { Page } from '../shell/page.tsx';
import { Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { Deeds, deedsFor } from './deeds.tsx';
import { GroupFacts, nameOf } from './group-facts.tsx';
import { unmatchedTexts } from './texts.ts';

export function UnmatchedGroupPage() {
  const { id = '' } = useParams();
  const texts = useTexts(unmatchedTexts);
  const one = useApi('unmatchedGroup', { params: { id } });
  const found = one.data;
  return (
    <Page
      title={(found && nameOf(found.group)) || texts.nameless}
      lang={found && nameOf(found.group) ? found.group.language : undefined}
      above={<Link to="/unmatched">{texts.back}</Link>}
      wide
    >
      <Shown query={one}>{(shown) => <Whole key={shown.group.id} one={shown} />}</Shown>
    </Page>
  );
}

function Whole({ one }: { readonly one: UnmatchedOne }) {
  const texts = useTexts(unmatchedTexts);
  const navigate = useNavigate();
  const { colleagues = [] } = useApi('unmatched', { query: {} }).data ?? {};
  const { group, questions } = one;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const some = questions.filter(({ id }) => chosen.has(id));
  const isPart = some.length > 0 && some.length < questions.length;
  const choose = (id: string): void =>
    setChosen((now) =>
      now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set([...now, id]),
    );
  return (
    <>
      <GroupFacts group={group} />
      {group.note && <p className="card note">{group.note}</p>}
      <section className="card tinted actions-card" aria-labelledby="actions-heading">
        <h2 id="actions-heading">{texts.actions}</h2>
        <p className="quiet">{isPart ? texts.actionsChosen(some.length) : texts.actionsGroup}</p>
        <Deeds
          target={{ groups: [group.id], ...(isPart ? { questions: some.map(({ id }) => id) } : {}) }}
          kinds={isPart ? [...deedsFor('open'), 'split'] : deedsFor(group.state)}
          colleagues={colleagues}
          questions={isPart ? some : questions}
          after={([first]) => {
            setChosen(new Set());
            if (isPart && first) navigate(`/unmatched/${first}`);
          }}
        />
      </section>
      <div className="table-box">
        <table className="stacked unmatched-questions" {...stacked.table}>
          <thead {...stacked.rows}>
            <tr {...stacked.row}>
              <td {...stacked.cell(texts.chooseAll)} className="choice">
                <input
                  type="checkbox"
                  aria-label={texts.chooseAll}
                  checked={some.length === questions.length && questions.length > 0}
                  onChange={(event) =>
                    setChosen(new Set(event.target.checked ? questions.map(({ id }) => id) : []))
                  }
                />
              </td>
              <th {...stacked.heading}>{texts.question}</th>
              <th {...stacked.heading}>{texts.next}</th>
              <th {...stacked.heading}>{texts.made}</th>
              <th {...stacked.heading}>{texts.would}</th>
            </tr>
          </thead>
          <tbody {...stacked.rows}>
            {questions.map((question) => (
              <Row
                key={question.id}
                question={question}
                release={one.release}
                chosen={chosen.has(question.id)}
                choose={() => choose(question.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type RowProps = {
  readonly question: UnmatchedQuestion;
  readonly release: number | null;
  readonly chosen: boolean;
  choose(): void;
};

function Row({ question, release, chosen, choose }: RowProps) {
  const texts = useTexts(unmatchedTexts);
  const order = useReadingOrder();
  const { percent } = useNumbers();
  const { text, language, times, nexts, thumbsDown, ranking, now, draft } = question;
  return (
    <tr {...stacked.row}>
      <td {...stacked.plainCell} className="choice">
        <input type="checkbox" checked={chosen} aria-label={texts.choose(text)} onChange={choose} />
      </td>
      <th {...stacked.rowHeading}>
        <span lang={language}>{text}</span>
        <span className="quiet small asked-times">{texts.times(times)}</span>
      </th>
      <td {...stacked.cell(texts.next)}>
        <ul className="plain-list">
          {Object.entries(nexts).map(([next, count]) => (
            <li key={next}>
              {texts.nexts[next as NextStep]} {count > 1 && `× ${count}`}
            </li>
          ))}
          {thumbsDown > 0 && (
            <li>
              {texts.thumbsDown} {thumbsDown > 1 && `× ${thumbsDown}`}
            </li>
          )}
        </ul>
      </td>
      <td {...stacked.cell(texts.made)}>
        <ul className="plain-list">
          {ranking.slice(0, 3).map(({ intent, title, probability }) => (
            <li key={intent}>
              <Titled title={title} other={intent} /> <span className="quiet">{percent(probability)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td {...stacked.cell(texts.would)}>
        {now && release !== null && <Reads label={texts.nowRelease(release)} reading={now} order={order} />}
        {draft && <Reads label={texts.nowDraft} reading={draft} order={order} />}
      </td>
    </tr>
  );
}

type ReadsProps = {
  readonly label: string;
  readonly reading: NonNullable<UnmatchedQuestion['now']>;
  readonly order: readonly string[];
};

function Reads({ label, reading, order }: ReadsProps) {
  const { reads } = useTexts(unmatchedTexts);
  const { kind, intent, title } = reading;
  const name = inFirst(title, order) || intent || '';
  const said =
    kind === 'answer' ? reads.answer(name) : kind === 'clarify' ? reads.clarify(name) : reads[kind];
  return (
    <p className={kind === 'answer' ? 'reads good' : 'reads'}>
      <span className="quiet">{label}:</span> {said}
    </p>
  );
}
