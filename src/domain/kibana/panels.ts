import type { Texts } from '../language.js';
import { BELIEVED } from '../offre/pay-period.js';

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
  /** Of which documents: those whose field has one of these values; of all by default. */
  readonly among?: { readonly field: string; readonly values: readonly string[] };
  readonly label: Texts;
}

export interface Breakdown {
  readonly operation: 'terms' | 'date_histogram';
  readonly field: string;
  /** Values at most, the largest first. */
  readonly size?: number;
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
  /** One field and its value. */
  readonly only?: { readonly field: string; readonly value: string };
}

export interface LensPanel extends Panel {
  readonly shape: 'metric' | 'bars' | 'columns' | 'table';
  readonly metrics: readonly Metric[];
  readonly by: readonly Breakdown[];
}

/** A map of tiles (`geotile_grid`), with the offers and posts of each. */
interface MapPanel extends Panel {
  readonly shape: 'map';
  readonly point: string;
  readonly sum: string;
}

const OPEN = { field: 'suivi.statut', value: 'ouverte' };
const OFFERS: Metric = { operation: 'count', label: { en: 'offers', fr: 'offres' } };
const POSTS: Metric = { operation: 'sum', field: 'nombrePostes', label: { en: 'posts', fr: 'postes' } };

/** Of the whole stock, what is open. */
const OF_OPEN = { view: 'stock', only: OPEN } as const;

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
      label: { en: '≈ distinct jobs', fr: '≈ emplois distincts' },
    },
  ),
  figure(
    {
      id: 'proven',
      title: { en: 'Freshness: last PROVEN run', fr: 'Fraîcheur : dernière collecte PROVEN' },
      view: 'ingestion',
      only: { field: 'statut', value: 'prouvee' },
    },
    { x: 30, w: 9 },
    { operation: 'max', field: 'date_fin', isDate: true, label: { en: 'ended', fr: 'terminée' } },
  ),
  figure(
    {
      id: 'newest',
      title: { en: 'Freshness: newest offer', fr: 'Fraîcheur : offre la plus récente' },
      view: 'stock',
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
        among: { field: 'derive.salaire.confiance', values: BELIEVED },
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
    by: [{ operation: 'terms', field: 'typeContrat', size: 12, label: { en: 'contract', fr: 'contrat' } }],
  },
  {
    id: 'boards',
    title: { en: 'Open offers by board', fr: 'Offres ouvertes par site partenaire' },
    place: { x: 16, y: 27, w: 16, h: 13 },
    ...OF_OPEN,
    shape: 'bars',
    metrics: [OFFERS],
    by: [
      {
        operation: 'terms',
        field: 'origineOffre.partenaires.nom',
        size: 20,
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
    by: [{ operation: 'date_histogram', field: 'derive.dateCreation', label: { en: 'day', fr: 'jour' } }],
  },
  {
    id: 'events',
    title: { en: 'What happened per day', fr: 'Ce qui est arrivé, par jour' },
    place: { x: 0, y: 40, w: 24, h: 13 },
    view: 'evenements',
    shape: 'columns',
    metrics: [{ operation: 'count', label: { en: 'events', fr: 'événements' } }],
    by: [
      { operation: 'date_histogram', field: 'date', label: { en: 'day', fr: 'jour' } },
      { operation: 'terms', field: 'type', size: 5, label: { en: 'kind', fr: 'genre' } },
    ],
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
      { operation: 'date_histogram', field: 'date_debut', label: { en: 'day', fr: 'jour' } },
      { operation: 'terms', field: 'statut', size: 5, label: { en: 'status', fr: 'statut' } },
    ],
  },
];

export const LENS_PANELS: readonly LensPanel[] = [...FIGURES, ...CHARTS];

export const MAP_PANEL: MapPanel = {
  id: 'map',
  title: { en: 'Open offers on the map', fr: 'Offres ouvertes sur la carte' },
  place: { x: 0, y: 7, w: 26, h: 20 },
  ...OF_OPEN,
  shape: 'map',
  point: 'derive.localisation',
  sum: 'nombrePostes',
};

/** The documents that a panel keeps to, as Kibana writes a query. */
export function kueryOf({ only }: Pick<Panel, 'only'>): {
  readonly language: 'kuery';
  readonly query: string;
} {
  return { language: 'kuery', query: only === undefined ? '' : `${only.field} : "${only.value}"` };
}
