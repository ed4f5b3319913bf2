import type { Texts } from '../language.js';
import { OPEN } from '../questions/bodies.js';
import { COUNTED_EVENTS } from '../questions/by-day.js';
import { WITH_PAY } from '../questions/by-trade.js';
import { PROVEN_COUNTRY } from '../questions/days.js';
import { POINT_NOT_DOUBTFUL } from '../questions/filters.js';
import type { Sayable } from './kuery.js';

/** What a data view looks at. */
export interface KibanaView {
  readonly id: string;
  /** The alias, without the prefix of an installation. */
  readonly index: 'offres' | 'evenements' | 'ingestion';
  readonly name: Texts;
  /** A true instant. Without it, the time range of a dashboard does not narrow its panels down. */
  readonly time?: string;
}

/** Offers twice: by their true date of creation, and the whole stock whatever its date. */
export const DATA_VIEWS = {
  offres: {
    id: 'moisson-offres',
    index: 'offres',
    name: { en: 'Moisson: offers by creation (UTC)', fr: 'Moisson : offres par création (UTC)' },
    time: 'derive.dateCreation',
  },
  stock: {
    id: 'moisson-stock',
    index: 'offres',
    name: { en: 'Moisson: all offers', fr: 'Moisson : toutes les offres' },
  },
  evenements: {
    id: 'moisson-evenements',
    index: 'evenements',
    name: { en: 'Moisson: what happened to offers', fr: 'Moisson : ce qui est arrivé aux offres' },
    time: 'date',
  },
  ingestion: {
    id: 'moisson-ingestion',
    index: 'ingestion',
    name: { en: 'Moisson: runs', fr: 'Moisson : collectes' },
    time: 'date_debut',
  },
} as const satisfies Readonly<Record<string, KibanaView>>;
type ViewName = keyof typeof DATA_VIEWS;

export interface Metric {
  readonly operation: 'count' | 'sum' | 'max' | 'median' | 'unique_count';
  /** Absent for a count of documents. */
  readonly field?: string;
  readonly isDate?: true;
  /** Each document without the field counts for one more: Lens has no `missing`. Not together with `only`. */
  readonly missingIsOne?: true;
  /** What documents have to be besides, to be counted by this metric. */
  readonly only?: readonly Sayable[];
  readonly label: Texts;
}

export interface Breakdown {
  readonly operation: 'terms' | 'date_histogram';
  readonly field: string;
  /** Values at most, the largest first. */
  readonly size?: number;
  /** Whether documents without a value have a line too, which Kibana calls "(missing value)"; the rest is "Other" then. */
  readonly withMissing?: boolean;
  readonly label: Texts;
}

/** Where a panel stands, in the 48 columns of a dashboard. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Panel {
  readonly id: string;
  readonly title: Texts;
  readonly place: Place;
  readonly view: ViewName;
  /** What documents have to be, by the clauses of the questions. */
  readonly only?: readonly Sayable[];
}

export interface LensPanel extends Panel {
  readonly shape: 'metric' | 'bars' | 'columns' | 'table';
  readonly metrics: readonly Metric[];
  readonly by: readonly Breakdown[];
}

/** A map of tiles (`geotile_grid`), with the offers of each: Maps has no formula to count posts by. */
interface MapPanel extends Panel {
  readonly shape: 'map';
  readonly point: string;
}

const OFFERS: Metric = { operation: 'count', label: { en: 'offers', fr: 'offres' } };
/** Posts: an offer that does not say how many stands for one. */
const POSTS: Metric = {
  operation: 'sum',
  field: 'nombrePostes',
  missingIsOne: true,
  label: { en: 'posts', fr: 'postes' },
};

/** Days begin where Kibana's setting `dateFormat:tz` says; Lens cannot say it. */
function byDay(field: string): Breakdown {
  return { operation: 'date_histogram', field, label: { en: 'day', fr: 'jour' } };
}

/** Of the whole stock, what is open. */
const OF_OPEN = { view: 'stock', only: [OPEN] } as const;

/** One figure, in the row at the top. */
function figure(
  panel: Pick<LensPanel, 'id' | 'title' | 'view' | 'only'>,
  { x, w }: Pick<Place, 'x' | 'w'>,
  metric: Metric,
): LensPanel {
  return { ...panel, place: { x, y: 0, w, h: 7 }, shape: 'metric', metrics: [metric], by: [] };
}

const FIGURES: readonly LensPanel[] = [
  figure(
    { id: 'open', title: { en: 'Open offers', fr: 'Offres ouvertes' }, ...OF_OPEN },
    { x: 0, w: 10 },
    OFFERS,
  ),
  figure({ id: 'posts', title: { en: 'Posts', fr: 'Postes' }, ...OF_OPEN }, { x: 10, w: 10 }, POSTS),
  figure(
    { id: 'jobs', title: { en: 'Distinct jobs (≈)', fr: 'Emplois distincts (≈)' }, ...OF_OPEN },
    { x: 20, w: 10 },
    {
      operation: 'unique_count',
      field: 'derive.doublons.annonce',
      missingIsOne: true,
      label: { en: '≈ distinct jobs', fr: '≈ emplois distincts' },
    },
  ),
  figure(
    {
      id: 'proven',
      title: {
        en: 'Freshness: last PROVEN run of the country',
        fr: 'Fraîcheur : dernière collecte PROVEN du pays',
      },
      view: 'ingestion',
      only: PROVEN_COUNTRY,
    },
    { x: 30, w: 9 },
    { operation: 'max', field: 'date_fin', isDate: true, label: { en: 'ended', fr: 'terminée' } },
  ),
  figure(
    {
      id: 'newest',
      title: { en: 'Freshness: newest open offer', fr: 'Fraîcheur : offre ouverte la plus récente' },
      ...OF_OPEN,
    },
    { x: 39, w: 9 },
    { operation: 'max', field: 'derive.dateCreation', isDate: true, label: { en: 'created', fr: 'créée' } },
  ),
];

const CHARTS: readonly LensPanel[] = [
  {
    id: 'trades',
    title: { en: 'Open offers by trade', fr: 'Offres ouvertes par métier' },
    place: { x: 26, y: 7, w: 22, h: 20 },
    ...OF_OPEN,
    shape: 'table',
    metrics: [
      OFFERS,
      POSTS,
      {
        operation: 'median',
        field: 'derive.salaire.annuelMax',
        only: [WITH_PAY],
        label: { en: 'median pay, upper bound (€)', fr: 'salaire médian, maximum (€)' },
      },
    ],
    by: [
      { operation: 'terms', field: 'derive.rome.libelle', size: 50, label: { en: 'trade', fr: 'métier' } },
    ],
  },
  {
    id: 'contracts',
    title: { en: 'Open offers by contract', fr: 'Offres ouvertes par contrat' },
    place: { x: 0, y: 27, w: 16, h: 13 },
    ...OF_OPEN,
    shape: 'bars',
    metrics: [OFFERS],
    by: [
      {
        operation: 'terms',
        field: 'typeContrat',
        size: 30,
        withMissing: true,
        label: { en: 'contract', fr: 'contrat' },
      },
    ],
  },
  {
    id: 'boards',
    title: {
      en: 'Open offers by board (missing: France Travail itself)',
      fr: 'Offres ouvertes par site partenaire (manquante : France Travail même)',
    },
    place: { x: 16, y: 27, w: 16, h: 13 },
    ...OF_OPEN,
    shape: 'bars',
    metrics: [OFFERS],
    by: [
      {
        operation: 'terms',
        field: 'origineOffre.partenaires.nom',
        size: 20,
        withMissing: true,
        label: { en: 'board', fr: 'site' },
      },
    ],
  },
  {
    id: 'created',
    title: { en: 'Offers created per day', fr: 'Offres créées par jour' },
    place: { x: 32, y: 27, w: 16, h: 13 },
    view: 'offres',
    shape: 'columns',
    metrics: [OFFERS, POSTS],
    by: [byDay('derive.dateCreation')],
  },
  {
    id: 'events',
    title: { en: 'What happened per day', fr: 'Ce qui est arrivé, par jour' },
    place: { x: 0, y: 40, w: 24, h: 13 },
    view: 'evenements',
    only: [COUNTED_EVENTS],
    shape: 'columns',
    metrics: [{ operation: 'count', label: { en: 'events', fr: 'événements' } }],
    by: [byDay('date'), { operation: 'terms', field: 'type', size: 5, label: { en: 'kind', fr: 'genre' } }],
  },
  {
    id: 'runs',
    title: { en: 'Runs', fr: 'Collectes' },
    place: { x: 24, y: 40, w: 24, h: 13 },
    view: 'ingestion',
    shape: 'table',
    metrics: [
      { operation: 'count', label: { en: 'runs', fr: 'collectes' } },
      {
        operation: 'max',
        field: 'total_offres_collecte',
        label: { en: 'offers collected', fr: 'offres collectées' },
      },
      { operation: 'max', field: 'lacune.nombre', label: { en: 'missing', fr: 'manquantes' } },
      { operation: 'sum', field: 'appels', label: { en: 'calls', fr: 'appels' } },
      { operation: 'max', field: 'duree_totale', label: { en: 'seconds', fr: 'secondes' } },
    ],
    by: [
      byDay('date_debut'),
      { operation: 'terms', field: 'statut', size: 5, label: { en: 'status', fr: 'statut' } },
    ],
  },
];

export const LENS_PANELS: readonly LensPanel[] = [...FIGURES, ...CHARTS];

export const MAP_PANEL: MapPanel = {
  id: 'map',
  title: { en: 'Open offers on the map', fr: 'Offres ouvertes sur la carte' },
  place: { x: 0, y: 7, w: 26, h: 20 },
  view: 'stock',
  only: [OPEN, POINT_NOT_DOUBTFUL],
  shape: 'map',
  point: 'derive.localisation',
};
