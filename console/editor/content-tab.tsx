// What is written for an intent: languages side by side, from the title to the follow-ups.
import type { IntentContent, Subject } from '../../server/web/api/contract.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Field } from '../parts/field.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { useServerSentence } from '../texts/server-sentences.ts';
import { AnswerColumn } from './answer-column.tsx';
import { FollowUps } from './follow-ups.tsx';
import { phraseTexts } from './phrase-texts.ts';
import { Phrases } from './phrases.tsx';
import { editorTexts } from './texts.ts';
import type { Writing } from './use-draft.ts';

type ContentTabProps = { readonly subject: Subject; readonly writing: Writing<IntentContent> };

export function ContentTab({ subject, writing }: ContentTabProps) {
  const texts = useTexts(editorTexts);
  const words = useTexts(phraseTexts);
  const { languages: names, inLanguage } = useTexts(common);
  const languages = useLibraryLanguages();
  const { content, writable, problems, change } = writing;
  // The fixed answers to kinds of distress have no phrases: a list of expressions finds them.
  const hasPhrases = !subject.id.startsWith('priority.');
  const say = useServerSentence();
  const wrong = (field: string, language?: string): string | undefined => {
    const found = problems.find(
      (problem) => problem.severity === 'error' && problem.field === field && problem.language === language,
    );
    return found && say(found.message);
  };
  return (
    <div className="content-tab">
      <div className="pair language-heads" aria-hidden="true">
        {languages.map((language) => (
          <p key={language}>{names[language] ?? language}</p>
        ))}
      </div>
      <div className="pair">
        {languages.map((language) => (
          <Field
            key={language}
            label={`${texts.title} ${inLanguage[language] ?? language}`}
            hint={texts.titleHint}
            lang={language}
            value={content.title[language] ?? ''}
            readOnly={!writable}
            wrong={wrong('title', language)}
            onChange={(title) => change({ ...content, title: { ...content.title, [language]: title } })}
          />
        ))}
      </div>
      <section className="section" aria-labelledby="answers-heading">
        <h2 id="answers-heading">{texts.answer}</h2>
        <div className="pair">
          {languages.map((language) => (
            <AnswerColumn
              key={language}
              language={language}
              title={content.title[language] ?? ''}
              answers={content.answers[language] ?? []}
              writable={writable}
              problems={problems}
              change={(answers) =>
                change({ ...content, answers: { ...content.answers, [language]: answers } })
              }
            />
          ))}
        </div>
      </section>
      {hasPhrases && (
        <section className="section" aria-labelledby="phrases-heading">
          <h2 id="phrases-heading">{words.phrases}</h2>
          <p className="lead">{words.lead}</p>
          <div className="pair">
            {languages.map((language) => (
              <Phrases
                key={language}
                intent={subject.id}
                language={language}
                phrases={content.phrases[language] ?? []}
                writable={writable}
                problems={problems}
                change={(phrases) =>
                  change({ ...content, phrases: { ...content.phrases, [language]: phrases } })
                }
              />
            ))}
          </div>
        </section>
      )}
      <FollowUps subject={subject} writing={writing} />
      <section className="section">
        <Field
          label={texts.about}
          hint={texts.aboutHint}
          value={content.about}
          rows={3}
          readOnly={!writable}
          wrong={wrong('about')}
          onChange={(about) => change({ ...content, about })}
        />
      </section>
    </div>
  );
}
