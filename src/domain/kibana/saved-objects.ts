import type { Language } from '../language.js';
import { kueryOf } from './kuery.js';
import { lensAttributes, type Reference } from './lens.js';
import { DATA_VIEWS, type KibanaView, LENS_PANELS, type LensPanel, MAP_PANEL } from './panels.js';

/** An object that Kibana imports, one a line. Kibana brings it from these versions to its own. */
interface SavedObject {
  readonly id: string;
  readonly type: 'index-pattern' | 'map' | 'dashboard';
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  readonly coreMigrationVersion: '8.8.0';
  readonly typeMigrationVersion: string;
  readonly managed: false;
}

const OF_KIBANA_8 = { coreMigrationVersion: '8.8.0', managed: false } as const;
const MAP_ID = 'moisson-map';
/** As many days as the questions by day have, today included. */
const DAYS = { from: 'now-29d/d', to: 'now' };

/** The data views, the map and the dashboard, those first that others lead to. */
export function savedObjects(language: Language): readonly SavedObject[] {
  return [
    ...Object.values(DATA_VIEWS).map((view) => dataView(view, language)),
    map(language),
    dashboard(language),
  ];
}

/** What names a person is never shown, although it is in the documents. */
const HIDDEN = ['contact', 'contact.*', 'agence', 'agence.*'];

function dataView({ id, index, name, time }: KibanaView, language: Language): SavedObject {
  return {
    id,
    type: 'index-pattern',
    attributes: {
      title: index,
      name: name[language],
      ...(time !== undefined && { timeFieldName: time }),
      ...(index === 'offres' && { sourceFilters: JSON.stringify(HIDDEN.map((value) => ({ value }))) }),
      fields: '[]',
      fieldAttrs: '{}',
      fieldFormatMap: '{}',
      runtimeFieldMap: '{}',
      typeMeta: '{}',
    },
    references: [],
    typeMigrationVersion: '8.0.0',
    ...OF_KIBANA_8,
  };
}

/** Mainland France. */
const CENTRE = { lon: 2.4, lat: 46.6 };
const ZOOM = 4.9;

function map(language: Language): SavedObject {
  const { title, view, only = [] } = MAP_PANEL;
  return {
    id: MAP_ID,
    type: 'map',
    attributes: {
      title: title[language],
      description: '',
      mapStateJSON: JSON.stringify({
        zoom: ZOOM,
        center: CENTRE,
        timeFilters: DAYS,
        query: { language: 'kuery', query: '' },
        filters: [],
      }),
      layerListJSON: JSON.stringify([baseLayer(), tileLayer(title[language], kueryOf(only))]),
      uiStateJSON: '{"isLayerTOCOpen":false,"openTOCDetails":[]}',
    },
    references: [{ type: 'index-pattern', id: DATA_VIEWS[view].id, name: 'layer_1_source_index_pattern' }],
    typeMigrationVersion: '8.4.0',
    ...OF_KIBANA_8,
  };
}

function baseLayer(): object {
  return {
    id: 'base',
    type: 'EMS_VECTOR_TILE',
    sourceDescriptor: { type: 'EMS_TMS', isAutoSelect: true },
    visible: true,
    alpha: 1,
    minZoom: 0,
    maxZoom: 24,
    style: { type: 'EMS_VECTOR_TILE', color: '' },
  };
}

/** One point per tile, larger where there are more offers. */
function tileLayer(label: string, query: object): object {
  const fixed = (options: object) => ({ type: 'STATIC', options });
  const byCount = (options: object) => ({
    type: 'DYNAMIC',
    options: { field: { name: 'doc_count', origin: 'source' }, ...options },
  });
  return {
    id: 'tiles',
    label,
    type: 'GEOJSON_VECTOR',
    sourceDescriptor: {
      id: 'tiles-source',
      type: 'ES_GEO_GRID',
      geoField: MAP_PANEL.point,
      requestType: 'point',
      resolution: 'COARSE',
      metrics: [{ type: 'count' }],
      applyGlobalQuery: true,
      applyGlobalTime: false,
      indexPatternRefName: 'layer_1_source_index_pattern',
    },
    query,
    visible: true,
    alpha: 0.8,
    minZoom: 0,
    maxZoom: 24,
    joins: [],
    style: {
      type: 'VECTOR',
      properties: {
        fillColor: byCount({ color: 'Blues', colorCategory: 'palette_0' }),
        lineColor: fixed({ color: '#FFFFFF' }),
        lineWidth: fixed({ size: 1 }),
        iconSize: byCount({ minSize: 5, maxSize: 28 }),
        labelText: byCount({}),
      },
    },
  };
}

function dashboard(language: Language): SavedObject {
  const panels = LENS_PANELS.map((panel) => ({ panel, attributes: lensAttributes(panel, language) }));
  return {
    id: 'moisson',
    type: 'dashboard',
    attributes: {
      title: { en: 'Moisson: job offers', fr: "Moisson : offres d'emploi" }[language],
      description: SOURCES[language],
      timeRestore: true,
      timeFrom: DAYS.from,
      timeTo: DAYS.to,
      refreshInterval: { pause: true, value: 60_000 },
      version: 1,
      optionsJSON: JSON.stringify({ useMargins: true, hidePanelTitles: false }),
      kibanaSavedObjectMeta: {
        searchSourceJSON: JSON.stringify({ query: { language: 'kuery', query: '' }, filter: [] }),
      },
      panelsJSON: JSON.stringify([
        mapEntry(language),
        ...panels.map(({ panel, attributes }) => lensEntry(panel, attributes, language)),
      ]),
    },
    references: [
      { type: 'map', id: MAP_ID, name: `${MAP_PANEL.id}:panel_${MAP_PANEL.id}` },
      ...panels.flatMap(({ panel, attributes }) =>
        attributes.references.map((one) => ({ ...one, name: `${panel.id}:${one.name}` })),
      ),
    ],
    typeMigrationVersion: '8.7.0',
    ...OF_KIBANA_8,
  };
}

const SOURCES: Readonly<Record<Language, string>> = {
  en: "Source: France Travail, API Offres d'emploi, updated at the end of the last run (Freshness). Simulated data where the runs read a simulator.",
  fr: "Source : France Travail, API Offres d'emploi, mise à jour à la fin de la dernière collecte (Fraîcheur). Données simulées si les collectes ont lu un simulateur.",
};

/** Panels in the form of this version; Kibana brings them to its own. */
const PANELS = { version: '8.8.0' };

function gridOf({ id, place }: Pick<LensPanel, 'id' | 'place'>): object {
  return { ...place, i: id };
}

function lensEntry(panel: LensPanel, attributes: object, language: Language): object {
  return {
    ...PANELS,
    type: 'lens',
    panelIndex: panel.id,
    gridData: gridOf(panel),
    title: panel.title[language],
    embeddableConfig: { attributes, enhancements: {} },
  };
}

function mapEntry(language: Language): object {
  return {
    ...PANELS,
    type: 'map',
    panelIndex: MAP_PANEL.id,
    gridData: gridOf(MAP_PANEL),
    title: MAP_PANEL.title[language],
    embeddableConfig: {
      mapCenter: { ...CENTRE, zoom: ZOOM },
      hiddenLayers: [],
      isLayerTOCOpen: false,
      openTOCDetails: [],
      enhancements: {},
    },
    panelRefName: `panel_${MAP_PANEL.id}`,
  };
}
