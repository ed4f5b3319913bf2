import { inhabitantsOf, inhabitantsOfRegion } from '../inhabitants.js';
import type { Texts } from '../language.js';
import { tradeLabel } from '../offre/trade-labels.js';
import { DEPARTEMENTS, REGIONS } from '../territoires.js';
import { bucketIn, bucketsIn, hasMore, type SingleBucket } from './answer.js';
import {
  aggregated,
  CODE,
  hundredths,
  JOBS,
  JOBS_NOTE,
  MEASURES,
  measured,
  OFFERS,
  OPEN,
  POSTES,
  SHARE,
  shareOf,
  TRADE,
} from './bodies.js';
import { OWN_BOARD } from './filters.js';
import type { Question, Row } from './question.js';
import { CONTRACTS, PLACELESS, REMOTE_WORDS, SILENT } from './words.js';

/** More than there are departements and territories, regions, kinds of contract or boards. */
const MOST = 500;

type Definition = Pick<Question, 'name' | 'title' | 'columns' | 'notes' | 'rows' | 'inhabitants'> & {
  readonly field: string;
  /** What a row has beside the measures. `value` is null for the offers without a value of the field. */
  readonly row: (value: string | null, measures: ReturnType<typeof measured>, all: number) => Row;
  /** By which column rows are sorted, the highest first. @default 'offers' */
  readonly by?: string;
};

/** Open offers, their posts and distinct jobs by each value of a field, those without a value included. */
function byValue({ field, row, by = 'offers', ...definition }: Definition): Question {
  return {
    index: 'offres',
    ...definition,
    request: ({ filters }) =>
      aggregated([OPEN], filters, {
        valeurs: { terms: { field, size: MOST }, aggs: MEASURES },
        sans: { missing: { field }, aggs: MEASURES },
        ...MEASURES,
      }),
    read: ({ total, aggregations }, { limit }) => {
      const ofBucket = (value: string | null, bucket: SingleBucket) =>
        row(value, measured(bucket, bucket.doc_count), total);
      const without = bucketIn(aggregations, 'sans');
      const rows = bucketsIn(aggregations, 'valeurs')
        .map((bucket) => ofBucket(String(bucket.key), bucket))
        .concat(without.doc_count === 0 ? [] : [ofBucket(null, without)])
        .sort((a, b) => Number(b[by] ?? -1) - Number(a[by] ?? -1));
      return {
        rows: rows.slice(0, limit),
        total: measured(aggregations, total),
        more: rows.length > limit,
      };
    },
  };
}

const PER_THOUSAND: Question['columns'] = [
  {
    name: 'offersPer1000',
    kind: 'decimal',
    label: { en: 'offers/1 000', fr: 'offres/1 000' },
  },
  {
    name: 'postsPer1000',
    kind: 'decimal',
    label: { en: 'posts/1 000', fr: 'postes/1 000' },
  },
];
const INHABITANTS: Question['columns'][number] = {
  name: 'inhabitants',
  kind: 'count',
  label: { en: 'inhabitants', fr: 'habitants' },
};

function perThousand(inhabitants: number, { offers, posts }: ReturnType<typeof measured>) {
  if (inhabitants === 0) return { inhabitants: null, offersPer1000: null, postsPer1000: null };
  return {
    inhabitants,
    offersPer1000: hundredths((1_000 * offers) / inhabitants),
    postsPer1000: hundredths((1_000 * posts) / inhabitants),
  };
}

interface PlaceDefinition {
  readonly name: 'departements' | 'regions';
  readonly title: Texts;
  readonly field: string;
  /** Heading of the column with the name of the place. */
  readonly label: Texts;
  readonly nameOf: (code: string) => string;
  readonly inhabitantsOf: (code: string) => number;
}

/** Offers and posts for the inhabitants of each place. */
function byPlace({ label, nameOf, inhabitantsOf: inhabitants, ...definition }: PlaceDefinition): Question {
  return byValue({
    ...definition,
    columns: [
      CODE,
      { name: 'name', kind: 'word', label, words: PLACELESS },
      INHABITANTS,
      OFFERS,
      POSTES,
      JOBS,
      ...PER_THOUSAND,
    ],
    notes: [JOBS_NOTE],
    rows: MOST,
    inhabitants: true,
    by: 'offersPer1000',
    row: (code, measures) => ({
      code,
      name: code === null ? null : nameOf(code),
      ...measures,
      ...perThousand(code === null ? 0 : inhabitants(code), measures),
    }),
  });
}

export const departements = byPlace({
  name: 'departements',
  title: {
    en: 'Open offers and posts per 1 000 inhabitants, by departement',
    fr: 'Offres ouvertes et postes pour 1 000 habitants, par département',
  },
  field: 'derive.departement',
  label: { en: 'departement', fr: 'département' },
  nameOf: (code) => DEPARTEMENTS[code]?.libelle ?? code,
  inhabitantsOf,
});

export const regions = byPlace({
  name: 'regions',
  title: {
    en: 'Open offers and posts per 1 000 inhabitants, by region',
    fr: 'Offres ouvertes et postes pour 1 000 habitants, par région',
  },
  field: 'derive.region',
  label: { en: 'region', fr: 'région' },
  nameOf: (code) => REGIONS[code] ?? code,
  inhabitantsOf: inhabitantsOfRegion,
});

export const contracts = byValue({
  name: 'contracts',
  title: { en: 'Open offers by type of contract', fr: 'Offres ouvertes par type de contrat' },
  columns: [
    CODE,
    { name: 'name', kind: 'word', label: { en: 'contract', fr: 'contrat' }, words: SILENT },
    OFFERS,
    POSTES,
    JOBS,
    SHARE,
  ],
  notes: [JOBS_NOTE],
  rows: MOST,
  field: 'typeContrat',
  row: (code, measures, all) => ({
    code,
    name: code === null ? null : (CONTRACTS[code] ?? code),
    ...measures,
    share: shareOf(measures.offers, all),
  }),
});

export const remote = byValue({
  name: 'remote',
  title: { en: 'Share of remote work in open offers', fr: 'Part du télétravail dans les offres ouvertes' },
  columns: [
    { name: 'level', kind: 'word', label: { en: 'work from home', fr: 'télétravail' }, words: REMOTE_WORDS },
    OFFERS,
    POSTES,
    JOBS,
    SHARE,
  ],
  notes: [
    JOBS_NOTE,
    {
      en: 'By what titles, texts and working conditions say; most offers say nothing.',
      fr: 'Selon ce que disent titres, textes et conditions de travail ; la plupart des offres ne disent rien.',
    },
  ],
  rows: MOST,
  field: 'derive.teletravail.niveau',
  row: (level, measures, all) => ({
    level,
    ...measures,
    share: shareOf(measures.offers, all),
  }),
});

export const boards = byValue({
  name: 'boards',
  title: {
    en: 'Share of each board in open offers',
    fr: 'Part de chaque site partenaire dans les offres ouvertes',
  },
  columns: [{ name: 'board', kind: 'text', label: { en: 'board', fr: 'site' } }, OFFERS, POSTES, JOBS, SHARE],
  notes: [
    JOBS_NOTE,
    {
      en: 'An offer of two boards counts for both; one without a board is France Travail’s own.',
      fr: 'Une offre de deux sites compte pour chacun ; une offre sans site est de France Travail même.',
    },
  ],
  rows: 20,
  field: 'origineOffre.partenaires.nom',
  row: (board, measures, all) => ({
    board: board ?? OWN_BOARD,
    ...measures,
    share: shareOf(measures.offers, all),
  }),
});

/** By trade, where there are too many to read all of them with their distinct jobs. */
export const trades: Question = {
  name: 'trades',
  index: 'offres',
  title: { en: 'Open offers by trade', fr: 'Offres ouvertes par métier' },
  columns: [CODE, TRADE, OFFERS, POSTES, JOBS, SHARE],
  notes: [JOBS_NOTE],
  rows: 20,
  request: ({ filters, limit }) =>
    aggregated([OPEN], filters, {
      metiers: {
        terms: { field: 'romeCode', size: limit, collect_mode: 'breadth_first' },
        aggs: MEASURES,
      },
      ...MEASURES,
    }),
  read: ({ total, aggregations }) => {
    const rows = bucketsIn(aggregations, 'metiers').map((bucket) => {
      const code = String(bucket.key);
      const measures = measured(bucket, bucket.doc_count);
      return { code, name: tradeLabel(code) ?? null, ...measures, share: shareOf(measures.offers, total) };
    });
    return { rows, total: measured(aggregations, total), more: hasMore(aggregations, 'metiers') };
  },
};
