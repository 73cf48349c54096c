// What keeps lists and charts quick over a million replies: counters of months, indices in the order of what is shown, and
// what a release holds, counted.
export const largerLists = {
  number: 8,
  name: 'larger-lists',
  sql: `
insert into figure (dimension, day, value, language, conversations, questions, answered, clarified, unmatched, priority,
    unserved, updating, choices, declined, up, down, persons)
  select dimension || '-month', substr(day, 1, 7) || '-01', value, language, sum(conversations), sum(questions),
    sum(answered), sum(clarified), sum(unmatched), sum(priority), sum(unserved), sum(updating), sum(choices),
    sum(declined), sum(up), sum(down), sum(persons)
  from figure where dimension in ('intent', 'page')
  group by dimension, substr(day, 1, 7), value, language;
alter table release add column counts text;
create index member_by_time on theme_member (given_at, item);
create index member_by_likeness on theme_member (theme, similarity desc, item);
`,
} as const;
