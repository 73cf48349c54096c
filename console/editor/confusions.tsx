// With which other answers an intent is confused, and through which phrases.
import { Link } from 'react-router';
import { useApi } from '../api/query.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Titled } from '../library/titled.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { phraseTexts } from './phrase-texts.ts';

export function Confusions({ intent }: { readonly intent: string }) {
  const { confusions: texts } = useTexts(phraseTexts);
  const { languages } = useTexts(common);
  const { percent } = useNumbers();
  const found = useApi('confusions', { params: { id: intent } });
  return (
    <Shown query={found}>
      {({ confusions }) =>
        confusions.length === 0 ? (
          <Empty title={texts.none}>{texts.noneWhy}</Empty>
        ) : (
          <>
            <p className="lead">{texts.lead}</p>
            {confusions.map(({ intent: other, title, phrases }) => (
              <section key={other} className="section">
                <h2>
                  <Link to={`/intents/${other}`}>
                    <Titled title={title} other={other} />
                  </Link>
                </h2>
                <div className="table-box">
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{texts.own}</th>
                        <th scope="col">{texts.other}</th>
                        <th scope="col">{texts.language}</th>
                        <th scope="col" className="number">
                          {texts.similarity}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {phrases.map(({ language, own, other: theirs, similarity }) => (
                        <tr key={`${language} ${own} ${theirs}`}>
                          <td lang={language}>{own}</td>
                          <td lang={language}>{theirs}</td>
                          <td>{languages[language] ?? language}</td>
                          <td className="number">{percent(similarity)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </section>
            ))}
          </>
        )
      }
    </Shown>
  );
}
