// The dry run of an import: what is wrong, and what would change, row by row.
import type { ImportPreview } from '../../server/web/api/contract.ts';
import { useTexts } from '../texts/dictionary.ts';
import { useServerSentence } from '../texts/server-sentences.ts';
import { exchangeTexts } from './texts.ts';

const tone = { added: 'good', changed: 'busy', removed: 'bad', same: 'plain' } as const;
/** Beyond this nobody reads on; the counts tell the rest. */
const mostRows = 300;

export function ImportPreviewView({ preview }: { readonly preview: ImportPreview }) {
  const texts = useTexts(exchangeTexts);
  const say = useServerSentence();
  const { errors, rows, counts } = preview;
  const changing = rows.filter(({ what }) => what !== 'same');
  const shown = changing.slice(0, mostRows);
  return (
    <div className="stack" role="status">
      <p>
        <strong>{texts.counts(counts.added, counts.changed, counts.removed, counts.same)}</strong>
      </p>
      {errors.length > 0 && (
        <div className="problems">
          <h3>{texts.errors(errors.length)}</h3>
          <ul>
            {errors.slice(0, mostRows).map(({ row, file, column, message }) => (
              <li key={`${file} ${row} ${column} ${message}`}>
                {file && `${file} · `}
                {texts.row} {row}
                {column && ` · ${column}`}: {say(message)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {shown.length > 0 && (
        <div className="table-box">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.row}</th>
                <th scope="col">{texts.what}</th>
                <th scope="col">{texts.subject}</th>
                <th scope="col">{texts.text}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, subject, what, text }, index) => {
                // A row may change several things.
                const key = `${index}-${row}`;
                return (
                  <tr key={key}>
                    <td>{row}</td>
                    <td>
                      <span className={`badge plain ${tone[what]}`}>{texts.whats[what]}</span>
                    </td>
                    <td>
                      <code>{subject}</code>
                    </td>
                    <td>{text}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {changing.length > shown.length && (
        <p className="quiet">{texts.moreRows(changing.length - shown.length)}</p>
      )}
    </div>
  );
}
