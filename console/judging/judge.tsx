// Judging one case after the other, keyboard first: 1 to 4 gives a verdict and brings the next case, U takes it back.
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { type Answer, type Verdict, verdict as verdicts } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { Preview } from '../editor/preview.tsx';
import { Bar } from '../parts/bar.tsx';
import { Conversation } from '../parts/conversation.tsx';
import { areLettersOn, useLetters } from '../shell/letters.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Page } from '../shell/page.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { judgingTexts } from './texts.ts';
import { isWeek, weekNumber } from './weeks.ts';

export function Judge() {
  const { week = '' } = useParams();
  return isWeek(week) ? <JudgeWeek week={week} /> : <NotFound />;
}

function JudgeWeek({ week }: { readonly week: string }) {
  const texts = useTexts(judgingTexts);
  const [after, setAfter] = useState(0);
  const next = useApi('judgingCase', { params: { week }, query: { after } }, { keep: true });
  const judge = useAct('judge');
  const unjudge = useAct('unjudge');
  /** Replies judged on this visit, the last one at the end. */
  const [given, setGiven] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  const shown = next.data?.case ?? undefined;
  const isBusy = judge.isPending || unjudge.isPending || next.isFetching;
  const last = given.at(-1);

  const say = (verdict: Verdict): void => {
    if (!shown || isBusy) return;
    const id = shown.message.reply;
    judge.mutate(
      { params: { id }, body: { verdict } },
      {
        onSuccess: () => {
          setGiven([...given, id]);
          setSaid(texts.given(texts.verdicts[verdict]));
          setOpen(false);
        },
      },
    );
  };
  const undo = (): void => {
    if (last === undefined || isBusy) return;
    unjudge.mutate(
      { params: { id: last } },
      {
        onSuccess: () => {
          setGiven(given.slice(0, -1));
          setSaid(texts.undone);
          // What was taken back may lie before what was skipped.
          setAfter(0);
        },
      },
    );
  };
  const skip = (): void => {
    if (shown && !isBusy) setAfter(shown.position);
  };
  const toggle = (): void => setOpen(!open);
  useLetters({
    '1': () => say('right'),
    '2': () => say('partly'),
    '3': () => say('wrong'),
    '4': () => say('dangerous'),
    n: skip,
    u: undo,
    c: toggle,
  });

  return (
    <Page title={texts.titleOf(weekNumber(week))} above={<Link to="/judging">{texts.back}</Link>} wide>
      <Shown query={next}>
        {(found: Answer<'judgingCase'>) => (
          <>
            <Bar
              share={found.drawn === 0 ? 0 : found.mine / found.drawn}
              label={texts.progress(found.mine, found.drawn)}
            />
            <p className="row centred judge-line">
              <span className="quiet">{texts.progress(found.mine, found.drawn)}</span>
              <span role="status">{said}</span>
            </p>
            {found.case ? (
              <Case
                found={found.case}
                drawn={found.drawn}
                isOpen={open}
                isBusy={isBusy}
                say={say}
                skip={skip}
                toggle={toggle}
              />
            ) : (
              <Empty title={texts.finished}>{texts.finishedWhy}</Empty>
            )}
          </>
        )}
      </Shown>
      {last !== undefined && (
        <Button variant="secondaryNoBorder" onClick={undo}>
          {texts.undo} <kbd>U</kbd>
        </Button>
      )}
      <Refusal error={judge.error ?? unjudge.error} />
      <p className="quiet small section">
        {texts.blind} {!areLettersOn() && texts.letters}
      </p>
    </Page>
  );
}

type CaseProps = {
  readonly found: NonNullable<Answer<'judgingCase'>['case']>;
  readonly drawn: number;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  say(verdict: Verdict): void;
  skip(): void;
  toggle(): void;
};

function Case({ found, drawn, isOpen, isBusy, say, skip, toggle }: CaseProps) {
  const texts = useTexts(judgingTexts);
  const { language } = useLanguage();
  const { message, position, conversation } = found;
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is another arrival
  useEffect(() => {
    if (first.current) first.current = false;
    else heading.current?.focus();
  }, [message.reply]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {texts.case(position, drawn)}
      </h2>
      <div className="pair after judge-case">
        <div>
          <section className="card">
            <h3>{texts.question}</h3>
            <p className="asked" lang={message.language}>
              {message.question}
            </p>
            <p className="quiet">
              {moment(language, message.at)}
              {message.page && ` · ${texts.onPage(message.page)}`}
            </p>
            <div className="row centred after">
              <Button variant="secondaryNoBorder" aria-expanded={isOpen} onClick={toggle}>
                {isOpen ? texts.hideConversation : texts.conversation} <kbd>C</kbd>
              </Button>
            </div>
            {isOpen && <Conversation id={conversation} door="judging" reply={message.reply} />}
          </section>
          <fieldset className="verdicts">
            <legend>{texts.verdict}</legend>
            {verdicts.options.map((each, index) => (
              <button
                key={each}
                type="button"
                className={`verdict ${each}`}
                aria-disabled={isBusy}
                onClick={() => say(each)}
              >
                <kbd>{index + 1}</kbd>
                <span>
                  <strong>{texts.verdicts[each]}</strong>
                  <span className="meaning">{texts.meaning[each]}</span>
                </span>
              </button>
            ))}
          </fieldset>
          <Button variant="secondaryNoBorder" onClick={skip}>
            {texts.next} <kbd>N</kbd>
          </Button>
        </div>
        <section className="card">
          <h3>{texts.answer}</h3>
          <p className="quiet">
            <code>{message.answer}</code>
          </p>
          <Preview
            language={message.language}
            title={message.title ?? ''}
            source={message.source ?? ''}
            sourcePage=""
          />
        </section>
      </div>
    </>
  );
}
