// Weak answers, samples that people judge, and the indices by which it is seen who read what.
export const judging = {
  number: 4,
  name: 'judging',
  sql: `
alter table reply add column person_at bigint;
create index reply_rated on reply (rated_at);
create index reply_person on reply (person_at);
create index audit_by_time on audit (action, made_at, number);
create index audit_by_person on audit (action, made_by, made_at, number);
create table sweep (
  name text primary key,
  upto bigint not null
);
create table weak_answer (
  reply text primary key,
  answer text not null,
  language text not null,
  asked_at bigint not null,
  thumb_down integer not null,
  none_of_these integer not null,
  rephrased integer not null,
  person integer not null,
  state text not null,
  marked_by text,
  marked_at bigint,
  handed_to text,
  note text not null
);
create index weak_by_time on weak_answer (asked_at, answer, language, thumb_down, none_of_these, rephrased, person, state);
create index weak_by_answer on weak_answer (answer, asked_at, reply);
create index weak_by_colleague on weak_answer (handed_to, asked_at, reply);
create table sample (
  week text primary key,
  seed text not null,
  size integer not null,
  population integer not null,
  drawn_at bigint not null
);
create table sample_reply (
  week text not null references sample (week),
  position integer not null,
  reply text not null unique,
  answer text not null,
  language text not null,
  release integer not null,
  primary key (week, position)
);
create table verdict (
  reply text not null references sample_reply (reply),
  judged_by text not null,
  verdict text not null,
  judged_at bigint not null,
  primary key (reply, judged_by)
);
create table settlement (
  reply text primary key references sample_reply (reply),
  verdict text not null,
  settled_by text not null,
  settled_at bigint not null
);
`,
} as const;
