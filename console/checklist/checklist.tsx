// The duties of the law, what the program does about each, and the tests that show it.
import { Button } from 'suomifi-ui-components';
import { Page } from '../shell/page.tsx';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { adviceDuties } from './duties-advice.ts';
import { rightsDuties } from './duties-rights.ts';
import { areas, type Duty } from './duty.ts';
import { checklistTexts } from './texts.ts';

const duties: readonly Duty[] = [...adviceDuties, ...rightsDuties];
const publicPages = [
  ['register', 'ai-register'],
  ['accessibility', 'accessibility'],
  ['privacy', 'privacy'],
] as const;

export function Checklist() {
  const texts = useTexts(checklistTexts);
  const { language } = useLanguage();
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <Button variant="secondary" onClick={() => print()}>
          {texts.print}
        </Button>
      }
    >
      <section className="section">
        <h2>{texts.pages}</h2>
        <ul className="plain-list">
          {publicPages.map(([name, path]) => (
            <li key={name}>
              <a href={language === 'fi' ? `/${path}` : `/${language}/${path}`}>{texts[name]}</a>
            </li>
          ))}
        </ul>
      </section>
      {areas.map((area) => (
        <section key={area} className="section">
          <h2>{texts.areas[area]}</h2>
          {duties
            .filter((duty) => duty.area === area)
            .map((duty) => (
              <DutyCard key={duty.id} duty={duty} />
            ))}
        </section>
      ))}
    </Page>
  );
}

function DutyCard({ duty }: { readonly duty: Duty }) {
  const texts = useTexts(checklistTexts);
  const { language } = useLanguage();
  const { law, duty: what, does, own, tests } = duty;
  return (
    <article className="card section">
      <h3>{what[language]}</h3>
      <dl className="facts after">
        <dt>{texts.law}</dt>
        <dd>{law[language]}</dd>
        <dt>{texts.does}</dt>
        <dd>{does[language]}</dd>
        {own && (
          <>
            <dt>{texts.own}</dt>
            <dd>{own[language]}</dd>
          </>
        )}
        <dt>{texts.tests}</dt>
        <dd>
          <ul className="plain-list">
            {tests.map(([file, title]) => (
              <li key={title}>
                <span lang="en">{title}</span> <code className="small">{file}</code>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </article>
  );
}
