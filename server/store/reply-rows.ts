// Between the chat's rows and its domain types: JSON in and out, null and missing.
import type { Conversation, Device, ReplyKind, StoredReply, Thumb } from './conversations.ts';
import type { Schema } from './schema.ts';

export type ConversationRow = Schema['conversation'];
export type ReplyRow = Schema['reply'];

export const toConversation = (row: ConversationRow): Conversation => ({
  id: row.id,
  language: row.language,
  createdAt: row.created_at,
  activeAt: row.active_at,
  ...(row.page !== null && row.page_at !== null ? { page: { path: row.page, at: row.page_at } } : {}),
  ...(row.previous_intent !== null && row.previous_at !== null
    ? { previous: { intent: row.previous_intent, at: row.previous_at } }
    : {}),
  unmatchedStreak: row.unmatched_streak,
  welcome: JSON.parse(row.welcome),
  ...(row.device === null ? {} : { device: row.device as Device }),
});

export const fromReply = (reply: StoredReply): ReplyRow => ({
  id: reply.id,
  conversation: reply.conversation,
  client_id: reply.clientId,
  asked_at: reply.askedAt,
  request: reply.request,
  question: reply.question,
  removed: JSON.stringify(reply.removed),
  language: reply.language,
  page: reply.page ?? null,
  release: reply.release,
  model_hash: reply.modelHash,
  ranking: JSON.stringify(reply.ranking),
  in_scope: reply.inScope ?? null,
  decision: JSON.stringify(reply.decision),
  named: JSON.stringify(reply.named),
  hint: reply.hint,
  kind: reply.kind,
  answer: reply.answer ?? null,
  answer_version: reply.answerVersion ?? null,
  sha256: reply.sha256 ?? null,
  title: reply.title ?? null,
  texts: JSON.stringify(reply.texts),
  texts_language: reply.textsLanguage ?? null,
  options: JSON.stringify(reply.options),
  ways: JSON.stringify(reply.ways),
  switch_to: reply.switchTo ?? null,
  official_page: reply.officialPage ?? null,
  parent: reply.parent ?? null,
  chosen: reply.chosen ?? null,
  milliseconds: reply.milliseconds,
  thumb: reply.thumb,
  reason: reply.reason ?? null,
  rated_at: null,
  person_at: null,
  section: reply.section ?? null,
});

export function toReply(row: ReplyRow): StoredReply {
  const optional = {
    page: row.page,
    section: row.section,
    inScope: row.in_scope,
    answer: row.answer,
    answerVersion: row.answer_version,
    sha256: row.sha256,
    title: row.title,
    textsLanguage: row.texts_language,
    switchTo: row.switch_to,
    officialPage: row.official_page,
    parent: row.parent,
    chosen: row.chosen,
    reason: row.reason,
    personAt: row.person_at,
  };
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
  return {
    id: row.id,
    conversation: row.conversation,
    clientId: row.client_id,
    askedAt: row.asked_at,
    request: row.request as StoredReply['request'],
    question: row.question,
    removed: JSON.parse(row.removed),
    language: row.language,
    release: row.release,
    modelHash: row.model_hash,
    ranking: JSON.parse(row.ranking),
    decision: JSON.parse(row.decision),
    named: JSON.parse(row.named),
    hint: row.hint,
    kind: row.kind as ReplyKind,
    texts: JSON.parse(row.texts),
    options: JSON.parse(row.options),
    ways: JSON.parse(row.ways),
    milliseconds: row.milliseconds,
    thumb: row.thumb as Thumb,
    ...present,
  };
}
