import {
  type Aggregates,
  type Bucket,
  bucketIn,
  bucketsIn,
  medianIn,
  numberIn,
} from '../questions/answer.js';
import { median, OPEN, PARIS, POSTS, postsIn } from '../questions/bodies.js';
import { days as daysQuestion } from '../questions/by-day.js';
import { WITH_PAY } from '../questions/by-trade.js';
import type { Clause } from '../questions/clause.js';
import { addDays, type DataState, lastDays, parisDay, provenDays, type Span } from '../questions/days.js';
import { clausesOf, OWN_BOARD } from '../questions/filters.js';
import type { SearchBody } from '../questions/question.js';
import { type Choice, filtersOf } from './choice.js';
import { choiceFor, type PartName, type PartResults, type Percentiles } from './results.js';

/** What a part is asked with. */
export interface PartAsked {
  readonly choice: Choice;
  readonly state: DataState;
  readonly now: Date;
}

/**
 * A part of what analysts see: among which offers it counts, what, and how the answer is read. It narrows nothing down
 * itself, so that parts with the same filters can be one search.
 */
interface Part<Name extends PartName> {
  readonly among: (asked: PartAsked) => Clause;
  readonly aggs: (asked: PartAsked) => Readonly<Record<string, Clause>>;
  readonly read: (found: Aggregates, offers: number, asked: PartAsked) => PartResults[Name];
}

/** Days that charts by day go back, and those that count as new. */
const DAYS_SHOWN = 30;
const DAYS_NEW = 7;
/** Bars of a chart; a table beneath has as many rows. */
const MOST_TRADES = 15;
const MOST_VALUES = 20;
const MOST_PLACES = 200;
/** More than the offers of a trade have skills. */
const MAX_SKILLS = 10_000;

const PAY = 'derive.salaire.annuelMin';
const KEY = 'derive.doublons.annonce';
const PERCENTS = [10, 25, 50, 75, 90];

const open = () => OPEN;

/**
 * Where many parts count distinct jobs each: counts up to this are nearly exact; beyond, the standard error is 0.8 %. With the
 * precision of the whole, a view of 740 000 offers took twice as long.
 */
const DISTINCT_OF_PARTS = 3_000;
/** Of the whole, where it is 0.4 %. */
const DISTINCT_OF_ALL = 10_000;

/** Offers and posts, and where duplicates count once, distinct jobs. */
function measures(
  { choice }: PartAsked,
  precision: number = DISTINCT_OF_PARTS,
): Readonly<Record<string, Clause>> {
  if (!choice.once) return POSTS;
  return { ...distinct(precision), cles: { value_count: { field: KEY } } };
}

function distinct(precision: number): Readonly<Record<string, Clause>> {
  return { annonces: { cardinality: { field: KEY, precision_threshold: precision } } };
}

/** Offers of a bucket, or its distinct jobs; posts of distinct jobs are not known. */
function counted(bucket: Aggregates, offers: number, { choice }: PartAsked) {
  if (!choice.once) return { offers, posts: postsIn(bucket) };
  const jobs = numberIn(bucket, 'annonces') + offers - numberIn(bucket, 'cles');
  return { offers: Math.min(jobs, offers), posts: null };
}

function ofBucket(bucket: Bucket, asked: PartAsked) {
  return { code: String(bucket.key), ...counted(bucket, bucket.doc_count, asked) };
}

/** What the map shows of a place, and the head of the page of the whole. `pay`: what is asked of the amounts. */
function facts(asked: PartAsked, pay: Clause): Readonly<Record<string, Clause>> {
  return {
    ...measures(asked),
    // A share of the offers: it is hardly another one of the jobs, and would take half as long again.
    teletravail: { filter: { terms: { 'derive.teletravail.niveau': ['total', 'partiel'] } } },
    // Of these, no posts are shown.
    recentes: { filter: recent(asked), ...(asked.choice.once && { aggs: measures(asked) }) },
    ...amounts(pay),
  };
}

/** First seen in the last days, and after what the first PROVEN run found. */
function recent({ state, now }: PartAsked): Clause {
  const { from, to } = lastDays(DAYS_NEW, now);
  const isNew = state.historySince === undefined ? [] : [after(state.historySince)];
  const days = { range: { 'suivi.premiereVue': { gte: from, lt: to, time_zone: PARIS } } };
  return { bool: { filter: [days, ...isNew] } };
}

function after(moment: string): Clause {
  return { range: { 'suivi.premiereVue': { gt: moment } } };
}

/** Of the last seven days, those that a PROVEN run tells of. Without any, nobody knows what opened. */
export function daysTold({ state, now }: Pick<PartAsked, 'state' | 'now'>): number {
  const { from } = lastDays(DAYS_NEW, now);
  return [...provenDays(state).keys()].filter((day) => day >= from).length;
}

function factsIn(bucket: Aggregates, offers: number, asked: PartAsked) {
  const paid = bucketIn(bucket, 'payees');
  const middle = medianIn(paid, 'montants');
  const recentes = bucketIn(bucket, 'recentes');
  return {
    ...counted(bucket, offers, asked),
    all: offers,
    remote: bucketIn(bucket, 'teletravail').doc_count,
    recent: daysTold(asked) === 0 ? null : counted(recentes, recentes.doc_count, asked).offers,
    withPay: paid.doc_count,
    medianPay: middle === null ? null : Math.round(middle),
  };
}

const summary: Part<'summary'> = {
  among: open,
  aggs: (asked) => ({
    ...facts(asked, spread(PRECISE)),
    ...measures(asked, DISTINCT_OF_ALL),
    ...(!asked.choice.once && {
      doublons: { filter: { exists: { field: KEY } }, aggs: distinct(DISTINCT_OF_ALL) },
    }),
  }),
  read: (found, offers, asked) => {
    const shown = factsIn(found, offers, asked);
    const keyed = bucketIn(found, 'doublons');
    // An estimate can be above what there is.
    const jobs = Math.min(keyed.doc_count, numberIn(keyed, 'annonces')) + offers - keyed.doc_count;
    return { ...shown, jobs: asked.choice.once ? shown.offers : jobs, pay: payIn(found) };
  },
};

const places: Part<'places'> = {
  among: open,
  aggs: (asked) => ({
    lieux: { terms: { field: 'derive.departement', size: MOST_PLACES }, aggs: facts(asked, median(PAY)) },
    sans: { missing: { field: 'derive.departement' }, aggs: measures(asked) },
  }),
  read: (found, _, asked) => {
    const placeless = bucketIn(found, 'sans');
    return {
      rows: bucketsIn(found, 'lieux').map((bucket) => ({
        code: String(bucket.key),
        ...factsIn(bucket, bucket.doc_count, asked),
      })),
      placeless: counted(placeless, placeless.doc_count, asked).offers,
    };
  },
};

/** How precise a distribution is: that of the whole as a median is, those of trades by half. */
const PRECISE = 2_000;
const OF_TRADES = 1_000;

/** What is asked of the lower amounts of offers whose pay can be believed. */
function amounts(asked: Clause): Readonly<Record<string, Clause>> {
  return { payees: { filter: WITH_PAY, aggs: { montants: asked } } };
}

/** The distribution of the lower amounts, for a full-time year. */
function spread(compression: number): Clause {
  return { percentiles: { field: PAY, percents: PERCENTS, tdigest: { compression } } };
}

function payIn(bucket: Aggregates): { readonly withPay: number; readonly spread: Percentiles | null } {
  const paid = bucketIn(bucket, 'payees');
  const { values = {} } = (paid.montants ?? {}) as { values?: Readonly<Record<string, number | null>> };
  const all = PERCENTS.map((percent) => values[`${percent}.0`]);
  const known = all.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  const [p10, p25, p50, p75, p90] = known.map(Math.round);
  const isWhole = p10 !== undefined && p25 !== undefined && p50 !== undefined && p75 !== undefined;
  const percentiles: Percentiles | null = isWhole && p90 !== undefined ? [p10, p25, p50, p75, p90] : null;
  return { withPay: paid.doc_count, spread: percentiles };
}

const trades: Part<'trades'> = {
  among: open,
  aggs: (asked) => ({
    metiers: {
      terms: { field: 'romeCode', size: MOST_TRADES, collect_mode: 'breadth_first' },
      aggs: {
        ...measures(asked),
        ...amounts(spread(OF_TRADES)),
      },
    },
  }),
  read: (found, _, asked) => ({
    rows: bucketsIn(found, 'metiers').map((bucket) => ({
      ...ofBucket(bucket, asked),
      all: bucket.doc_count,
      ...payIn(bucket),
    })),
  }),
};

const contracts: Part<'contracts'> = {
  among: open,
  aggs: (asked) => ({
    contrats: {
      terms: { field: 'typeContrat', size: MOST_VALUES },
      aggs: { ...measures(asked), experience: { terms: { field: 'experienceExige', size: 5 } } },
    },
  }),
  read: (found, _, asked) => ({
    rows: bucketsIn(found, 'contrats').map((bucket) => ({
      ...ofBucket(bucket, asked),
      all: bucket.doc_count,
      experience: Object.fromEntries(
        bucketsIn(bucket, 'experience').map(({ key, doc_count }) => [String(key), doc_count]),
      ),
    })),
  }),
};

const boards: Part<'boards'> = {
  among: open,
  aggs: (asked) => ({
    sites: { terms: { field: 'origineOffre.partenaires.nom', size: MOST_VALUES }, aggs: measures(asked) },
    sans: { missing: { field: 'origineOffre.partenaires.nom' }, aggs: measures(asked) },
  }),
  read: (found, _, asked) => {
    const own = bucketIn(found, 'sans');
    const partners = bucketsIn(found, 'sites').map((bucket) => ofBucket(bucket, asked));
    const all = [...partners, { code: OWN_BOARD, ...counted(own, own.doc_count, asked) }];
    return { rows: all.filter(({ offers }) => offers > 0).sort((a, b) => b.offers - a.offers) };
  },
};

/** The question `days`, whose words and blanks hold here too. */
const days: Part<'days'> = {
  among: (asked) => {
    const { query } = daysQuestion.request(dayQuestion(asked));
    return query;
  },
  aggs: (asked) => daysQuestion.request(dayQuestion(asked)).aggs ?? {},
  read: (aggregations, total, asked) => {
    const { rows } = daysQuestion.read({ total, sources: [], aggregations }, dayQuestion(asked));
    const number = (value: unknown) => (typeof value === 'number' ? value : null);
    return {
      rows: rows.map((row) => ({
        day: String(row.day),
        opened: number(row.opened),
        openedPosts: number(row.openedPosts),
        closed: number(row.closed),
        closedPosts: number(row.closedPosts),
      })),
    };
  },
};

/** The span of charts by day: whole days in Paris, today the last of them. */
export function daysShown(now: Date): Span {
  const to = addDays(parisDay(now), 1);
  return { from: addDays(to, -DAYS_SHOWN), to };
}

function dayQuestion({ state, now }: PartAsked) {
  return { filters: {}, span: daysShown(now), limit: DAYS_SHOWN, atLeast: 0, cohorts: [], state };
}

const skills: Part<'skills'> = {
  among: open,
  aggs: () => ({
    dites: { filter: { exists: { field: 'competences.libelle.exact' } } },
    competences: { terms: { field: 'competences.libelle.exact', size: MOST_TRADES }, aggs: POSTS },
    exigences: { terms: { field: 'derive.exigences.competences', size: MAX_SKILLS } },
  }),
  read: (found) => {
    const needs = new Map(
      bucketsIn(found, 'exigences').map(({ key, doc_count }) => [String(key), doc_count]),
    );
    return {
      said: bucketIn(found, 'dites').doc_count,
      rows: bucketsIn(found, 'competences').map((bucket) => ({
        skill: String(bucket.key),
        offers: bucket.doc_count,
        posts: postsIn(bucket),
        required: needs.get(`${bucket.key}|E`) ?? 0,
        wished: needs.get(`${bucket.key}|S`) ?? 0,
      })),
    };
  },
};

const PARTS: { readonly [Name in PartName]: Part<Name> } = {
  summary,
  places,
  trades,
  contracts,
  boards,
  days,
  skills,
};

/** The body of the one search that answers a part. */
export function bodyOf(name: PartName, asked: PartAsked): SearchBody {
  const part = PARTS[name];
  return {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [part.among(asked), ...clausesOf(filtersOf(choiceFor(name, asked.choice)))] } },
    aggs: part.aggs(asked),
  };
}

/** What a part makes of the answer to {@link bodyOf}, or to its share of {@link bodyOfAll}. */
export function readPart<Name extends PartName>(
  name: Name,
  found: Aggregates,
  offers: number,
  asked: PartAsked,
): PartResults[Name] {
  return PARTS[name].read(found, offers, asked);
}

/** The body of one search for several parts of one choice, none of which leaves a value of it out. */
export function bodyOfAll(names: readonly PartName[], asked: PartAsked): SearchBody {
  const aggs = names.map((name) => {
    const part = PARTS[name];
    return [name, { filter: part.among(asked), aggs: part.aggs(asked) }] as const;
  });
  return {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: clausesOf(filtersOf(asked.choice)) } },
    aggs: Object.fromEntries(aggs),
  };
}
