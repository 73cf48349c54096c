// From the id of a reply or a conversation to the exact bytes, their author, their approver, the release, the ranking.
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import type { Proof } from '../../server/web/api/contract.ts';
import { ApiFailure } from '../api/client.ts';
import { useApi } from '../api/query.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Field } from '../parts/field.tsx';
import { usePersonName } from '../parts/person-name.ts';
import { Empty, Shown } from '../shell/states.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { auditTexts } from './texts.ts';

const isId = (text: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(text);

export function Prove() {
  const texts = useTexts(auditTexts);
  const [address, setAddress] = useSearchParams();
  const id = address.get('id') ?? '';
  const [typed, setTyped] = useState(id);
  const [checked, setChecked] = useState(false);
  const proofs = useApi('proof', { query: { id: id || '-' } }, { enabled: isId(id) });
  const isMissing = proofs.error instanceof ApiFailure && proofs.error.code === 'not_found';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isId(typed.trim())) setAddress({ id: typed.trim() });
  };
  return (
    <>
      <p className="lead">{texts.proofLead}</p>
      <form onSubmit={submit} className="row prove">
        <Field
          label={texts.id}
          value={typed}
          wrong={checked && !isId(typed.trim()) ? texts.badId : undefined}
          onChange={(text) => {
            setTyped(text);
            setChecked(false);
          }}
        />
        <Button type="submit">{texts.prove}</Button>
      </form>
      <div aria-live="polite" className="section">
        {!isId(id) ? null : isMissing ? (
          <Empty title={texts.none} />
        ) : (
          <Shown query={proofs}>
            {({ proofs: found }) =>
              found.length === 0 ? (
                <Empty title={texts.none} />
              ) : (
                found.map((proof) => <ProofCard key={proof.reply} proof={proof} />)
              )
            }
          </Shown>
        )}
      </div>
    </>
  );
}

function ProofCard({ proof }: { readonly proof: Proof }) {
  const texts = useTexts(auditTexts);
  const { language } = useLanguage();
  const name = usePersonName();
  const { percent } = useNumbers();
  const { release, answer } = proof;
  return (
    <article className="card">
      <h2>{texts.reply(proof.reply)}</h2>
      <dl className="facts after">
        <dt>{texts.at}</dt>
        <dd>{moment(language, proof.at)}</dd>
        <dt>{texts.question}</dt>
        <dd>
          {proof.deletedAt !== null ? (
            <span className="quiet">{texts.deleted(moment(language, proof.deletedAt))}</span>
          ) : proof.question === null ? (
            <span className="quiet">{texts.hidden}</span>
          ) : (
            <>
              <span lang={proof.language}>{proof.question}</span>{' '}
              <span className="quiet">{texts.looked}</span>
            </>
          )}
        </dd>
        <dt>{texts.release}</dt>
        <dd>{texts.releaseBy(release.number, name(release.by), moment(language, release.createdAt))}</dd>
        <dt>{texts.library}</dt>
        <dd>
          <code>{release.libraryHash}</code>
        </dd>
        <dt>{texts.model}</dt>
        <dd>
          <code>{proof.modelHash}</code>
        </dd>
      </dl>
      {answer && <ProvedAnswer answer={answer} lang={proof.language} />}
      {proof.texts.length > 0 && (
        <section className="section">
          <h3>{texts.fixed}</h3>
          <ul className="plain-list">
            {proof.texts.map(({ key, text }) => (
              <li key={key}>
                <code>{key}</code> <span lang={proof.language}>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {proof.ranking.length > 0 && (
        <section className="section">
          <h3>{texts.ranking}</h3>
          <ol className="plain-list">
            {proof.ranking.map(({ intent, probability }) => (
              <li key={intent}>
                <code>{intent}</code> {percent(probability)}
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

type ProvedAnswerProps = { readonly answer: NonNullable<Proof['answer']>; readonly lang: string };

function ProvedAnswer({ answer, lang }: ProvedAnswerProps) {
  const texts = useTexts(auditTexts);
  const { language } = useLanguage();
  const name = usePersonName();
  const { withdrawn } = answer;
  return (
    <section className="section">
      <p className={answer.matches ? 'badge good' : 'badge bad'}>
        {answer.matches ? texts.matches : texts.differs}
      </p>
      <dl className="facts after">
        <dt>{texts.answer}</dt>
        <dd>
          <code>{answer.version}</code>
        </dd>
        <dt>{texts.wrote}</dt>
        <dd>{texts.person(name(answer.createdBy), moment(language, answer.createdAt))}</dd>
        <dt>{texts.approved}</dt>
        <dd>{texts.person(name(answer.approvedBy), moment(language, answer.approvedAt))}</dd>
        <dt>{texts.stored}</dt>
        <dd>
          <code>{answer.sha256}</code>
        </dd>
        <dt>{texts.computed}</dt>
        <dd>
          <code>{answer.computed}</code>
        </dd>
        {withdrawn && (
          <>
            <dt>{texts.withdrawn}</dt>
            <dd>
              {texts.person(name(withdrawn.by), moment(language, withdrawn.at))}: {withdrawn.reason}
            </dd>
          </>
        )}
      </dl>
      <h3 className="after-list">{texts.text}</h3>
      <pre className="bytes" lang={lang}>
        {answer.source}
      </pre>
    </section>
  );
}
