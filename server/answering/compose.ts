// Decision → reply: which released answer, fixed texts, buttons and ways forward the customer gets. Pure.
import type { ReplyKind, StoredOption, Way } from '../store/conversations.ts';
import type { Decision } from './engine.ts';
import { answerOn, followRedirect, popularTopics, type ReleasedAnswer, type Served } from './released.ts';
import { type FixedText, say, sayInOtherLanguage } from './texts.ts';

/** Buttons of popular topics below "I don't know", and of intents when a topic was chosen. */
const mostTopics = 6;
const mostIntentsOfTopic = 8;

/** Answers to these say "a person": the way to one belongs below them. */
const asksForPerson: ReadonlySet<string> = new Set(['small-talk.human-agent', 'service.contact-details']);

export type Composed = {
  readonly kind: ReplyKind;
  readonly texts: readonly FixedText[];
  readonly textsLanguage?: string;
  readonly options: readonly StoredOption[];
  readonly ways: readonly Way[];
  readonly answer?: string;
  readonly given?: ReleasedAnswer;
  readonly title?: string;
  readonly officialPage?: string;
};

export type Situation = {
  readonly served: Served;
  readonly language: string;
  readonly now: number;
  /** Questions in a row that were not understood, before this one. */
  readonly unmatchedStreak: number;
  /** A phone number or an address for customers who write in other languages. */
  readonly where: string;
};

/** Intents as buttons: moved ones under their new id, retired ones and doubles left out. */
export function intentOptions(
  served: Served,
  intents: readonly string[],
  language: string,
): readonly StoredOption[] {
  const options = new Map<string, StoredOption>();
  for (const id of intents) {
    const intent = served.release.intents.get(followRedirect(served, id) ?? '');
    const title = intent?.title[language];
    if (intent && title) options.set(intent.id, { kind: 'intent', intent: intent.id, title });
  }
  return [...options.values()];
}

function topicOptions(served: Served, language: string): readonly StoredOption[] {
  return popularTopics(served.release)
    .flatMap((topic): StoredOption[] => {
      const title = topic.name[language];
      return title ? [{ kind: 'topic', topic: topic.id, title }] : [];
    })
    .slice(0, mostTopics);
}

/** The answer is out of service: expired, withdrawn, or retired without a successor. Said so, with the official page. */
function beingUpdated(situation: Situation, id: string): Composed {
  const { served, language } = situation;
  const last = served.release.answers.get(`${id} ${language}`)?.at(-1);
  return {
    kind: 'being-updated',
    texts: [say('being-updated', language)],
    options: [],
    ways: ['person'],
    answer: id,
    ...(last ? { officialPage: last.sourcePage } : {}),
  };
}

/** The released answer of an intent, with its follow-ups as buttons. */
export function composeAnswer(situation: Situation, id: string): Composed {
  const { served, language, now } = situation;
  const intent = served.release.intents.get(followRedirect(served, id) ?? '');
  const given = intent && answerOn(served, intent.id, { language, now });
  if (!intent || !given) return beingUpdated(situation, intent?.id ?? id);
  return {
    kind: 'answer',
    texts: [],
    options: intentOptions(served, intent.followUps, language),
    ways: asksForPerson.has(intent.id) ? ['person'] : [],
    answer: intent.id,
    given,
    title: intent.title[language] ?? '',
  };
}

/** The intents of a topic that the customer chose, as buttons. */
export function composeTopic(situation: Situation, topic: string): Composed {
  const { served, language } = situation;
  const intents = served.release.topics.get(topic)?.intents ?? [];
  const options = intentOptions(
    served,
    intents.map((intent) => intent.id),
    language,
  ).slice(0, mostIntentsOfTopic);
  if (options.length === 0) return beingUpdated(situation, topic);
  return { kind: 'clarify', texts: [say('clarify.topic', language)], options, ways: [] };
}

/** The same question for other benefits, as buttons. */
export function composeOthers(situation: Situation, intents: readonly string[]): Composed {
  const options = intentOptions(situation.served, intents, situation.language);
  if (options.length === 0) return composeUnmatched(situation);
  return { kind: 'clarify', texts: [say('clarify.which-benefit', situation.language)], options, ways: [] };
}

/** "I don't know", honestly, with what else there is; from the second in a row on, with a person. */
export function composeUnmatched(situation: Situation): Composed {
  const again = situation.unmatchedStreak >= 1;
  return {
    kind: 'unmatched',
    texts: [say(again ? 'unmatched.again' : 'unmatched.first', situation.language)],
    options: topicOptions(situation.served, situation.language),
    ways: again ? ['person'] : [],
  };
}

/** Acute distress: the fixed, approved text alone; should it be missing, the emergency number still comes. */
function composePriority(situation: Situation, kind: string): Composed {
  const { served, language, now } = situation;
  const id = `priority.${kind}`;
  const given = answerOn(served, id, { language, now });
  const title = served.release.library.priority.find((each) => each.id === kind)?.title[language];
  if (!given)
    return {
      kind: 'priority',
      texts: [say('priority.fallback', language)],
      options: [],
      ways: [],
      answer: id,
    };
  return { kind: 'priority', texts: [], options: [], ways: [], answer: id, given, title: title ?? '' };
}

/**
 * What the customer gets for a decision. `others` are the intents that the question would mean for other benefits than
 * the page or the conversation told: one button leads to them.
 */
export function compose(situation: Situation, decision: Decision, others: readonly string[] = []): Composed {
  const composed = composeDecision(situation, decision);
  if (others.length === 0 || (composed.kind !== 'answer' && composed.kind !== 'clarify')) return composed;
  const title = say('other-benefits', situation.language).text;
  return { ...composed, options: [...composed.options, { kind: 'others', intents: others, title }] };
}

function composeDecision(situation: Situation, decision: Decision): Composed {
  switch (decision.kind) {
    case 'priority':
      return composePriority(situation, decision.id);
    case 'other-language': {
      const { language, ...text } = sayInOtherLanguage(decision.language, situation.where);
      return {
        kind: 'other-language',
        texts: [text],
        textsLanguage: language,
        options: [],
        ways: ['person'],
      };
    }
    case 'answer':
      return composeAnswer(situation, decision.intent);
    case 'clarify': {
      const options = intentOptions(situation.served, decision.options, situation.language);
      if (options.length === 0) return composeUnmatched(situation);
      return {
        kind: 'clarify',
        texts: [say(`clarify.${decision.why}`, situation.language)],
        options,
        ways: [],
      };
    }
    case 'unmatched':
      return composeUnmatched(situation);
  }
}
