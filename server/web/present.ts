// Stored replies → what goes over the wire: the only code that shapes what a customer's browser gets.
import { answerOn, type ReleasedAnswer, type Served } from '../answering/released.ts';
import type { Render } from '../answering/render.ts';
import { directionOf } from '../answering/texts.ts';
import type { StoredReply } from '../store/conversations.ts';
import type { Option, PersonalData, Reply } from './protocol.ts';

export type Presenting = {
  readonly render: Render;
  readonly served: () => Served | undefined;
  /** A version of an older release, from the store. */
  readonly version: (id: string) => Promise<ReleasedAnswer | undefined>;
};

/** The answer version that a reply gave, of whatever release it was. */
export async function givenVersion(
  presenting: Presenting,
  reply: StoredReply,
): Promise<ReleasedAnswer | undefined> {
  if (reply.answerVersion === undefined) return undefined;
  return (
    presenting.served()?.release.versions.get(reply.answerVersion) ??
    (await presenting.version(reply.answerVersion))
  );
}

function isUpdatedSince(presenting: Presenting, reply: StoredReply, now: number): boolean {
  const served = presenting.served();
  if (!served || reply.answer === undefined || reply.sha256 === undefined) return false;
  return answerOn(served, reply.answer, { language: reply.language, now })?.sha256 !== reply.sha256;
}

export const presentOption = ({ title, kind }: { title: string; kind: Option['kind'] }): Option => ({
  title,
  kind,
});

/** A stored reply as the protocol says. The answer's text is that of the version it gave, whatever is current now. */
export async function presentReply(presenting: Presenting, reply: StoredReply, now: number): Promise<Reply> {
  const given = await givenVersion(presenting, reply);
  return {
    id: reply.id,
    to: reply.clientId,
    at: new Date(reply.askedAt).toISOString(),
    language: reply.language,
    release: reply.release,
    kind: reply.kind,
    message: reply.question,
    removed: reply.removed as readonly PersonalData[],
    texts: reply.texts,
    ...(given
      ? {
          answer: {
            intent: given.id,
            title: reply.title ?? '',
            source: given.source,
            sha256: given.sha256,
            html: presenting.render(given.source),
            sourcePage: given.sourcePage,
          },
        }
      : {}),
    options: reply.options.map(presentOption),
    ...(reply.textsLanguage
      ? { textsLanguage: { lang: reply.textsLanguage, dir: directionOf(reply.textsLanguage) } }
      : {}),
    ways: reply.ways,
    ...(reply.switchTo ? { switchTo: reply.switchTo } : {}),
    ...(reply.officialPage ? { officialPage: reply.officialPage } : {}),
    thumb: reply.thumb,
    ...(isUpdatedSince(presenting, reply, now) ? { updatedSince: true } : {}),
  };
}
