// Handlers: publications, releases, differences, proofs.
import { createHash } from 'node:crypto';
import { switchRelease } from '../../authoring/at-once.ts';
import type { Authoring } from '../../authoring/drafts.ts';
import type { Live } from '../../authoring/live.ts';
import type { Publications } from '../../authoring/publications.ts';
import { AppError } from '../../errors.ts';
import { recordLook } from '../../review/looks.ts';
import type { Background } from '../../review/tasks.ts';
import type { ProvenReply } from '../../store/proofs.ts';
import type { StoredPublication } from '../../store/publications.ts';
import type { ReleaseSummary } from '../../store/release-list.ts';
import type { Gate, Publishing, Release } from './contract.ts';
import { iso, isoOrNull, type Name, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';

export type ReleaseContext = {
  readonly authoring: Authoring;
  readonly live: Live;
  readonly publications: Publications;
  readonly background: Background;
  readonly names: Names;
};

type Area =
  | 'publishings'
  | 'publish'
  | 'publishing'
  | 'cancelPublishing'
  | 'override'
  | 'releases'
  | 'difference'
  | 'switchRelease'
  | 'proof';

const shownPublications = 100;

export function releaseHandlers(context: ReleaseContext): HandlersOf<Area> {
  const { authoring, live, publications, background, names } = context;
  const { store } = authoring;
  const present = (publication: StoredPublication, name: Name): Publishing => ({
    id: publication.id,
    state: publication.state,
    progress:
      publication.state === 'training' ? publications.progress(publication.id) : publication.endedAt ? 1 : 0,
    by: name(publication.by),
    reason: publication.reason,
    at: iso(publication.at),
    scheduledFor: isoOrNull(publication.scheduledFor),
    endedAt: isoOrNull(publication.endedAt),
    gate: publication.gate as Gate | null,
    override: publication.override && {
      by: name(publication.override.by),
      reason: publication.override.reason,
    },
    release: publication.release,
    error: publication.error,
  });
  const one = async (id: string) => {
    const publication = await store.publications.read(id);
    if (!publication) throw new AppError('not_found', 'There is no such publication.');
    return { publishing: present(publication, await names()) };
  };
  const all = async () => {
    const name = await names();
    const [list, current, of, switches] = [
      await store.releaseList.list(),
      await store.releases.currentNumber(),
      await store.publications.ofReleases(),
      await store.releaseList.switches(200),
    ];
    const releases = list.map((release): Release => {
      const publication = of.get(release.number);
      return {
        ...release,
        phrases: { ...release.phrases },
        models: [...release.models],
        current: release.number === current,
        createdAt: iso(release.createdAt),
        by: name(release.by),
        reason:
          publication?.reason ?? switches.findLast((each) => each.release === release.number)?.reason ?? '',
        gate: (publication?.gate ?? null) as Gate | null,
        override: publication?.override
          ? { by: name(publication.override.by), reason: publication.override.reason }
          : null,
      };
    });
    return {
      releases,
      switches: switches.map(({ release, by, at, reason }) => ({
        release,
        by: name(by),
        at: iso(at),
        reason,
      })),
    };
  };
  return {
    publishings: async () => {
      const name = await names();
      return {
        publishings: (await store.publications.list(shownPublications)).map((each) => present(each, name)),
      };
    },
    publish: async ({ body, person }) => {
      const at = body.at === undefined ? {} : { at: Date.parse(body.at) };
      const publication = await publications.publish({ by: person.id, reason: body.reason, ...at });
      return { publishing: present(publication, await names()) };
    },
    publishing: ({ params }) => one(params.id),
    cancelPublishing: async ({ params, person }) => {
      await publications.cancel(params.id, person.id);
      return one(params.id);
    },
    override: async ({ params, body, person }) => {
      await publications.override(params.id, { by: person.id, reason: body.reason });
      return one(params.id);
    },
    releases: all,
    difference: ({ query }) => background('differences', query),
    switchRelease: async ({ params, body, person }) => {
      await switchRelease(
        { authoring, live },
        { release: params.number, by: person.id, reason: body.reason },
      );
      return all();
    },
    proof: async ({ query, person }) => {
      const replies = await store.proofs.replies(query.id);
      if (replies.length === 0)
        throw new AppError('not_found', 'There is no reply and no conversation of this id.');
      const mayRead = person.roles.some((role) => role === 'analyst' || role === 'administrator');
      if (mayRead && replies.some(({ deletedAt }) => deletedAt === undefined))
        await recordLook(store, {
          at: authoring.clock(),
          by: person.id,
          door: 'proof',
          subject: `conversation ${replies[0]?.conversation}`,
          replies: replies.length,
        });
      const name = await names();
      const releases = new Map((await store.releaseList.list()).map((each) => [each.number, each]));
      return {
        proofs: await Promise.all(
          replies.map((reply) => proofOf(reply, { name, mayRead, summary: releases.get(reply.release) })),
        ),
      };
    },
  };

  async function proofOf(
    reply: ProvenReply,
    known: { readonly name: Name; readonly mayRead: boolean; readonly summary: ReleaseSummary | undefined },
  ) {
    const { name, mayRead, summary } = known;
    const versions =
      reply.answerVersion === undefined ? [] : await store.history.versionsOf([reply.answerVersion]);
    const version = versions.find((each) => each.version === reply.answerVersion);
    const withdrawal = version && (await store.proofs.withdrawal([version.version])).get(version.version);
    const computed = version && createHash('sha256').update(version.source, 'utf8').digest('hex');
    return {
      reply: reply.id,
      conversation: reply.conversation,
      at: iso(reply.askedAt),
      language: reply.language,
      kind: reply.kind,
      deletedAt: isoOrNull(reply.deletedAt ?? null),
      question: mayRead && reply.deletedAt === undefined ? reply.question : null,
      release: {
        number: reply.release,
        libraryHash: summary?.libraryHash ?? '',
        createdAt: iso(summary?.createdAt ?? 0),
        by: name(summary?.by ?? 'system'),
      },
      modelHash: reply.modelHash,
      decision: reply.decision,
      ranking: reply.ranking,
      named: reply.named,
      hint: reply.hint,
      answer:
        version && computed
          ? {
              intent: version.id,
              version: version.version,
              title: reply.title ?? '',
              source: version.source,
              sha256: reply.sha256 ?? '',
              computed,
              matches: computed === reply.sha256 && computed === version.sha256,
              createdBy: name(version.createdBy),
              createdAt: iso(version.createdAt),
              approvedBy: name(version.approvedBy),
              approvedAt: iso(version.approvedAt),
              withdrawn: withdrawal
                ? { by: name(withdrawal.by), at: iso(withdrawal.at), reason: withdrawal.reason }
                : null,
            }
          : null,
      texts: reply.texts,
    };
  }
}
