// Searching the questions that were not understood: their texts stand together, apart from all else that is known of them.
export const searchedQuestions = {
  number: 9,
  name: 'searched-questions',
  sql: `
create index unmatched_question_searched on unmatched_question (in_group, text);
`,
} as const;
