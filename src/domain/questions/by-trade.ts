import { DAY_MS } from '../clock.js';
import { MAX_TRADES } from '../codes-rome.js';
import { BELIEVED } from '../offre/pay-period.js';
import { tradeLabel } from '../offre/trade-labels.js';
import { type Aggregates, type Bucket, bucketIn, bucketsIn, medianIn } from './answer.js';
import {
  aggregated,
  CODE,
  hundredths,
  median,
  OFFERS,
  OPEN,
  PARIS,
  POSTES,
  POSTS,
  postsIn,
  SHARE,
  shareOf,
  TRADE,
} from './bodies.js';
import type { Clause } from './clause.js';
import type { Asked, Question, Row } from './question.js';

type Ranking = Pick<Question, 'name' | 'title' | 'columns' | 'notes' | 'watched'> & {
  /** Of which offers; the open ones by default. */
  readonly among?: (asked: Asked) => Clause;
  /** What is counted of each trade, and of all of them. */
  readonly counts: (asked: Asked) => Readonly<Record<string, Clause>>;
  /** The figures of so many offers. */
  readonly figures: (aggregates: Aggregates, offers: number, asked: Asked) => Row;
  /** The column of which a trade needs {@link Asked.atLeast}. */
  readonly enough: string;
  /** The highest first, by each of these columns in turn. */
  readonly by: readonly string[];
};

/** The trades that have enough of what is ranked, in its order. */
function ranking({ among = () => OPEN, counts, figures, enough, by, ...definition }: Ranking): Question {
  const number = (row: Row, column: string) => Number(row[column] ?? -1);
  const inOrder = (a: Row, b: Row) =>
    by.reduce((order, column) => order || number(b, column) - number(a, column), 0);
  return {
    index: 'offres',
    ...definition,
    rows: 20,
    ranked: true,
    request: (asked) => {
      const aggs = counts(asked);
      const metiers = { terms: { field: 'romeCode', size: MAX_TRADES }, aggs };
      return aggregated([among(asked)], asked.filters, { metiers, ...aggs });
    },
    read: ({ total, aggregations }, asked) => {
      const rows = bucketsIn(aggregations, 'metiers')
        .map((bucket) => ({ ...trade(bucket), ...figures(bucket, bucket.doc_count, asked) }))
        .filter((row) => number(row, enough) >= asked.atLeast)
        .sort(inOrder);
      return {
        rows: rows.slice(0, asked.limit),
        more: rows.length > asked.limit,
        total: figures(aggregations, total, asked),
      };
    },
  };
}

function trade(bucket: Bucket) {
  const code = String(bucket.key);
  return { code, name: tradeLabel(code) ?? null };
}

/** Amounts for a full-time year that can be believed. */
export const WITH_PAY = { terms: { 'derive.salaire.confiance': BELIEVED } } as const satisfies Clause;
const PAY = {
  salaires: {
    filter: WITH_PAY,
    aggs: { bas: median('derive.salaire.annuelMin'), haut: median('derive.salaire.annuelMax') },
  },
  ...POSTS,
};

function payIn(aggregates: Aggregates, offers: number) {
  const paid = bucketIn(aggregates, 'salaires');
  const [low, high] = [medianIn(paid, 'bas'), medianIn(paid, 'haut')];
  return {
    offers,
    posts: postsIn(aggregates),
    withPay: paid.doc_count,
    medianLow: low === null ? null : Math.round(low),
    medianHigh: high === null ? null : Math.round(high),
  };
}

export const pay = ranking({
  name: 'pay',
  title: {
    en: 'Median pay of a full-time year in open offers, by trade',
    fr: 'Salaire annuel médian à temps plein dans les offres ouvertes, par métier',
  },
  columns: [
    CODE,
    TRADE,
    OFFERS,
    POSTES,
    { name: 'withPay', kind: 'count', label: { en: 'with pay', fr: 'avec salaire' } },
    { name: 'medianLow', kind: 'euros', label: { en: 'lower bound', fr: 'minimum' } },
    { name: 'medianHigh', kind: 'euros', label: { en: 'upper bound', fr: 'maximum' } },
  ],
  notes: [
    {
      en: 'Medians over offers: of the lower and of the upper amount that each gives, for 35 hours a week and 12 months, gross unless the offer says net. Amounts that cannot be believed are left out.',
      fr: "Médianes sur les offres : du montant minimum et du montant maximum que chacune indique, pour 35 heures et 12 mois, bruts sauf si l'offre dit nets. Les montants peu crédibles sont laissés de côté.",
    },
  ],
  counts: () => PAY,
  figures: payIn,
  enough: 'withPay',
  by: ['medianHigh', 'medianLow'],
});

const HARD = {
  dites: { filter: { exists: { field: 'offresManqueCandidats' } } },
  manque: { filter: { term: { offresManqueCandidats: true } }, aggs: POSTS },
  creation: median('derive.dateCreation'),
  ...POSTS,
};

function hardnessIn(aggregates: Aggregates, offers: number, asOf: string | undefined) {
  const lacking = bucketIn(aggregates, 'manque');
  const said = bucketIn(aggregates, 'dites').doc_count;
  const created = medianIn(aggregates, 'creation');
  const open = created === null || asOf === undefined ? null : (Date.parse(asOf) - created) / DAY_MS;
  return {
    offers,
    posts: postsIn(aggregates),
    said,
    lacking: lacking.doc_count,
    lackingPosts: postsIn(lacking),
    share: shareOf(lacking.doc_count, said),
    daysOpen: open === null ? null : hundredths(open),
  };
}

export const hardest = ranking({
  name: 'hardest',
  title: { en: 'Trades that lack candidates most', fr: 'Métiers qui manquent le plus de candidats' },
  columns: [
    CODE,
    TRADE,
    OFFERS,
    POSTES,
    { name: 'said', kind: 'count', label: { en: 'say', fr: 'le disent' } },
    { name: 'lacking', kind: 'count', label: { en: 'lack', fr: 'manquent' } },
    { name: 'lackingPosts', kind: 'count', label: { en: 'their posts', fr: 'leurs postes' } },
    SHARE,
    { name: 'daysOpen', kind: 'days', label: { en: 'days open', fr: 'jours' } },
  ],
  notes: [
    {
      en: 'The share is of the offers that say whether candidates are scarce (offresManqueCandidats), nearly all of them France Travail’s own. Days open: from the creation to the date of these data, the median of all open offers.',
      fr: 'La part est celle des offres qui disent si elles manquent de candidats (offresManqueCandidats), presque toutes de France Travail même. Jours : de la création à la date de ces données, médiane de toutes les offres ouvertes.',
    },
  ],
  counts: () => HARD,
  figures: (aggregates, offers, { state }) => hardnessIn(aggregates, offers, state.updated),
  enough: 'said',
  by: ['share', 'daysOpen'],
});

/** Within a week, by the days on which an offer was first seen and found closed. */
function soon(cohorts: Asked['cohorts']): Clause {
  const closed = cohorts.map(
    ({ from, to, until }): Clause => ({
      bool: { filter: [seenBetween(from, to), paris('suivi.dateFermeture', { lt: until })] },
    }),
  );
  return { bool: { filter: [{ term: { 'suivi.statut': 'fermee' } }, anyOf(closed)] } };
}

/** Elasticsearch takes no alternative at all for everything. */
function anyOf(should: readonly Clause[]): Clause {
  return should.length === 0 ? { match_none: {} } : { bool: { should, minimum_should_match: 1 } };
}

function seenBetween(from: string, to: string): Clause {
  return paris('suivi.premiereVue', { gte: from, lt: to });
}

function paris(field: string, bounds: Readonly<Record<string, string>>): Clause {
  return { range: { [field]: { ...bounds, time_zone: PARIS } } };
}

function closedIn(aggregates: Aggregates, offers: number) {
  const closed = bucketIn(aggregates, 'vite');
  return {
    offers,
    posts: postsIn(aggregates),
    closed: closed.doc_count,
    closedPosts: postsIn(closed),
    share: shareOf(closed.doc_count, offers),
  };
}

export const closedSoon = ranking({
  name: 'closed-soon',
  title: {
    en: 'New offers that closed within a week, by trade',
    fr: 'Nouvelles offres fermées dans la semaine, par métier',
  },
  columns: [
    CODE,
    TRADE,
    { name: 'offers', kind: 'count', label: { en: 'new offers', fr: 'nouvelles offres' } },
    POSTES,
    { name: 'closed', kind: 'count', label: { en: 'closed', fr: 'fermées' } },
    { name: 'closedPosts', kind: 'count', label: { en: 'their posts', fr: 'leurs postes' } },
    SHARE,
  ],
  notes: [
    {
      en: 'Of offers first seen after the day of the first PROVEN run, on days whose seventh day after is over and has a PROVEN run. Both days count in Paris; closed at the latest on the seventh. What CLOSED_OFFERS=delete has deleted is in neither number.',
      fr: 'Parmi les offres vues pour la première fois après le jour de la première collecte PROVEN, les jours dont le septième jour suivant est fini et a une collecte PROVEN. Jours de Paris ; fermée le septième au plus tard. Ce que CLOSED_OFFERS=delete a supprimé ne compte nulle part.',
    },
  ],
  watched: true,
  among: ({ cohorts }) => anyOf(cohorts.map(({ from, to }) => seenBetween(from, to))),
  counts: ({ cohorts }) => ({ vite: { filter: soon(cohorts), aggs: POSTS }, ...POSTS }),
  figures: closedIn,
  enough: 'offers',
  by: ['share', 'closed'],
});
