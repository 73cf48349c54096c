// Handlers: the live check of a phrase, confusions, trying questions.
import type { Decision, Engine } from '../../answering/engine.ts';
import { parseQuestion } from '../../answering/question.ts';
import { answerOn, type Served } from '../../answering/released.ts';
import type { Render } from '../../answering/render.ts';
import type { Authoring } from '../../authoring/drafts.ts';
import type { LiveCheck, Near } from '../../authoring/live-check.ts';
import type { Trial } from '../../authoring/trial.ts';
import { AppError } from '../../errors.ts';
import type { IntentContent } from '../../library/subject.ts';
import { limits } from '../protocol.ts';
import type { HandlersOf } from './serve.ts';
import { benefitNamesIn, type Titles, titlesIn } from './titles.ts';

export type CheckingContext = {
  readonly authoring: Authoring;
  readonly check: LiveCheck;
  readonly trial: Trial;
  readonly engine: () => Engine | undefined;
  readonly render: Render;
};

type Area = 'liveCheck' | 'confusions' | 'tryQuestion' | 'draftModel' | 'trainDraftModel';
const withTitle = <T extends { readonly intent: string }>(titles: Titles, each: T) => ({
  ...each,
  title: titles(each.intent),
});

const presentDecision = (decision: Decision) => ({ ...decision });

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function checkingHandlers(context: CheckingContext): HandlersOf<Area> {
  const { authoring, check, trial, engine, render } = context;
  const { store, catalog, clock, redact } = authoring;
  const ready = (): Engine => {
    const now = engine();
    if (!now) throw new AppError('unavailable', 'The release’s model is being trained; try again soon.');
    return now;
  };
  /** Open drafts hold phrases that no approved intent has yet. */
  const inDrafts = async (
    text: string,
    language: string,
    except: string | undefined,
  ): Promise<readonly Near[]> =>
    (await store.drafts.list()).flatMap(({ kind, id, content }) => {
      if (kind !== 'intent' || id === except) return [];
      const phrase = ((content as IntentContent).phrases[language] ?? []).find(
        (each) => plain(each) === plain(text),
      );
      return phrase === undefined ? [] : [{ intent: id, phrase, similarity: 1 }];
    });
  return {
    liveCheck: async ({ body }) => {
      const began = performance.now();
      const working = await catalog.read();
      const now = ready();
      const state = { engine: now, working };
      const phrase = {
        text: body.phrase,
        language: body.language,
        ...(body.intent ? { intent: body.intent } : {}),
      };
      const titles = titlesIn(working);
      const understood = now.understand(body.phrase.normalize('NFC'), {
        language: body.language,
        now: clock(),
      });
      const held = check.duplicates(state, phrase);
      const more = await inDrafts(body.phrase, body.language, body.intent);
      const duplicates = [
        ...held,
        ...more.filter(({ intent }) => !held.some((one) => one.intent === intent)),
      ];
      return {
        decision: presentDecision(understood.decision),
        ranking: understood.ranking.map((each) => withTitle(titles, each)),
        inScope: understood.inScope,
        nearest: (await check.nearest(state, phrase)).map((each) => withTitle(titles, each)),
        duplicates: duplicates.map((each) => withTitle(titles, each)),
        milliseconds: Math.round((performance.now() - began) * 10) / 10,
      };
    },
    confusions: async ({ params }) => {
      const working = await catalog.read();
      const titles = titlesIn(working);
      const found = await check.confusions({ engine: ready(), working }, params.id);
      return { confusions: found.map((each) => withTitle(titles, each)) };
    },
    tryQuestion: async ({ body }) => {
      const began = performance.now();
      const { text } = redact(parseQuestion(body.text, limits.question));
      const now = clock();
      const situation = {
        language: body.language,
        now,
        ...(body.page ? { page: { path: body.page, at: now } } : {}),
        ...(body.previous ? { previous: { intent: body.previous, at: now } } : {}),
      };
      const { explanation, served, stale } = await trial.explain(text, {
        context: situation,
        library: body.library,
      });
      const { understanding, ...reasons } = explanation;
      const { language, decision } = understanding;
      const titles = titlesIn({ library: served.release.library });
      const benefits = benefitNamesIn(served.release.library);
      return {
        text,
        language,
        decision: presentDecision(decision),
        ranking: understanding.ranking.map((each) => withTitle(titles, each)),
        inScope: understanding.inScope,
        named: understanding.named.map((id) => ({ id, title: benefits(id) })),
        hint: understanding.hint,
        answer: answerTo(decision, { served, language, now, render, titles }),
        options:
          decision.kind === 'clarify'
            ? decision.options.map((intent) => ({ intent, title: titles(intent)[language] ?? intent }))
            : [],
        explanation: reasons,
        stale,
        milliseconds: Math.round((performance.now() - began) * 10) / 10,
      };
    },
    draftModel: () => trial.draftModel(),
    trainDraftModel: () => trial.trainDraft(),
  };
}

function answerTo(
  decision: Decision,
  situation: {
    readonly served: Served;
    readonly language: string;
    readonly now: number;
    readonly render: Render;
    readonly titles: Titles;
  },
) {
  const { served, language, now, render, titles } = situation;
  const intent =
    decision.kind === 'answer'
      ? decision.intent
      : decision.kind === 'priority'
        ? `priority.${decision.id}`
        : undefined;
  if (intent === undefined) return null;
  const answer = answerOn(served, intent, { language, now });
  if (!answer) return null;
  const { source, sourcePage } = answer;
  return { intent, title: titles(intent)[language] ?? intent, source, html: render(source), sourcePage };
}
