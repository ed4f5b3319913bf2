import { days, events } from './by-day.js';
import { closedSoon, hardest, pay } from './by-trade.js';
import { boards, contracts, departements, regions, remote, trades } from './by-value.js';
import { duplicates, newest, repeated, skills } from './lists.js';
import type { QuestionName } from './names.js';
import type { Question } from './question.js';

export const QUESTIONS: Readonly<Record<QuestionName, Question>> = {
  departements,
  regions,
  trades,
  contracts,
  pay,
  hardest,
  newest,
  skills,
  remote,
  boards,
  duplicates,
  repeated,
  days,
  'closed-soon': closedSoon,
  events,
};
