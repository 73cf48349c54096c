// What the gate found: what stopped it, old and new model on the test questions, and last month's real questions.
import type { Comparison, Gate } from '../../server/web/api/contract.ts';
import { useNumbers } from '../figures/numbers.ts';
import { useTexts } from '../texts/dictionary.ts';
import { useServerSentence } from '../texts/server-sentences.ts';
import { releaseTexts } from './texts.ts';

export function GateReport({ gate }: { readonly gate: Gate }) {
  const { gate: texts } = useTexts(releaseTexts);
  const say = useServerSentence();
  return (
    <div className="gate stack">
      <p className={gate.passed ? 'badge good' : 'badge bad'}>{gate.passed ? texts.passed : texts.refused}</p>
      {gate.refusals.length > 0 && (
        <ul className="plain-list">
          {gate.refusals.map(({ code, message }) => (
            <li key={`${code} ${message}`}>
              <strong>{texts.codes[code]}</strong> <span className="quiet">{say(message)}</span>
            </li>
          ))}
        </ul>
      )}
      {gate.problems.length > 0 && (
        <ul className="plain-list">
          {gate.problems.map(({ subject, field, language, message }) => (
            <li key={`${subject} ${field} ${language} ${message}`}>
              <code>{subject}</code> {field} {language}: {message}
            </li>
          ))}
        </ul>
      )}
      {gate.comparison ? <Compared comparison={gate.comparison} /> : <p className="quiet">{texts.none}</p>}
      {gate.replay && <Replayed replay={gate.replay} />}
    </div>
  );
}

const rows = ['right', 'clarified', 'unmatched', 'wrong'] as const;

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { gate: texts } = useTexts(releaseTexts);
  const { old, new: now, lost, gained, lostQuestions } = comparison;
  const { whole, share } = useNumbers();
  const shown = (count: number, of: number): string =>
    of === 0 ? whole(count) : `${whole(count)} (${share(count, of)})`;
  return (
    <>
      <div className="table-box">
        <table className="figures">
          <caption>
            {texts.tests}: {whole(now.questions)}
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col" className="number">
                {texts.before}
              </th>
              <th scope="col" className="number">
                {texts.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{texts.rows[row]}</th>
                <td className="number">{shown(old[row], old.questions)}</td>
                <td className="number">{shown(now[row], now.questions)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{texts.moved(lost, gained)}</p>
      {lostQuestions.length > 0 && (
        <div className="table-box">
          <table>
            <caption>{texts.lost}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.expected}</th>
                <th scope="col">{texts.was}</th>
                <th scope="col">{texts.is}</th>
              </tr>
            </thead>
            <tbody>
              {lostQuestions.map(({ id, expected, was, is, isProtected }) => (
                <tr key={id}>
                  <td>
                    <code>{expected}</code>{' '}
                    {isProtected && <span className="badge plain bad">{texts.protected}</span>}
                  </td>
                  <td>
                    <code>{was}</code>
                  </td>
                  <td>
                    <code>{is}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Replayed({ replay }: { readonly replay: NonNullable<Gate['replay']> }) {
  const { gate: texts } = useTexts(releaseTexts);
  const { whole } = useNumbers();
  return (
    <div>
      <h4>{texts.replay}</h4>
      <p className="quiet">{texts.replayed(whole(replay.questions))}</p>
      <dl className="facts figures">
        {(
          [
            [texts.same, replay.same],
            [texts.other, replay.other],
            [texts.newly, replay.newlyAnswered],
            [texts.nolonger, replay.noLongerAnswered],
          ] as const
        ).map(([name, count]) => (
          <div key={name} className="fact-row">
            <dt>{name}</dt>
            <dd className="number">{whole(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
