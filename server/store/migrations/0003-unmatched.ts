// What was not understood: distinct questions, where each was asked, their groups, and what was done about them.
export const unmatched = {
  number: 3,
  name: 'unmatched',
  sql: `
create index reply_of_kind on reply (kind, asked_at);
create table unmatched_group (
  id text primary key,
  language text not null,
  words text not null,
  typical text,
  state text not null,
  outcome text,
  subject text,
  release integer,
  assignee text,
  note text not null,
  size integer not null,
  times integer not null,
  answered integer not null,
  first_day text not null,
  last_day text not null,
  last_at bigint not null,
  pages text not null,
  made_at bigint not null
);
create index unmatched_group_by_times on unmatched_group (state, times);
create index unmatched_group_by_last on unmatched_group (state, last_at);
create table unmatched_question (
  id text primary key,
  language text not null,
  digest text not null,
  text text,
  times integer not null,
  first_day text not null,
  last_day text not null,
  last_at bigint not null,
  pages text not null,
  nexts text not null,
  thumbs_down integer not null,
  ranking text not null,
  in_scope double precision,
  release integer not null,
  in_group text,
  now_kind text,
  now_intent text,
  now_model text,
  unique (language, digest)
);
create index unmatched_question_by_group on unmatched_question (in_group, times);
create index unmatched_question_by_time on unmatched_question (last_at);
create table unmatched_reply (
  reply text primary key references reply (id) on delete cascade,
  question text not null references unmatched_question (id) on delete cascade,
  next text not null,
  thumb_down integer not null
);
create index unmatched_reply_by_question on unmatched_reply (question);
create table unmatched_apart (
  one text not null references unmatched_group (id) on delete cascade,
  other text not null references unmatched_group (id) on delete cascade,
  primary key (one, other)
);
create table unmatched_act (
  id text primary key,
  made_at bigint not null,
  made_by text not null,
  kind text not null,
  groups text not null,
  before text not null,
  undone_at bigint
);
`,
} as const;
