// Figures that outlive the replies they were counted from, and what replies must tell to be counted.
export const figures = {
  number: 6,
  name: 'figures',
  sql: `
alter table conversation add column device text;
alter table reply add column section text;
create table figure (
  dimension text not null,
  day text not null,
  value text not null,
  language text not null,
  conversations integer not null,
  questions integer not null,
  answered integer not null,
  clarified integer not null,
  unmatched integer not null,
  priority integer not null,
  unserved integer not null,
  updating integer not null,
  choices integer not null,
  declined integer not null,
  up integer not null,
  down integer not null,
  persons integer not null,
  primary key (dimension, day, value, language)
);
create table uncounted (reply text primary key);
insert into uncounted (reply) select id from reply;
`,
} as const;
