// An analyst's phrases on their way into a draft: a customer's question becomes a phrase only rewritten, never as it was.
import { approvedContent, revisionOf } from '../authoring/catalog.ts';
import { type Authoring, discardDraft, saveDraft } from '../authoring/drafts.ts';
import { AppError } from '../errors.ts';
import type { Language, Library, PerLanguage } from '../library/library.ts';
import { type Content, type IntentContent, isSame, type Subject } from '../library/subject.ts';
import { digestOf } from './collect.ts';

export type NewPhrase = { readonly language: Language; readonly text: string };

/** What went into a draft: what was added, and which version of the draft that made. */
export type Drafted = Subject & {
  readonly version: number;
  /** The draft was begun by this; nothing was there before. */
  readonly begun: boolean;
  readonly phrases: readonly NewPhrase[];
};

const refuse = (index: number, message: string): never => {
  throw new AppError('invalid', message, {
    details: { fields: [{ path: `phrases.${index}.text`, message }] },
  });
};

/** The phrases in one form. Throws `invalid` for one that holds personal data, or that a customer wrote so. */
async function checked(authoring: Authoring, phrases: readonly NewPhrase[]): Promise<readonly NewPhrase[]> {
  const { languages } = (await authoring.catalog.read()).library;
  const clean = phrases.map(({ language, text }) => ({ language, text: text.normalize('NFC').trim() }));
  for (const [index, { language, text }] of clean.entries()) {
    if (!languages.includes(language)) refuse(index, `The library has no language ${language}.`);
    if (authoring.redact(text).removed.length > 0) refuse(index, 'The phrase holds personal data.');
    if (await authoring.store.unmatched.isAsked(language, digestOf(language, text)))
      refuse(index, 'A customer wrote these very words; write the phrase anew in your own.');
  }
  return clean;
}

const phrasesIn = (content: Content, { kind }: Subject): PerLanguage<readonly string[]> =>
  kind === 'intent' ? (content as IntentContent).phrases : (content as Library['outOfScope']);

const withPhrases = (
  content: Content,
  { kind }: Subject,
  phrases: PerLanguage<readonly string[]>,
): Content => (kind === 'intent' ? { ...(content as IntentContent), phrases } : phrases);

function addedTo(
  all: PerLanguage<readonly string[]>,
  more: readonly NewPhrase[],
): PerLanguage<readonly string[]> {
  const sum: Record<Language, readonly string[]> = { ...all };
  for (const { language, text } of more) sum[language] = [...new Set([...(sum[language] ?? []), text])];
  return sum;
}

/** Puts phrases into a subject's draft, beginning one where there is none. Throws `conflict` while it waits for approval. */
export async function draftPhrases(
  authoring: Authoring,
  wish: { readonly subject: Subject; readonly phrases: readonly NewPhrase[]; readonly by: string },
): Promise<Drafted> {
  const { subject, by } = wish;
  const phrases = await checked(authoring, wish.phrases);
  const draft = await authoring.store.drafts.read(subject);
  if (draft?.state === 'waiting')
    throw new AppError('conflict', `${subject.id} waits for approval; ask its author to take it back first.`);
  const working = await authoring.catalog.read();
  const content =
    draft?.content ?? approvedContent(working, subject) ?? (subject.kind === 'list' ? {} : undefined);
  if (!content) throw new AppError('not_found', `There is no intent ${subject.id}.`);
  const before = phrasesIn(content, subject);
  const fresh = phrases.filter(({ language, text }) => !(before[language] ?? []).includes(text));
  if (fresh.length === 0) throw new AppError('invalid', `${subject.id} holds these phrases already.`);
  const saved = await saveDraft(authoring, {
    ...subject,
    version: draft?.version ?? 0,
    base: draft?.base ?? revisionOf(working, subject),
    content: withPhrases(content, subject, addedTo(before, fresh)),
    by,
  });
  return { ...subject, version: saved.version, begun: !draft, phrases: fresh };
}

/** Begins the draft of a new intent: titles and phrases; the answers are for the experts to write. */
export async function draftIntent(
  authoring: Authoring,
  wish: {
    readonly intent: string;
    readonly title: PerLanguage<string>;
    readonly phrases: readonly NewPhrase[];
    readonly by: string;
  },
): Promise<Drafted> {
  const subject: Subject = { kind: 'intent', id: wish.intent };
  const phrases = await checked(authoring, wish.phrases);
  const working = await authoring.catalog.read();
  const [topic] = wish.intent.split('.');
  if (!working.library.topics.some(({ id }) => id === topic))
    throw new AppError('invalid', `The topic ${topic} does not exist.`);
  if (revisionOf(working, subject) !== 0 || (await authoring.store.drafts.read(subject)))
    throw new AppError('conflict', `There is an intent ${wish.intent} already; add phrases to it instead.`);
  const title = Object.fromEntries(
    Object.entries(wish.title).map(([language, text]) => [language, text.normalize('NFC').trim()]),
  );
  const content: IntentContent = {
    about: '',
    title,
    phrases: addedTo({}, phrases),
    followUps: [],
    alsoNames: [],
    answers: {},
  };
  const saved = await saveDraft(authoring, { ...subject, version: 0, base: 0, content, by: wish.by });
  return { ...subject, version: saved.version, begun: true, phrases };
}

/** Takes phrases out of a draft again, and throws the draft away where nothing else is in it. */
export async function takeBack(authoring: Authoring, drafted: Drafted, by: string): Promise<void> {
  const { kind, id, begun, phrases } = drafted;
  const subject = { kind, id };
  const draft = await authoring.store.drafts.read(subject);
  if (!draft)
    throw new AppError(
      'conflict',
      `The draft of ${id} was approved or thrown away; change the text itself instead.`,
    );
  if (draft.state === 'waiting')
    throw new AppError('conflict', `${id} waits for approval; ask its author to take it back first.`);
  if (begun && draft.version === drafted.version) {
    await discardDraft(authoring, { ...subject, version: draft.version, by });
    return;
  }
  const left = Object.fromEntries(
    Object.entries(phrasesIn(draft.content, subject)).map(([language, texts]) => [
      language,
      texts.filter((text) => !phrases.some((phrase) => phrase.language === language && phrase.text === text)),
    ]),
  );
  const content = withPhrases(draft.content, subject, left);
  const approved = approvedContent(await authoring.catalog.read(), subject);
  if (begun && approved && isSame(approved, content))
    await discardDraft(authoring, { ...subject, version: draft.version, by });
  else await saveDraft(authoring, { ...subject, version: draft.version, base: draft.base, content, by });
}
