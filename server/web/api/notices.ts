// Handlers: notices of the widget, and the institution's own test questions.
import type { Engine } from '../../answering/engine.ts';
import type { Authoring } from '../../authoring/drafts.ts';
import type { Live } from '../../authoring/live.ts';
import type { LiveCheck } from '../../authoring/live-check.ts';
import {
  approveNotice,
  editNotice,
  endNotice,
  returnNotice,
  shownState,
  writeNotice,
} from '../../authoring/notices.ts';
import { putTestQuestion, removeTestQuestion, resultOf } from '../../authoring/test-questions.ts';
import type { StoredNotice } from '../../store/notices.ts';
import type { StoredTestQuestion } from '../../store/test-questions.ts';
import type { SignedIn } from '../accounts/accounts.ts';
import type { Notice, TestQuestion } from './contract.ts';
import { iso, type Name, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';

type Area =
  | 'notices'
  | 'writeNotice'
  | 'editNotice'
  | 'approveNotice'
  | 'returnNotice'
  | 'endNotice'
  | 'testQuestions'
  | 'addTestQuestion'
  | 'editTestQuestion'
  | 'removeTestQuestion';

const mayProtect = ({ roles }: SignedIn): boolean =>
  roles.some((role) => role === 'approver' || role === 'administrator');

export function noticeHandlers(context: {
  readonly authoring: Authoring;
  readonly live: Live;
  readonly check: LiveCheck;
  readonly engine: () => Engine | undefined;
  readonly names: Names;
}): HandlersOf<Area> {
  const { authoring, live, check, engine, names } = context;
  const flow = { authoring, live };
  const questions = { authoring, check, engine };
  const { store } = authoring;
  const present = (notice: StoredNotice, name: Name): Notice => ({
    id: notice.id,
    version: notice.version,
    text: { ...notice.text },
    from: iso(notice.from),
    until: iso(notice.until),
    state: shownState(notice, authoring.clock()),
    by: name(notice.by),
    at: iso(notice.at),
    approvedBy: notice.approvedBy === null ? null : name(notice.approvedBy),
    comment: notice.comment,
  });
  const one = async (notice: StoredNotice) => ({ notice: present(notice, await names()) });
  const times = ({ from, until }: { readonly from: string; readonly until: string }) => ({
    from: Date.parse(from),
    until: Date.parse(until),
  });
  const presentQuestion = (question: StoredTestQuestion, name: Name): TestQuestion => {
    const { by, at, ...rest } = question;
    return { ...rest, by: name(by), at: iso(at), result: resultOf(engine(), question) };
  };
  const oneQuestion = async (question: StoredTestQuestion) => ({
    question: presentQuestion(question, await names()),
  });
  return {
    notices: async () => {
      const name = await names();
      return { notices: (await store.notices.list()).map((notice) => present(notice, name)) };
    },
    writeNotice: async ({ body, person }) =>
      one(await writeNotice(flow, { text: body.text, ...times(body), by: person.id })),
    editNotice: async ({ params, body, person }) => {
      const { text, version } = body;
      return one(await editNotice(flow, { id: params.id, version, text, ...times(body), by: person.id }));
    },
    approveNotice: async ({ params, body, person }) =>
      one(await approveNotice(flow, { id: params.id, ...body, by: person.id })),
    returnNotice: async ({ params, body, person }) =>
      one(await returnNotice(flow, { id: params.id, ...body, by: person.id })),
    endNotice: async ({ params, person }) => one(await endNotice(flow, { id: params.id, by: person.id })),
    testQuestions: async () => {
      const name = await names();
      return { questions: (await store.questions.list()).map((question) => presentQuestion(question, name)) };
    },
    addTestQuestion: async ({ body, person }) =>
      oneQuestion(
        await putTestQuestion(questions, { ...body, by: person.id, mayProtect: mayProtect(person) }),
      ),
    editTestQuestion: async ({ params, body, person }) =>
      oneQuestion(
        await putTestQuestion(questions, {
          ...body,
          id: params.id,
          by: person.id,
          mayProtect: mayProtect(person),
        }),
      ),
    removeTestQuestion: async ({ params, person }) => {
      await removeTestQuestion(questions, { id: params.id, by: person.id, mayProtect: mayProtect(person) });
      return { done: true };
    },
  };
}
