import { parisInstant } from '../clock.js';
import { kilometres, type Point } from '../offre/distance.js';
import { BELIEVED } from '../offre/pay-period.js';
import { bucketIn, bucketsIn, exampleIn, hasMore, numberAt, numberIn, textAt, valueAt } from './answer.js';
import {
  aggregated,
  CREATED,
  DISTINCT,
  ID,
  OFFERS,
  OPEN,
  PLACE,
  POSTES,
  POSTS,
  postsIn,
  SHARE,
  shareOf,
  TITLE,
} from './bodies.js';
import { clausesOf } from './filters.js';
import type { Question, Row } from './question.js';
import { DUPLICATE_WORDS } from './words.js';

/** Nothing that can name a person is among them. */
const SHOWN = [
  'id',
  'intitule',
  'lieuTravail.libelle',
  'typeContrat',
  'nombrePostes',
  'dateCreation',
  'derive.localisation',
  'derive.salaire.annuelMin',
  'derive.salaire.annuelMax',
  'derive.salaire.confiance',
];

export const newest: Question = {
  name: 'newest',
  index: 'offres',
  title: { en: 'Newest open offers', fr: 'Offres ouvertes les plus récentes' },
  columns: [
    CREATED,
    ID,
    TITLE,
    PLACE,
    { name: 'kilometres', kind: 'kilometres', label: { en: 'km', fr: 'km' } },
    { name: 'contract', kind: 'text', label: { en: 'contract', fr: 'contrat' } },
    POSTES,
    { name: 'payLow', kind: 'euros', label: { en: 'pay from', fr: 'salaire de' } },
    { name: 'payHigh', kind: 'euros', label: { en: 'to', fr: 'à' } },
  ],
  notes: [
    {
      en: 'Pay: of a full-time year, as far as the offer gives it. Believe it where `derive.salaire.confiance` is sure or corrigee; the command leaves other amounts out.',
      fr: "Salaire : d'une année à temps plein, si l'offre le donne. Il est crédible si `derive.salaire.confiance` vaut sure ou corrigee ; la commande laisse de côté les autres montants.",
    },
  ],
  rows: 20,
  request: ({ filters, limit }) => ({
    size: limit,
    track_total_hits: true,
    query: { bool: { filter: [OPEN, ...clausesOf(filters)] } },
    sort: [{ 'derive.dateCreation': 'desc' }, { id: 'asc' }],
    _source: SHOWN,
  }),
  read: ({ total, sources }, { filters, limit }) => ({
    rows: sources.map((source) => newestRow(source, filters.near?.point)),
    more: total > limit,
  }),
};

function newestRow(source: Readonly<Record<string, unknown>>, from: Point | undefined): Row {
  const at = valueAt(source, 'derive.localisation') as Point | undefined;
  return {
    created: parisInstant(source.dateCreation) ?? null,
    id: textAt(source, 'id'),
    title: textAt(source, 'intitule'),
    place: textAt(source, 'lieuTravail.libelle'),
    kilometres: from === undefined || at === undefined ? null : Math.round(10 * kilometres(from, at)) / 10,
    contract: textAt(source, 'typeContrat'),
    posts: numberAt(source, 'nombrePostes') ?? 1,
    ...payOf(source),
  };
}

/** What a list shows as the pay of a full-time year: no amounts that a reader would have to doubt. */
export function payOf(source: Readonly<Record<string, unknown>>): {
  readonly payLow: number | null;
  readonly payHigh: number | null;
} {
  const isBelieved = BELIEVED.some((one) => one === textAt(source, 'derive.salaire.confiance'));
  if (!isBelieved) return { payLow: null, payHigh: null };
  return {
    payLow: numberAt(source, 'derive.salaire.annuelMin'),
    payHigh: numberAt(source, 'derive.salaire.annuelMax'),
  };
}

/** More than the offers of a trade have skills. */
const MAX_SKILLS = 10_000;

export const skills: Question = {
  name: 'skills',
  index: 'offres',
  title: {
    en: 'Skills that open offers of a trade ask for',
    fr: "Compétences demandées par les offres ouvertes d'un métier",
  },
  columns: [
    { name: 'skill', kind: 'text', label: { en: 'skill', fr: 'compétence' } },
    OFFERS,
    POSTES,
    SHARE,
    { name: 'required', kind: 'count', label: { en: 'required', fr: 'exigée' } },
    { name: 'wished', kind: 'count', label: { en: 'wished for', fr: 'souhaitée' } },
  ],
  notes: [
    {
      en: 'The share is of the offers that name a skill at all.',
      fr: 'La part est celle des offres qui nomment au moins une compétence.',
    },
  ],
  rows: 20,
  needs: 'rome',
  request: ({ filters, limit }) =>
    aggregated([OPEN], filters, {
      dites: { filter: { exists: { field: 'competences.libelle.exact' } }, aggs: POSTS },
      competences: { terms: { field: 'competences.libelle.exact', size: limit }, aggs: POSTS },
      exigences: { terms: { field: 'derive.exigences.competences', size: MAX_SKILLS } },
    }),
  read: ({ aggregations }) => {
    const said = bucketIn(aggregations, 'dites');
    const required = new Map(
      bucketsIn(aggregations, 'exigences').map(({ key, doc_count }) => [String(key), doc_count]),
    );
    return {
      rows: bucketsIn(aggregations, 'competences').map((bucket) => ({
        skill: String(bucket.key),
        offers: bucket.doc_count,
        posts: postsIn(bucket),
        share: shareOf(bucket.doc_count, said.doc_count),
        required: required.get(`${bucket.key}|E`) ?? 0,
        wished: required.get(`${bucket.key}|S`) ?? 0,
      })),
      total: { offers: said.doc_count, posts: postsIn(said) },
      more: hasMore(aggregations, 'competences'),
    };
  },
};

const KEYS = { annonce: 'derive.doublons.annonce', texte: 'derive.doublons.texte' };

export const duplicates: Question = {
  name: 'duplicates',
  index: 'offres',
  title: { en: 'The same job under several ids', fr: 'Le même emploi sous plusieurs identifiants' },
  columns: [
    { name: 'by', kind: 'word', label: { en: 'the same', fr: 'ce qui est pareil' }, words: DUPLICATE_WORDS },
    OFFERS,
    POSTES,
    { name: 'distinct', kind: 'approximate', label: { en: 'distinct', fr: 'distincts' } },
    { name: 'extra', kind: 'approximate', label: { en: 'one too many', fr: 'en trop' } },
    SHARE,
  ],
  notes: [
    {
      en: 'Distinct ones are an estimate, within a percent; what is too many is the rest of the open offers that can be compared, and as uncertain as a percent of them. Companies are not compared: boards give them differently, or not at all.',
      fr: "Les distincts sont une estimation, à un pour cent près ; ce qui est en trop est le reste des offres ouvertes comparables, incertain d'un pour cent de celles-ci. Les entreprises ne sont pas comparées : les sites les écrivent autrement, ou pas du tout.",
    },
  ],
  rows: 2,
  request: ({ filters }) =>
    aggregated(
      [OPEN],
      filters,
      Object.fromEntries(
        Object.entries(KEYS).map(([name, field]) => [
          name,
          {
            filter: { exists: { field } },
            aggs: { distincts: { cardinality: { field, precision_threshold: DISTINCT } }, ...POSTS },
          },
        ]),
      ),
    ),
  read: ({ aggregations }) => ({
    rows: Object.keys(KEYS).map((name) => {
      const found = bucketIn(aggregations, name);
      const offers = found.doc_count;
      // An estimate can be above what there is.
      const distinct = Math.min(offers, numberIn(found, 'distincts'));
      const extra = offers - distinct;
      return { by: name, offers, posts: postsIn(found), distinct, extra, share: shareOf(extra, offers) };
    }),
  }),
};

export const repeated: Question = {
  name: 'repeated',
  index: 'offres',
  title: {
    en: 'Texts that most open offers share',
    fr: "Textes communs au plus grand nombre d'offres ouvertes",
  },
  columns: [
    TITLE,
    OFFERS,
    POSTES,
    { name: 'communes', kind: 'approximate', label: { en: 'communes', fr: 'communes' } },
    { name: 'boards', kind: 'approximate', label: { en: 'boards', fr: 'sites' } },
    { name: 'id', kind: 'text', label: { en: 'one of them', fr: "l'une d'elles" } },
  ],
  notes: [
    {
      en: 'The title is that of one of the offers; the others may have another one.',
      fr: "Le titre est celui d'une des offres ; les autres peuvent en avoir un autre.",
    },
  ],
  rows: 20,
  request: ({ filters, limit }) =>
    aggregated([OPEN], filters, {
      textes: {
        terms: { field: KEYS.texte, size: limit, min_doc_count: 2, collect_mode: 'breadth_first' },
        aggs: {
          ...POSTS,
          communes: { cardinality: { field: 'derive.communeActuelle' } },
          sites: { cardinality: { field: 'origineOffre.partenaires.nom' } },
          exemple: { top_hits: { size: 1, sort: [{ id: 'asc' }], _source: ['id', 'intitule'] } },
        },
      },
    }),
  read: ({ aggregations }) => ({
    rows: bucketsIn(aggregations, 'textes').map((bucket) => {
      const example = exampleIn(bucket, 'exemple');
      return {
        title: textAt(example, 'intitule'),
        offers: bucket.doc_count,
        posts: postsIn(bucket),
        communes: numberIn(bucket, 'communes'),
        boards: numberIn(bucket, 'sites'),
        id: textAt(example, 'id'),
      };
    }),
  }),
};
