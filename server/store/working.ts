// The working library with its revisions: read as it is at one moment, and changed by what was approved, whole or not at all.
import type { Kysely } from 'kysely';
import type { Library } from '../library/library.ts';
import type { Content, Subject, SubjectKind } from '../library/subject.ts';
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import { type ApprovedVersion, currentVersions, readTables } from './library.ts';
import type { Schema } from './schema.ts';
import { putContent } from './working-rows.ts';

export type Edited = { readonly revision: number; readonly by: string; readonly at: number };

export type Working = {
  /** With the answers that are in force. */
  readonly library: Library;
  readonly versions: readonly ApprovedVersion[];
  /** By `<kind> <id>`. */
  readonly edited: ReadonlyMap<string, Edited>;
  readonly redirects: ReadonlyMap<string, string | null>;
};

export type ApprovedChange = {
  readonly by: string;
  readonly now: number;
  readonly action: string;
  readonly why: string;
  readonly subjects: readonly {
    readonly subject: Subject;
    /** The revision that was read; 0 where there was none. */
    readonly base: number;
    /** What it was; undefined for something new. Kept as the history's beginning where that has none. */
    readonly before: Content | undefined;
    /** Undefined: it is retired. */
    readonly after: Content | undefined;
    readonly authors: readonly string[];
  }[];
  readonly redirects: readonly { readonly from: string; readonly to: string | null }[];
  /** What this approval closes; it must still wait. */
  readonly closes:
    | { readonly draft: Subject; readonly version: number }
    | { readonly proposal: string; readonly comment: string };
  readonly entry: AuditEntry;
};

export type WorkingStore = {
  read(): Promise<Working>;
  /** Applies what was approved; `stale`, and nothing changed, where a revision or what it closes is another by now. */
  apply(change: ApprovedChange): Promise<'applied' | 'stale'>;
};

type Tables = Kysely<Schema>;

export const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

async function readEdited(tables: Tables): Promise<ReadonlyMap<string, Edited>> {
  const edited = new Map<string, Edited>();
  const add = (
    kind: SubjectKind,
    rows: readonly { id: string; revision: number; by: string; at: number }[],
  ) => {
    for (const { id, ...rest } of rows) edited.set(keyOf({ kind, id }), rest);
  };
  const columns = ['revision', 'edited_by as by', 'edited_at as at'] as const;
  add(
    'intent',
    await tables
      .selectFrom('intent')
      .select(['id', ...columns])
      .execute(),
  );
  add(
    'topic',
    await tables
      .selectFrom('topic')
      .select(['id', ...columns])
      .execute(),
  );
  add(
    'list',
    await tables
      .selectFrom('word_list')
      .select(['kind as id', ...columns])
      .execute(),
  );
  // The fixed answers to distress have no row of their own but in the history.
  const priority = await tables
    .selectFrom('revision')
    .select(['subject as id', 'revision', 'approved_by as by', 'approved_at as at'])
    .where('kind', '=', 'intent')
    .where('subject', 'like', 'priority.%')
    .orderBy('revision')
    .execute();
  add('intent', priority);
  return edited;
}

const isPriority = (subject: Subject) => subject.kind === 'intent' && subject.id.startsWith('priority.');

/** Where the history of a subject has no beginning, what it was becomes its beginning. */
async function keepBefore(
  tables: Tables,
  part: ApprovedChange['subjects'][number],
  edited: Edited | undefined,
) {
  const { subject, before } = part;
  if (!before || !edited) return;
  const versions = await currentVersions(tables, subject.kind === 'intent' ? subject.id : '');
  await tables
    .insertInto('revision')
    .values({
      kind: subject.kind,
      subject: subject.id,
      revision: edited.revision,
      action: 'import',
      content: JSON.stringify(before),
      authors: JSON.stringify([edited.by]),
      approved_by: edited.by,
      approved_at: edited.at,
      why: '',
      versions: JSON.stringify(versions.map(({ version }) => version)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function applyOne(
  tables: Tables,
  change: ApprovedChange,
  part: ApprovedChange['subjects'][number],
  known: Edited | undefined,
): Promise<void> {
  const { subject, after, authors } = part;
  await keepBefore(tables, part, known);
  const newest = await tables
    .selectFrom('revision')
    .select('revision')
    .where('kind', '=', subject.kind)
    .where('subject', '=', subject.id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  const revision = Math.max(part.base, newest?.revision ?? 0) + 1;
  const made = { by: change.by, author: authors.at(-1) ?? change.by, now: change.now, revision };
  await putContent(tables, subject, after, made);
  const versions = subject.kind === 'intent' ? await currentVersions(tables, subject.id) : [];
  await tables
    .insertInto('revision')
    .values({
      kind: subject.kind,
      subject: subject.id,
      revision,
      action: change.action,
      content: after === undefined ? null : JSON.stringify(after),
      authors: JSON.stringify(authors),
      approved_by: change.by,
      approved_at: change.now,
      why: change.why,
      versions: JSON.stringify(versions.map(({ version }) => version)),
    })
    .execute();
}

/** Closes the draft or the proposal; false where it does not wait any more. */
async function close(tables: Tables, change: ApprovedChange): Promise<boolean> {
  const { closes, by, now } = change;
  if ('draft' in closes) {
    const { numDeletedRows } = await tables
      .deleteFrom('draft')
      .where('kind', '=', closes.draft.kind)
      .where('subject', '=', closes.draft.id)
      .where('version', '=', closes.version)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }
  const { numUpdatedRows } = await tables
    .updateTable('proposal')
    .set({ state: 'approved', decided_by: by, decided_at: now, comment: closes.comment })
    .where('id', '=', closes.proposal)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function applyAll(tables: Tables, change: ApprovedChange): Promise<boolean> {
  if (!(await close(tables, change))) return false;
  const edited = await readEdited(tables);
  const exists = (subject: Subject) => edited.get(keyOf(subject))?.revision ?? (isPriority(subject) ? 1 : 0);
  if (change.subjects.some(({ subject, base }) => exists(subject) !== base)) return false;
  // Topics that begin come before their intents, topics that end after them.
  const order = ({ subject, after }: ApprovedChange['subjects'][number]) =>
    subject.kind === 'topic' ? (after ? 0 : 2) : 1;
  for (const part of [...change.subjects].sort((a, b) => order(a) - order(b)))
    await applyOne(tables, change, part, edited.get(keyOf(part.subject)) ?? beginning(part));
  for (const { subject, after } of change.subjects)
    if (subject.kind === 'intent' && after)
      await tables.deleteFrom('redirect').where('from_intent', '=', subject.id).execute();
  for (const { from, to } of change.redirects)
    await tables
      .insertInto('redirect')
      .values({ from_intent: from, to_intent: to, made_by: change.by, made_at: change.now })
      .onConflict((conflict) =>
        conflict
          .column('from_intent')
          .doUpdateSet({ to_intent: to, made_by: change.by, made_at: change.now }),
      )
      .execute();
  await addAudit(tables, change.entry);
  return true;
}

const beginning = ({ subject }: ApprovedChange['subjects'][number]): Edited | undefined =>
  isPriority(subject) ? { revision: 1, by: 'import', at: 0 } : undefined;

const stale = Symbol('stale');

export function workingStore({ authoring, writing }: Connections): WorkingStore {
  return {
    read: () =>
      authoring.transaction().execute(async (transaction) => {
        const library = await readTables(transaction);
        const versions = await currentVersions(transaction);
        const redirects = await transaction
          .selectFrom('redirect')
          .select(['from_intent', 'to_intent'])
          .execute();
        return {
          library: {
            ...library,
            answers: versions.map(({ version: _version, sha256: _sha256, ...answer }) => answer),
          },
          versions,
          edited: await readEdited(transaction),
          redirects: new Map(redirects.map((row) => [row.from_intent, row.to_intent])),
        };
      }),
    apply: (change) =>
      writing(async () => {
        try {
          await authoring.transaction().execute(async (transaction) => {
            // Thrown, so that the transaction rolls back.
            if (!(await applyAll(transaction, change))) throw stale;
          });
          return 'applied';
        } catch (error) {
          if (error === stale) return 'stale';
          throw error;
        }
      }),
  };
}
