// The first tables: working library, releases, conversations and replies, notices, audit trail.
export const start = {
  number: 1,
  name: 'start',
  sql: `
create table topic (
  id text primary key,
  position integer not null,
  name text not null,
  pages text not null
);
create table intent (
  id text primary key,
  topic text not null references topic (id),
  aspect text not null,
  position integer not null,
  about text not null,
  title text not null,
  follow_ups text not null,
  also_names text not null,
  edited_by text not null,
  edited_at bigint not null,
  revision integer not null
);
create table phrase (
  id text primary key,
  intent text not null references intent (id),
  language text not null,
  position integer not null,
  text text not null,
  created_by text not null,
  created_at bigint not null
);
create index phrase_of_intent on phrase (intent, language, position);
create table word_list (
  kind text primary key,
  content text not null,
  edited_by text not null,
  edited_at bigint not null,
  revision integer not null
);
create table answer_version (
  id text primary key,
  answer text not null,
  language text not null,
  source text not null,
  sha256 text not null,
  source_page text not null,
  owner text not null,
  review_by text not null,
  valid_from text,
  valid_until text,
  created_by text not null,
  created_at bigint not null
);
create index version_of_answer on answer_version (answer, language, created_at);
create table approval (
  version text primary key references answer_version (id),
  approved_by text not null,
  approved_at bigint not null
);
create table withdrawal (
  version text primary key references answer_version (id),
  withdrawn_by text not null,
  withdrawn_at bigint not null,
  reason text not null
);
create table redirect (
  from_intent text primary key,
  to_intent text,
  made_by text not null,
  made_at bigint not null
);
create table release (
  number integer primary key,
  library text not null,
  library_hash text not null,
  sample integer not null,
  created_by text not null,
  created_at bigint not null
);
create table release_answer (
  release integer not null references release (number),
  version text not null references answer_version (id),
  primary key (release, version)
);
create table release_model (
  release integer not null references release (number),
  hash text not null,
  trained_at bigint not null,
  primary key (release, hash)
);
create table release_switch (
  number integer primary key,
  release integer not null references release (number),
  switched_by text not null,
  switched_at bigint not null,
  reason text not null
);
create table conversation (
  id text primary key,
  token_hash text not null unique,
  language text not null,
  created_at bigint not null,
  active_at bigint not null,
  page text,
  page_at bigint,
  previous_intent text,
  previous_at bigint,
  unmatched_streak integer not null,
  welcome text not null,
  persons integer not null
);
create table reply (
  id text primary key,
  conversation text not null references conversation (id) on delete cascade,
  client_id text not null,
  asked_at bigint not null,
  request text not null,
  question text not null,
  removed text not null,
  language text not null,
  page text,
  release integer not null references release (number),
  model_hash text not null,
  ranking text not null,
  in_scope double precision,
  decision text not null,
  named text not null,
  hint text not null,
  kind text not null,
  answer text,
  answer_version text references answer_version (id),
  sha256 text,
  title text,
  texts text not null,
  texts_language text,
  options text not null,
  ways text not null,
  switch_to text,
  official_page text,
  parent text,
  chosen text,
  milliseconds double precision not null,
  thumb text not null,
  reason text,
  rated_at bigint,
  unique (conversation, client_id)
);
create index reply_at on reply (asked_at);
create table notice (
  id text primary key,
  text text not null,
  shown_from bigint not null,
  shown_until bigint not null,
  approved_by text not null,
  approved_at bigint not null
);
create table audit (
  number integer primary key,
  made_at bigint not null,
  made_by text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous_hash text not null,
  hash text not null
);
`,
} as const;
