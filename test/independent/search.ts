import { CODES_ROME, CONTRATS, LISTS, NATURES, REGIONS } from './lists.js';
import type { Moods } from './moods.js';
import type { Held } from './world.js';

/** Answered as 400 `{codeErreur, message}`. */
export class BadValue extends Error {}

interface Asked {
  first: number;
  last: number;
  /** The rows that match, in the asked order. */
  rows: Held[];
}

const codes = (list: readonly string[] | undefined, most: number) => (value: string) => {
  const asked = value.split(',');
  return asked.length <= most && asked.every((code) => list?.includes(code));
};
const matches = (pattern: RegExp) => (value: string) => pattern.test(value);
const bool = matches(/^(true|false)$/);
const list = (name: string) => LISTS[name]?.map(({ code }) => code);

/** Every parameter of the description, and what it takes. `undefined`: taken, but this stand-in has no such data. */
const TAKES: Record<string, (value: string) => boolean> = {
  sort: matches(/^[012]$/),
  codeROME: (value) =>
    value.split(',').length <= 200 && value.split(',').every((c) => /^[A-Z]\d{4}$/.test(c)),
  domaine: codes(list('domaines'), 1),
  grandDomaine: matches(/^([A-N]|C15|L14|M1[345678])$/),
  experience: matches(/^[0-4]$/),
  experienceExigence: matches(/^[DSE]$/),
  typeContrat: codes(CONTRATS, CONTRATS.length),
  natureContrat: codes(NATURES, NATURES.length),
  origineOffre: matches(/^[12]$/),
  qualification: matches(/^[09X]$/),
  departement: codes(list('departements'), 5),
  region: codes(Object.keys(REGIONS), 1),
  commune: codes(list('communes'), 5),
  distance: matches(/^\d+$/),
  publieeDepuis: matches(/^[1-9]\d*$/),
  minCreationDate: isDate,
  maxCreationDate: isDate,
  salaireMin: matches(/^\d+$/),
  periodeSalaire: matches(/^[MAHC]$/),
  modeSelectionPartenaires: matches(/^(INCLUS|EXCLU)$/),
  dureeHebdo: matches(/^[012]$/),
  dureeHebdoMin: matches(/^\d{4}$/),
  dureeHebdoMax: matches(/^\d{4}$/),
  dureeContratMin: matches(/^\d{1,2}(\.\d+)?$/),
  dureeContratMax: matches(/^\d{1,2}(\.\d+)?$/),
  motsCles: (value) => value.split(',').every((word) => word.length >= 2),
  partenaires: matches(/./),
  appellation: matches(/^\d+$/),
  theme: matches(/./),
  secteurActivite: (value) => value.split(',').length <= 2,
  codeNAF: matches(/^\d\d\.\d\d[A-Z](,\d\d\.\d\d[A-Z])?$/),
  paysContinent: matches(/./),
  niveauFormation: matches(/./),
  permis: matches(/./),
  tempsPlein: bool,
  inclureLimitrophes: bool,
  accesTravailleurHandicape: bool,
  offresMRS: bool,
  offresManqueCandidats: bool,
  entreprisesAdaptees: bool,
  employeursHandiEngages: bool,
};

/** Those that cut: the stand-in has the data. Any other would be a filter that does not filter, so it is refused. */
const CUTS = new Set(
  'sort range codeROME domaine experience typeContrat natureContrat origineOffre qualification departement region minCreationDate maxCreationDate partenaires modeSelectionPartenaires'.split(
    ' ',
  ),
);

/** Applies a query string as docs/api/search.md "Search" says. Unknown names are silently ignored. */
export function ask(query: URLSearchParams, offers: readonly Held[], moods: Moods): Asked {
  for (const [name, value] of query) {
    const takes = TAKES[name];
    if (takes !== undefined && !takes(value))
      throw new BadValue(`Valeur du paramètre « ${name} » incorrecte.`);
    if (takes !== undefined && !CUTS.has(name)) throw new Error(`The stand-in has no data for ${name}`);
  }
  const { first, last } = range(query.get('range'));
  const min = query.get('minCreationDate');
  const max = query.get('maxCreationDate');
  if ((min === null) !== (max === null)) throw new BadValue('Les deux dates de création sont requises.');
  if (min !== null && max !== null && min > max) throw new BadValue('La date minimale dépasse la maximale.');

  const asked = (name: string) => query.get(name)?.split(',');
  const [rome, departement, contrat, nature] = [
    'codeROME',
    'departement',
    'typeContrat',
    'natureContrat',
  ].map(asked);
  if (moods.strictROME && rome?.some((code) => !CODES_ROME.includes(code)))
    throw new BadValue('Code ROME inconnu.');
  const boards = asked('partenaires');
  const excludes = query.get('modeSelectionPartenaires') === 'EXCLU';
  const isOnBoard = (offer: Held) => {
    if (boards === undefined) return true;
    if (excludes && moods.boards === 'lossy' && offer.boards.length === 0) return false;
    return offer.boards.some((board) => boards.includes(board)) !== excludes;
  };
  const wanted = new Set(rome);
  const region = query.get('region');
  const domaine = query.get('domaine');
  const one = (name: string, value: string) => query.get(name) === null || query.get(name) === value;
  const rows = offers.filter(
    (offer) =>
      (rome === undefined || (offer.codeROME !== undefined && wanted.has(offer.codeROME))) &&
      (domaine === null || offer.codeROME?.startsWith(domaine) === true) &&
      (region === null || (offer.region === region && (!offer.regionOnly || moods.regionFindsRegionOnly))) &&
      (departement === undefined ||
        (offer.departement !== undefined && departement.includes(offer.departement))) &&
      one('origineOffre', offer.origine) &&
      isOnBoard(offer) &&
      one('experience', offer.experience) &&
      one('qualification', offer.qualification) &&
      ((contrat === undefined && nature === undefined) ||
        contrat?.includes(offer.contrat) === true ||
        nature?.includes('E1') === true) &&
      (min === null || max === null || within(offer.stamp, Date.parse(min), Date.parse(max), moods)),
  );
  if (query.get('sort') === '1') return { first, last, rows };
  return {
    first,
    last,
    rows: [...rows.filter((o) => o.origine === '1'), ...rows.filter((o) => o.origine === '2')],
  };
}

/** Exact counts per value, as they come with every page; what cannot be asked for is not counted. */
export function filtresPossibles(rows: readonly Held[]): object[] {
  const counted = (filtre: string, of: (offer: Held) => string | undefined) => {
    const counts = new Map<string, number>();
    for (const offer of rows) {
      const value = of(offer);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const agregation = [...counts].map(([valeurPossible, nbResultats]) => ({ valeurPossible, nbResultats }));
    return { filtre, agregation };
  };
  return [
    counted('qualification', (offer) => offer.qualification),
    counted('typeContrat', (offer) => (CONTRATS.includes(offer.contrat) ? offer.contrat : undefined)),
    counted('natureContrat', () => 'E1'),
    counted('experience', (offer) => offer.experience),
  ];
}

/** docs/api/search.md "Range": p <= 3000, d <= 3149, at most 150 wide. */
function range(value: string | null): { first: number; last: number } {
  if (value === null) return { first: 0, last: 149 };
  const parts = /^(\d+)-(\d+)$/.exec(value);
  if (parts === null) throw new BadValue('Format du paramètre « range » incorrect. Format attendu : <p-d>');
  const [first, last] = [Number(parts[1]), Number(parts[2])];
  if (last < first || last - first >= 150)
    throw new BadValue('La plage de résultats demandée est trop importante.');
  if (first > 3_000 || last > 3_149) {
    throw new BadValue('La position de début doit être inférieure ou égale à 3000.');
  }
  return { first, last };
}

function within(stamp: number, min: number, max: number, { bounds, compared }: Moods): boolean {
  const at = compared === 'second' ? Math.floor(stamp / 1_000) * 1_000 : stamp;
  return bounds === 'inclusive' ? at >= min && at <= max : at > min && at < max;
}

function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));
}
