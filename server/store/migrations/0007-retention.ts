// What stays of a reply when its texts are gone, and the record of what was deleted when.
export const retentionTables = {
  number: 7,
  name: 'retention',
  sql: `
create table reply_proof (
  id text primary key,
  conversation text not null,
  asked_at bigint not null,
  language text not null,
  kind text not null,
  release integer not null references release (number),
  model_hash text not null,
  answer text,
  answer_version text references answer_version (id),
  sha256 text,
  deleted_at bigint not null
);
create index proof_of_conversation on reply_proof (conversation);
create index proof_at on reply_proof (asked_at);
create index conversation_active on conversation (active_at);
create table deletion (
  id text primary key,
  night text unique,
  made_by text not null,
  began_at bigint not null,
  ended_at bigint,
  counts text not null
);
`,
} as const;
