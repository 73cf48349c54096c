// A conversation as its customer had it, opened on demand: whoever opens it is recorded.
import { useMemo } from 'react';
import { renderer } from '../../server/answering/render.ts';
import type { Answer, Message } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useSession } from '../api/session.ts';
import { Shown } from '../shell/states.tsx';
import { moment } from '../texts/dates.ts';
import { dictionary, useLanguage, useTexts } from '../texts/dictionary.ts';
import { type Shown as ShownReply, WidgetReply } from './widget-reply.tsx';

const conversationTexts = dictionary({
  fi: {
    title: 'Keskustelu',
    looked: 'Katselustasi jäi merkintä.',
    customer: 'Asiakas',
    robot: 'Robotti',
    chose: 'valitsi',
    here: 'tämä viesti',
    thumbs: { up: 'Peukku ylös', down: 'Peukku alas', none: '' },
    person: 'Asiakas pyysi ihmistä',
    page: (page: string) => `sivulla ${page}`,
  },
  sv: {
    title: 'Samtal',
    looked: 'Läsningen har antecknats.',
    customer: 'Kunden',
    robot: 'Roboten',
    chose: 'valde',
    here: 'det här meddelandet',
    thumbs: { up: 'Tumme upp', down: 'Tumme ner', none: '' },
    person: 'Kunden bad om en människa',
    page: (page: string) => `på sidan ${page}`,
  },
  en: {
    title: 'Conversation',
    looked: 'Your look has been recorded.',
    customer: 'Customer',
    robot: 'Robot',
    chose: 'chose',
    here: 'this message',
    thumbs: { up: 'Thumb up', down: 'Thumb down', none: '' },
    person: 'The customer asked for a person',
    page: (page: string) => `on the page ${page}`,
  },
});

type Door = 'weak' | 'judging' | 'unmatched' | 'feedback';

type ConversationProps = {
  readonly id: string;
  readonly door: Door;
  /** The reply that brought one here; it is marked. */
  readonly reply?: string;
};

export function Conversation({ id, door, reply }: ConversationProps) {
  const texts = useTexts(conversationTexts);
  const found = useApi('conversation', { params: { id }, query: { door } });
  return (
    <section className="conversation" aria-label={texts.title}>
      <Shown query={found}>
        {({ messages }: Answer<'conversation'>) => (
          <>
            <ol>
              {messages.map((message) => (
                <One key={message.reply} message={message} isHere={message.reply === reply} />
              ))}
            </ol>
            <p className="quiet small">{texts.looked}</p>
          </>
        )}
      </Shown>
    </section>
  );
}

function One({ message, isHere }: { readonly message: Message; readonly isHere: boolean }) {
  const texts = useTexts(conversationTexts);
  const { language } = useLanguage();
  const hosts = useSession().data?.linkHosts;
  const { at, request, question, page, thumb, reason } = message;
  const shown = useMemo<ShownReply>(() => {
    const { kind, language: spoken, answer, title, source, texts: fixed, options } = message;
    const html = source === null ? '' : renderer(new Set(hosts))(source);
    return {
      kind,
      language: spoken,
      texts: fixed,
      options: options.map((option) => ({ kind: 'intent', title: option })),
      ...(answer === null || source === null
        ? {}
        : { answer: { intent: answer, title: title ?? '', source, sha256: '', html, sourcePage: '' } }),
    };
  }, [message, hosts]);
  return (
    <li className={isHere ? 'here' : ''}>
      <p className="quiet small">
        <strong>{texts.customer}</strong> {request === 'choose' && texts.chose} {moment(language, at)}
        {page && ` ${texts.page(page)}`}
        {isHere && <span className="badge busy">{texts.here}</span>}
      </p>
      <p className="said" lang={message.language}>
        {question}
      </p>
      <WidgetReply shown={shown} label={`${texts.robot}: ${question}`} />
      {(thumb !== 'none' || message.person) && (
        <p className="badges">
          {thumb !== 'none' && (
            <span className={`badge ${thumb === 'up' ? 'good' : 'bad'}`}>{texts.thumbs[thumb]}</span>
          )}
          {message.person && <span className="badge warn">{texts.person}</span>}
        </p>
      )}
      {reason && (
        <blockquote lang={message.language}>
          <p>{reason}</p>
        </blockquote>
      )}
    </li>
  );
}
