/** The questions that `moisson query` answers, in the order in which they are listed. */
export const QUESTION_NAMES = [
  'departements',
  'regions',
  'trades',
  'contracts',
  'pay',
  'hardest',
  'newest',
  'skills',
  'remote',
  'boards',
  'duplicates',
  'repeated',
  'days',
  'closed-soon',
  'events',
] as const;
export type QuestionName = (typeof QUESTION_NAMES)[number];
