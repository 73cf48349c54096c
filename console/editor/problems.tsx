// What stands in the way of an approval, and what is only worth a thought.
import type { Problem } from '../../server/web/api/contract.ts';
import { common } from '../texts/common.ts';
import { dictionary, useTexts } from '../texts/dictionary.ts';
import { useServerSentence } from '../texts/server-sentences.ts';
import { editorTexts } from './texts.ts';

const fieldTexts = dictionary({
  fi: {
    title: 'Otsikko',
    about: 'Mitä kysymys kattaa',
    phrases: 'Kysymykset',
    answers: 'Vastaus',
    topic: 'Aihe',
    content: 'Sisältö',
    'follow-ups': 'Jatkokysymykset',
    'also-names': 'Sallitut muut etuudet',
    source: 'Lähdesivu',
    owner: 'Vastuutaho',
    'review-by': 'Tarkistuspäivä',
    name: 'Nimi',
    pages: 'Sivut',
  } as Readonly<Record<string, string>>,
  sv: {
    title: 'Rubrik',
    about: 'Vad frågan omfattar',
    phrases: 'Frågor',
    answers: 'Svar',
    topic: 'Ämne',
    content: 'Innehåll',
    'follow-ups': 'Följdfrågor',
    'also-names': 'Andra tillåtna förmåner',
    source: 'Källsida',
    owner: 'Ansvarig',
    'review-by': 'Granskningsdag',
    name: 'Namn',
    pages: 'Sidor',
  },
  en: {
    title: 'Title',
    about: 'What the question covers',
    phrases: 'Phrases',
    answers: 'Answer',
    topic: 'Topic',
    content: 'Content',
    'follow-ups': 'Follow-ups',
    'also-names': 'Other benefits allowed',
    source: 'Source page',
    owner: 'Owner',
    'review-by': 'Review day',
    name: 'Name',
    pages: 'Pages',
  },
});

export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const texts = useTexts(editorTexts);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length > 0 && (
        <details className="problems" open={errors.length <= 3}>
          <summary>{texts.problems(errors.length)}</summary>
          <ProblemList problems={errors} />
        </details>
      )}
      {warnings.length > 0 && (
        <details className="problems mild">
          <summary>{texts.warnings(warnings.length)}</summary>
          <ProblemList problems={warnings} />
        </details>
      )}
    </>
  );
}

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const fields = useTexts(fieldTexts);
  const { inLanguage } = useTexts(common);
  const say = useServerSentence();
  return (
    <ul>
      {problems.map(({ field, language, index, message }) => (
        <li key={`${field} ${language} ${index} ${message}`}>
          {fields[field] ?? field}
          {language && ` ${inLanguage[language] ?? language}`}
          {index !== undefined && ` ${index + 1}`}: {say(message)}
        </li>
      ))}
    </ul>
  );
}
