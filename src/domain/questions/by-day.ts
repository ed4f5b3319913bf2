import { type Aggregates, bucketIn, bucketsIn } from './answer.js';
import { aggregated, PARIS, POSTS, postsIn } from './bodies.js';
import type { Clause } from './clause.js';
import { type DataState, daysOf, parisDay, provenDays, type Span } from './days.js';
import type { Asked, Column, Question, Row, Rows } from './question.js';

const DAY: Column = { name: 'day', kind: 'day', label: { en: 'day (Paris)', fr: 'jour (Paris)' } };
const RUNS: Column = { name: 'runs', kind: 'count', label: { en: 'PROVEN runs', fr: 'collectes PROVEN' } };
const BLANKS = {
  en: 'Blank: before the first PROVEN run of the whole country, on its own account, or on a day without such a run. Nobody knows what happened then; what it left is counted on the next day that has figures.',
  fr: "Vide : avant la première collecte PROVEN du pays entier, pour elle-même, ou un jour sans une telle collecte. Personne ne sait ce qui s'est passé ; ce qui en reste compte le jour suivant qui a des chiffres.",
};

function within(field: string, { from, to }: Span): Clause {
  return { range: { [field]: { gte: from, lt: to, time_zone: PARIS } } };
}

function byDay(field: string, aggs: Readonly<Record<string, Clause>>): Clause {
  return {
    date_histogram: { field, calendar_interval: 'day', time_zone: PARIS, min_doc_count: 1 },
    aggs,
  };
}

/** The buckets of a histogram by their Paris day. */
function daysIn(parent: Aggregates, name: string) {
  return new Map(bucketsIn(parent, name).map((bucket) => [parisDay(new Date(Number(bucket.key))), bucket]));
}

/** A row for each day; `figures` is asked for those alone of which something is known. */
function rowsOf(
  { span, limit }: Pick<Asked, 'span' | 'limit'>,
  proven: ReadonlyMap<string, number>,
  figures: (day: string) => Row,
  blank: Row,
): Rows {
  const days = daysOf(span).slice(-limit);
  return {
    rows: days.map((day) => {
      const runs = proven.get(day);
      return { day, ...(runs === undefined ? blank : figures(day)), runs: runs ?? null };
    }),
  };
}

/** What was seen first by the runs up to the first PROVEN one is a beginning. */
function isNew({ historySince }: DataState): Clause[] {
  return historySince === undefined ? [] : [{ range: { 'suivi.premiereVue': { gt: historySince } } }];
}

export const days: Question = {
  name: 'days',
  index: 'offres',
  title: { en: 'Offers opened and closed per day', fr: 'Offres ouvertes et fermées par jour' },
  columns: [
    DAY,
    { name: 'opened', kind: 'count', label: { en: 'opened', fr: 'ouvertes' } },
    { name: 'openedPosts', kind: 'count', label: { en: 'their posts', fr: 'leurs postes' } },
    { name: 'closed', kind: 'count', label: { en: 'closed', fr: 'fermées' } },
    { name: 'closedPosts', kind: 'count', label: { en: 'their posts', fr: 'leurs postes' } },
    RUNS,
  ],
  notes: [
    BLANKS,
    {
      en: 'From the offers themselves: one that was closed and came back counts as opened once, and one that CLOSED_OFFERS=delete has deleted is not counted. `events` tells of these too.',
      fr: "D'après les offres elles-mêmes : une offre fermée puis revenue compte une fois comme ouverte, et une offre que CLOSED_OFFERS=delete a supprimée ne compte pas. `events` en parle aussi.",
    },
  ],
  rows: 30,
  byDay: true,
  request: ({ filters, span, state }) => {
    const opened = [within('suivi.premiereVue', span), ...isNew(state)];
    const closed = [within('suivi.dateFermeture', span), { term: { 'suivi.statut': 'fermee' } }];
    const either = [opened, closed].map((filter): Clause => ({ bool: { filter } }));
    return aggregated([{ bool: { should: either, minimum_should_match: 1 } }], filters, {
      ouvertes: { filter: { bool: { filter: opened } }, aggs: { jours: byDay('suivi.premiereVue', POSTS) } },
      fermees: { filter: { bool: { filter: closed } }, aggs: { jours: byDay('suivi.dateFermeture', POSTS) } },
    });
  },
  read: ({ aggregations }, asked) => {
    const [opened, closed] = ['ouvertes', 'fermees'].map((name) =>
      daysIn(bucketIn(aggregations, name), 'jours'),
    );
    const figures = (day: string): Row => ({
      opened: opened?.get(day)?.doc_count ?? 0,
      openedPosts: postsIn(opened?.get(day) ?? {}),
      closed: closed?.get(day)?.doc_count ?? 0,
      closedPosts: postsIn(closed?.get(day) ?? {}),
    });
    const blank = { opened: null, openedPosts: null, closed: null, closedPosts: null };
    return rowsOf(asked, provenDays(asked.state), figures, blank);
  },
};

const KINDS = { opened: 'ouverte', changed: 'modifiee', closed: 'fermee', reopened: 'rouverte' };

/** Events that are counted: that an offer was forgotten tells of our documents alone. */
export const COUNTED_EVENTS = { terms: { type: Object.values(KINDS) } };

export const events: Question = {
  name: 'events',
  index: 'evenements',
  title: { en: 'What happened to offers per day', fr: 'Ce qui est arrivé aux offres, par jour' },
  columns: [
    DAY,
    { name: 'opened', kind: 'count', label: { en: 'opened', fr: 'ouvertes' } },
    { name: 'changed', kind: 'count', label: { en: 'changed', fr: 'modifiées' } },
    { name: 'closed', kind: 'count', label: { en: 'closed', fr: 'fermées' } },
    { name: 'reopened', kind: 'count', label: { en: 'reopened', fr: 'rouvertes' } },
    RUNS,
  ],
  notes: [
    BLANKS,
    {
      en: 'Events, not offers: one offer can change twice a day. Days of which not all events are kept any more are blank too. Events hold no posts, trade or place.',
      fr: "Des événements, pas des offres : une offre peut changer deux fois par jour. Les jours dont tous les événements ne sont plus gardés sont vides aussi. Les événements n'ont ni postes, ni métier, ni lieu.",
    },
  ],
  rows: 30,
  byDay: true,
  filtered: false,
  request: ({ span }) =>
    aggregated(
      [COUNTED_EVENTS, within('date', span)],
      {},
      {
        jours: byDay('date', { types: { terms: { field: 'type', size: Object.keys(KINDS).length } } }),
      },
    ),
  read: ({ aggregations }, asked) => {
    const told = daysIn(aggregations, 'jours');
    const kept = keptDays(asked.state);
    const figures = (day: string): Row => {
      const types = new Map(
        bucketsIn(told.get(day) ?? {}, 'types').map(({ key, doc_count }) => [key, doc_count]),
      );
      return Object.fromEntries(Object.entries(KINDS).map(([name, type]) => [name, types.get(type) ?? 0]));
    };
    const blank = Object.fromEntries(Object.keys(KINDS).map((name) => [name, null]));
    return rowsOf(asked, kept, figures, blank);
  },
};

/** The days with figures of which every event is kept. */
function keptDays(state: DataState): ReadonlyMap<string, number> {
  const { eventsSince } = state;
  const proven = provenDays(state);
  if (eventsSince === undefined) return proven;
  const first = parisDay(new Date(eventsSince));
  return new Map([...proven].filter(([day]) => day > first));
}
