// Handlers: a conversation read as such, who read what, and the audit trail as a file.
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Response } from 'express';
import { AppError } from '../../errors.ts';
import { addDays, startOfDay } from '../../review/days.ts';
import { recordLook } from '../../review/looks.ts';
import type { StoredPerson } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { door as doors, type Message } from './contract.ts';
import { iso, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';

export type LooksContext = {
  readonly store: Store;
  readonly names: Names;
  readonly clock: () => number;
};

type Area = 'conversation' | 'colleagues' | 'looks' | 'exportAudit';

/** Whether a person's roles let them read what customers wrote. */
export const mayReadConversations = ({ locked, roles }: Pick<StoredPerson, 'locked' | 'roles'>): boolean =>
  !locked && roles.some((role) => role === 'analyst' || role === 'administrator');

/** The messages of a conversation, oldest first, or the one of a reply, each with the answer as its expert wrote it. */
export async function messagesOf(
  store: Store,
  id: string,
): Promise<{ readonly conversation: string; readonly messages: readonly Message[] } | undefined> {
  const replies = await store.proofs.replies(id);
  const conversation = replies[0]?.conversation;
  if (conversation === undefined) return undefined;
  const ids = [...new Set(replies.flatMap(({ answerVersion }) => answerVersion ?? []))];
  const versions = new Map(
    ids.length === 0
      ? []
      : (await store.history.versionsOf(ids)).map(({ version, source }) => [version, source] as const),
  );
  const messages = replies.map((reply) => ({
    reply: reply.id,
    at: iso(reply.askedAt),
    request: reply.request,
    question: reply.question,
    language: reply.language,
    page: reply.page ?? null,
    kind: reply.kind,
    answer: reply.answer ?? null,
    title: reply.title ?? null,
    source: versions.get(reply.answerVersion ?? '') ?? null,
    texts: [...reply.texts],
    options: reply.options.map(({ title }) => title),
    thumb: reply.thumb,
    reason: reply.reason ?? null,
    person: reply.personAt !== undefined,
  }));
  return { conversation, messages };
}

/** Resolves once more can be written, or nobody is there any more; leaves no listener behind. */
async function drained(response: Response): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  over.abort();
}

export function looksHandlers({ store, names, clock }: LooksContext): HandlersOf<Area> {
  return {
    conversation: async ({ params, query, person }) => {
      const found = await messagesOf(store, params.id);
      if (!found) throw new AppError('not_found', 'There is no conversation of this id.');
      const { conversation, messages } = found;
      await recordLook(store, {
        at: clock(),
        by: person.id,
        door: query.door,
        subject: `conversation ${conversation}`,
        replies: messages.length,
      });
      return { id: conversation, messages };
    },
    colleagues: async ({ person }) => ({
      colleagues: (await store.people.list())
        .filter((each) => each.id !== person.id && mayReadConversations(each))
        .map(({ id, name }) => ({ id, name })),
    }),
    looks: async ({ query }) => {
      const name = await names();
      const entries = await store.audit.looks({
        ...(query.person === undefined ? {} : { by: query.person }),
        ...(query.from === undefined ? {} : { from: startOfDay(query.from) }),
        ...(query.until === undefined ? {} : { until: startOfDay(addDays(query.until, 1)) }),
        ...(query.before === undefined ? {} : { before: query.before }),
        most: query.most,
      });
      return {
        looks: entries.map(({ number, at, by, subject, detail = {} }) => ({
          number,
          at: iso(at),
          by: name(by),
          door: doors.safeParse(detail.door).data ?? null,
          conversation: /^conversation (\S+)$/.exec(subject)?.[1] ?? null,
          subject,
          replies: Number(detail.replies ?? 0),
        })),
        people: [...(await store.people.names())]
          .map(([id, known]) => ({ id, name: known }))
          .sort((a, b) => a.name.localeCompare(b.name, 'fi')),
      };
    },
    exportAudit: async ({ person, response }) => {
      const now = clock();
      await store.people.note({ at: now, by: person.id, action: 'audit.export', subject: 'audit' });
      response
        .set('content-disposition', `attachment; filename="audit-${iso(now).slice(0, 10)}.jsonl"`)
        .type('application/x-ndjson');
      for await (const lines of store.audit.exported()) {
        if (response.destroyed) return undefined;
        if (!response.write(lines)) await drained(response);
        // The database answers at once and a file takes what comes: without this the chat waits for the whole trail.
        await nextTurn();
      }
      response.end();
      return undefined;
    },
  };
}
