// One draft being written: saved by itself a moment after each change, one save at a time, never over another person's.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type AnyContent,
  type Draft,
  type Problem,
  type StaleDetails,
  type Subject,
  type SubjectKind,
  staleDetails,
} from '../../server/web/api/contract.ts';
import { ApiFailure, call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { forget, keep, recall } from './unsaved.ts';

export type SaveState =
  | { readonly kind: 'untouched' | 'unsaved' | 'saving' | 'failed' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'conflict'; readonly details: StaleDetails };

export type Writing<C extends AnyContent> = {
  readonly content: C;
  readonly problems: readonly Problem[];
  readonly state: SaveState;
  readonly draft: Draft | null;
  /** Neither waiting for approval nor outside one's role. */
  readonly writable: boolean;
  change(next: C): void;
  /** Saves what is unsaved; resolves to the draft's version, or undefined where it could not be saved. */
  save(): Promise<number | undefined>;
  /** After a conflict: goes on from what is stored, with this text. `keep` saves it, else it is theirs already. */
  settle(content: C, keep: boolean): void;
  /** Takes over what an act on the draft gave back; null for a draft that is gone. */
  adopt(draft: Draft | null, problems?: readonly Problem[]): void;
  /** What this browser kept from a save that never came through, older than what is stored. */
  readonly leftover: C | undefined;
  settleLeftover(use: boolean): void;
};

const saveAfter = 700;
const tryAgainAfter = 5_000;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `empty` is the text of something new. Mount it anew for another subject. */
export function useDraft<C extends AnyContent>(subject: Subject, empty: C): Writing<C> {
  const { kind, id } = subject;
  const queries = useQueryClient();
  const may = useMay();
  const begun = subject.draft?.content ?? subject.approved ?? empty;
  const [content, setContent] = useState(begun as C);
  const [draft, setDraft] = useState(subject.draft);
  const [problems, setProblems] = useState(subject.problems as readonly Problem[]);
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const [leftover, setLeftover] = useState(() => recall(kind, id) as C | undefined);
  const now = useRef({ content: begun as C, version: subject.draft?.version ?? 0, base: baseOf(subject) });
  const dirty = useRef(false);
  /** Words of ours are on their way, and not yet told whether they were taken. */
  const sending = useRef(false);
  const running = useRef<Promise<number | undefined>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const taken = useCallback(
    (next: Draft | null, found?: readonly Problem[]) => {
      setDraft(next);
      if (found) setProblems(found);
      now.current = { ...now.current, version: next?.version ?? 0, ...(next ? { base: next.base } : {}) };
      queries.setQueryData<Subject>(['subject', { params: { kind, id } }], (before) =>
        before
          ? {
              ...before,
              draft: next,
              state: stateWith(before, next),
              problems: [...(found ?? before.problems)],
            }
          : before,
      );
      for (const name of ['library', 'drafts', 'search'])
        void queries.invalidateQueries({ queryKey: [name] });
    },
    [queries, kind, id],
  );

  const saveNow = useCallback(async (): Promise<number | undefined> => {
    clearTimeout(timer.current);
    if (!dirty.current) return now.current.version;
    const { content: text, version, base } = now.current;
    dirty.current = false;
    sending.current = true;
    setState({ kind: 'saving' });
    try {
      const result = await call('saveDraft', {
        params: { kind, id },
        body: { version, base, content: text },
      });
      sending.current = false;
      taken(result.draft, result.problems);
      forget(kind, id);
      setState(dirty.current ? { kind: 'unsaved' } : { kind: 'saved', at: Date.now() });
      return result.draft.version;
    } catch (error) {
      sending.current = false;
      dirty.current = true;
      keep(kind, id, text);
      const stale =
        error instanceof ApiFailure && error.code === 'conflict'
          ? staleDetails.safeParse(error.details)
          : undefined;
      if (stale?.success) setState({ kind: 'conflict', details: stale.data });
      else {
        setState({ kind: 'failed' });
        timer.current = setTimeout(() => void save.current(), tryAgainAfter);
      }
      return undefined;
    }
  }, [kind, id, taken]);

  const save = useRef<() => Promise<number | undefined>>(saveNow);
  save.current = async () => {
    // One at a time: a second save would carry the same version and be refused by our own first.
    await running.current;
    running.current = saveNow();
    return running.current;
  };

  const change = useCallback((next: C) => {
    if (same(next, now.current.content)) return;
    now.current = { ...now.current, content: next };
    dirty.current = true;
    setContent(next);
    setState((before) =>
      before.kind === 'conflict' || before.kind === 'saving' ? before : { kind: 'unsaved' },
    );
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save.current(), saveAfter);
  }, []);

  const settle = useCallback(
    (text: C, isOurs: boolean) => {
      setState((before) => {
        if (before.kind !== 'conflict') return before;
        const { theirs } = before.details;
        now.current = {
          content: text,
          version: theirs?.version ?? 0,
          base: theirs?.base ?? now.current.base,
        };
        return { kind: isOurs ? 'unsaved' : 'untouched' };
      });
      setContent(text);
      dirty.current = isOurs;
      if (isOurs) timer.current = setTimeout(() => void save.current(), 0);
      else forget(kind, id);
      void queries.invalidateQueries({ queryKey: ['subject', { params: { kind, id } }] });
    },
    [kind, id, queries],
  );

  // Somebody saved while we only read: theirs is shown. Unsaved words of ours stay, and their save tells of the conflict.
  useEffect(() => {
    const version = subject.draft?.version ?? 0;
    if (dirty.current || sending.current || version === now.current.version) return;
    const text = (subject.draft?.content ?? subject.approved ?? now.current.content) as C;
    now.current = { content: text, version, base: baseOf(subject) };
    setContent(text);
    setDraft(subject.draft);
    setProblems(subject.problems);
    setState({ kind: 'untouched' });
  }, [subject]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      clearTimeout(timer.current);
      if (dirty.current) void save.current();
    };
  }, []);

  return {
    content,
    problems,
    state,
    draft,
    writable: may('saveDraft') && draft?.state !== 'waiting',
    change,
    save: () => save.current(),
    settle,
    adopt: (next, found) => {
      dirty.current = false;
      taken(next, found);
      setState({ kind: 'untouched' });
    },
    leftover: leftover && !same(leftover, content) ? leftover : undefined,
    settleLeftover: (use) => {
      if (use && leftover) change(leftover);
      else forget(kind, id);
      setLeftover(undefined);
    },
  };
}

const baseOf = (subject: Subject): number => subject.draft?.base ?? subject.revision;

function stateWith(before: Subject, draft: Draft | null): Subject['state'] {
  if (!draft) return before.approved ? (before.state === 'published' ? 'published' : 'approved') : 'new';
  return draft.state === 'draft' && !before.approved ? 'new' : draft.state;
}

export type { SubjectKind };
