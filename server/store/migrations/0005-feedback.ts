// Customers' feedback, the themes that it falls into, and figures that outlive the texts.
export const feedbackTables = {
  number: 5,
  name: 'feedback',
  sql: `
create table feedback (
  id text primary key,
  source text not null,
  conversation text,
  client_id text,
  import text,
  given_at bigint not null,
  stored_at bigint not null,
  language text not null,
  text text not null,
  removed text not null,
  stars integer,
  unique (conversation, client_id)
);
create index feedback_stored on feedback (stored_at);
create index feedback_of_import on feedback (import);
create table theme (
  id text primary key,
  language text not null,
  name text,
  pinned integer not null,
  merged_into text,
  words text not null,
  found_at bigint not null,
  version integer not null
);
create table theme_member (
  item text primary key,
  language text not null,
  source text not null,
  given_at bigint not null,
  mood double precision not null,
  theme text,
  similarity double precision not null,
  placed_at bigint
);
create index member_of_theme on theme_member (theme, given_at);
create index member_at on theme_member (language, given_at);
create table theme_count (
  theme text not null,
  week bigint not null,
  texts integer not null,
  good integer not null,
  bad integer not null,
  primary key (theme, week)
);
create table theme_run (
  language text primary key,
  found_at bigint not null,
  placed_at bigint not null,
  texts integer not null
);
`,
} as const;
