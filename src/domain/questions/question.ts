import type { Texts } from '../language.js';
import type { Answer } from './answer.js';
import type { Clause } from './clause.js';
import type { Cohort, DataState, Span } from './days.js';
import type { Filters } from './filters.js';
import type { QuestionName } from './names.js';

/** The body of a search. `size` and the sizes in `aggs` bound what is answered. */
export type SearchBody = {
  readonly size: number;
  readonly track_total_hits: true;
  readonly query: Clause;
  readonly aggs?: Readonly<Record<string, Clause>>;
  readonly sort?: readonly Clause[];
  readonly _source?: readonly string[];
  /** Names under which Elasticsearch keeps statistics of such searches: `GET offres/_stats/search?groups=NAME`. */
  readonly stats?: readonly string[];
};

/**
 * What a value is. `count`: whole numbers of offers, posts and the like; `approximate`: the same, within a percent; `share`:
 * 0 to 1; `euros`: a year of full time; `kilometres` and `days` are numbers; `moment`: ISO 8601 UTC; `day`: a Paris day;
 * `word`: a code that {@link Column.words} puts into words.
 */
export type Kind =
  | 'text'
  | 'word'
  | 'count'
  | 'approximate'
  | 'decimal'
  | 'share'
  | 'euros'
  | 'days'
  | 'kilometres'
  | 'moment'
  | 'day';

export interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly label: Texts;
  /** By code; a code without a word is shown as it is. `none` stands for null. */
  readonly words?: Readonly<Record<string, Texts>>;
}

/** Null: not known, or not said. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface Rows {
  readonly rows: readonly Row[];
  /** Of all offers asked for, those without a row of their own included. */
  readonly total?: Row;
  /** Whether there are more rows than were asked for, where that is known. */
  readonly more?: boolean;
}

/** What a person asks for beside the question itself. */
export interface Asked {
  readonly filters: Filters;
  /** Rows at most. */
  readonly limit: number;
  /** Rankings leave out what has fewer offers. */
  readonly atLeast: number;
  /** Of questions by day. */
  readonly span: Span;
  /** Of questions about a week: the days whose offers are looked at. */
  readonly cohorts: readonly Cohort[];
  readonly state: DataState;
}

/**
 * A question, defined once for whoever asks it: the command, Kibana's Dev Tools, or a page. Pure: `request` is the body of one
 * search in `index`, `read` makes rows of its answer.
 */
export interface Question {
  readonly name: QuestionName;
  readonly index: 'offres' | 'evenements';
  readonly title: Texts;
  readonly columns: readonly Column[];
  readonly notes: readonly Texts[];
  /** Rows where no limit is given. */
  readonly rows: number;
  /** Whether inhabitants are counted: INSEE is then named as a source. */
  readonly inhabitants?: true;
  /** Whether it makes rows by day; `--limit` is then of days. */
  readonly byDay?: true;
  /** Whether it looks at offers of days that runs have watched for a week: {@link Asked.cohorts}. */
  readonly watched?: true;
  /** Whether the answer depends on {@link Asked.atLeast}. */
  readonly ranked?: true;
  /** The option without which it cannot be asked. */
  readonly needs?: 'rome';
  /** Whether it takes filters; events hold nothing to filter by. @default true */
  readonly filtered?: false;
  readonly request: (asked: Asked) => SearchBody;
  readonly read: (answer: Answer, asked: Asked) => Rows;
}
