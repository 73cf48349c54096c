// Two indexes of what is rare, thumbs and persons asked for: without the many replies that have neither, which each wrote to both.
export const fewerPages = {
  number: 10,
  name: 'fewer-pages',
  sql: `
drop index reply_rated;
drop index reply_person;
create index reply_rated on reply (rated_at) where rated_at is not null;
create index reply_person on reply (person_at) where person_at is not null;
`,
} as const;
