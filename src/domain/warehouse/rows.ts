import { DAY_MS, parisClock } from '../clock.js';
import { CODES_ROME } from '../codes-rome.js';
import { nearest } from '../exact-json.js';
import { communesIn } from '../offre/communes.js';
import { tradeLabel } from '../offre/trade-labels.js';
import type { DataState } from '../questions/days.js';
import { DEPARTEMENTS, REGIONS } from '../territoires.js';
import { keyOf } from './keys.js';
import { GRANDS_DOMAINES, SECTIONS_NAF } from './labels.js';
import type { StarRow, TableName } from './star.js';

type Source = Readonly<Record<string, unknown>>;

/** What of a stored offer the warehouse reads. Never contact or agency. */
export const WAREHOUSE_PATHS: readonly string[] = [
  'id',
  'intitule',
  'romeCode',
  'typeContrat',
  'natureContrat',
  'experienceExige',
  'alternance',
  'nombrePostes',
  'offresManqueCandidats',
  'accessibleTH',
  'qualificationLibelle',
  'deplacementLibelle',
  'competences',
  'origineOffre.partenaires',
  'derive',
  'suivi',
];

/** Rows by the tables that they are for. */
export type StarRows = { readonly [name in TableName]?: readonly StarRow[] };

/**
 * Makes rows of stored offers. Rows of dimensions are made once by each instance, however many offers refer to them. Pure but
 * for that memory, which is bounded by the number of companies, trades, places and days.
 */
export class StarMaker {
  readonly #known = new Set<string>();
  readonly #dimensions = new Map<TableName, StarRow[]>();
  readonly #days = new Map<string, string>();

  /** The rows of dimensions that were made since the last call. */
  takeDimensions(): StarRows {
    const taken = Object.fromEntries(this.#dimensions) as StarRows;
    this.#dimensions.clear();
    return taken;
  }

  /** Every place and trade of the lists, named by an offer or not. */
  addReferences(): void {
    for (const [departement, { region = null }] of Object.entries(DEPARTEMENTS)) {
      for (const { code, nom, epci = null, population } of communesIn(departement)) {
        this.#lieu({ precision: 'commune', commune: code, nom, epci, population, departement, region }, true);
      }
      this.#lieu({ ...NOWHERE, precision: 'departement', departement, region }, true);
    }
    for (const region of Object.keys(REGIONS)) this.#lieu({ ...NOWHERE, precision: 'region', region }, true);
    for (const code of CODES_ROME) this.#metier(code);
  }

  /** The rows of one stored offer: a fact, and what it names. What is missing or of another type is null. */
  offre(source: Source): StarRows {
    const [suivi, derive] = [recordOf(source.suivi), recordOf(source.derive)];
    const isOpen = suivi.statut === 'ouverte';
    const id = textOf(source.id) ?? '';
    const cle = offreKey(id);
    return {
      fait_offre: [this.#fait({ source, suivi, derive, isOpen, id, cle })],
      pont_competence: skillsOf(source).map(([label, exigence]) => [cle, label, exigence]),
      pont_partenaire: isOpen ? boardsOf(source).map((board) => [cle, board]) : [],
    };
  }

  #fait({ source, suivi, derive, isOpen, id, cle }: Read): StarRow {
    const [salaire, point] = [recordOf(derive.salaire), recordOf(derive.localisation)];
    const employeur = isOpen ? recordOf(derive.employeur) : {};
    const [creation, vue, fermeture] = [derive.dateCreation, suivi.premiereVue, suivi.dateFermeture].map(
      instantOf,
    );
    const rome = textOf(source.romeCode);
    const closed = isOpen ? null : (fermeture ?? null);
    return [
      cle,
      id,
      textOf(suivi.statut),
      this.#lieuOf(derive),
      rome === null ? null : this.#metier(rome),
      this.#secteur(recordOf(derive.naf)),
      this.#entreprise(textOf(employeur.cle)),
      this.day(creation ?? null),
      this.day(vue ?? null),
      this.day(closed),
      isOpen ? textOf(source.intitule) : null,
      ...termsOf(source, derive),
      numberOf(salaire.annuelMin),
      numberOf(salaire.annuelMax),
      textOf(salaire.confiance),
      textOf(salaire.brutNet),
      textOf(recordOf(derive.teletravail).niveau),
      booleanOf(source.offresManqueCandidats),
      booleanOf(source.accessibleTH),
      textOf(source.qualificationLibelle),
      textOf(source.deplacementLibelle),
      isOpen ? employeur.viaAgence === true : null,
      numberOf(point.lat),
      numberOf(point.lon),
      textOf(derive.geo),
      largeOf(recordOf(derive.doublons).annonce),
      largeOf(recordOf(derive.doublons).texte),
      creation ?? null,
      vue ?? null,
      closed,
      wholeOf(suivi.reouvertures),
    ];
  }

  /** The row of an event of the feed; `rang` is its place there. */
  evenement(id: string, event: Source, rang: number): StarRow {
    const offre = textOf(event.offre) ?? '';
    const date = instantOf(event.date);
    return [
      keyOf('evenement', id),
      id,
      offreKey(offre),
      offre,
      textOf(event.type),
      this.day(date),
      date,
      instantOf(event.ecrit),
      Array.isArray(event.champs) ? event.champs.join(' ') : null,
      event.avant === undefined ? null : JSON.stringify(event.avant),
      event.apres === undefined ? null : JSON.stringify(event.apres),
      wholeOf(event.variationSalaire),
      numberOf(event.joursFermee),
      rang,
    ];
  }

  /** What the runs say of the data. */
  state({ updated, provenAt, historySince, eventsSince, provenRuns, isSimulated }: DataState): StarRows {
    const dayOf = (moment: string | undefined) => (moment === undefined ? null : parisDayOf(moment));
    return {
      dim_collecte: provenRuns.map(({ start, end }) => [
        keyOf('collecte', start),
        start,
        end,
        this.day(start),
        this.day(end),
      ]),
      etat_donnees: [
        [
          updated ?? null,
          provenAt ?? null,
          dayOf(provenAt),
          historySince ?? null,
          dayOf(historySince),
          dayOf(eventsSince),
          isSimulated,
        ],
      ],
    };
  }

  /** The key of the day in Paris of an instant. */
  day(instant: string | null): string | null {
    if (instant === null) return null;
    // Paris is whole hours ahead of UTC.
    const hour = instant.slice(0, 13);
    const known = this.#days.get(hour);
    if (known !== undefined) return known;
    const jour = parisDayOf(instant);
    const cle = keyOf('jour', jour);
    this.#days.set(hour, cle);
    const [annee = 0, mois = 0] = jour.split('-').map(Number);
    return this.#dimension('dim_temps', cle, () => [
      ...[cle, jour, annee, Math.ceil(mois / 3), mois],
      ...weekOf(jour),
    ]);
  }

  #lieuOf(derive: Source): string {
    return this.#lieu(
      {
        precision: textOf(derive.precision) ?? 'inconnu',
        commune: textOf(derive.communeActuelle),
        nom: textOf(derive.communeNom),
        epci: textOf(derive.epci),
        population: wholeOf(derive.population),
        departement: textOf(derive.departement),
        region: textOf(derive.region),
      },
      false,
    );
  }

  #lieu(
    { precision, commune, nom, epci, population, departement, region }: Lieu,
    reference: boolean,
  ): string {
    const cle = keyOf('lieu', precision, commune, departement, region);
    const [ofDepartement, ofRegion] = [departement ?? '', region ?? ''];
    return this.#dimension('dim_lieu', cle, () => [
      cle,
      precision,
      commune,
      nom,
      epci,
      departement,
      DEPARTEMENTS[ofDepartement]?.libelle ?? null,
      region,
      REGIONS[ofRegion] ?? null,
      population,
      reference,
    ]);
  }

  #metier(code: string): string {
    const cle = keyOf('metier', code);
    const isCode = /^[A-Z]\d{4}$/.test(code);
    return this.#dimension('dim_metier', cle, () => [
      cle,
      code,
      tradeLabel(code) ?? null,
      isCode ? code.slice(0, 3) : null,
      isCode ? code.slice(0, 1) : null,
      isCode ? (GRANDS_DOMAINES[code.slice(0, 1)] ?? null) : null,
      LISTED.has(code),
    ]);
  }

  #secteur(naf: Source): string | null {
    const [code, version, section] = [textOf(naf.code), textOf(naf.version), textOf(naf.section)];
    if (code === null || version === null) return null;
    const cle = keyOf('secteur', version, code);
    const label = section === null ? null : (SECTIONS_NAF[version]?.[section] ?? null);
    return this.#dimension('dim_secteur', cle, () => [cle, code, version, code.slice(0, 2), section, label]);
  }

  #entreprise(nom: string | null): string | null {
    if (nom === null) return null;
    const cle = keyOf('entreprise', nom);
    return this.#dimension('dim_entreprise', cle, () => [cle, nom]);
  }

  #dimension(table: TableName, cle: string, make: () => StarRow): string {
    if (this.#known.has(cle)) return cle;
    this.#known.add(cle);
    const rows = this.#dimensions.get(table);
    if (rows === undefined) this.#dimensions.set(table, [make()]);
    else rows.push(make());
    return cle;
  }
}

const LISTED = new Set(CODES_ROME);

interface Read {
  readonly source: Source;
  readonly suivi: Source;
  readonly derive: Source;
  readonly isOpen: boolean;
  readonly id: string;
  readonly cle: string;
}

interface Lieu {
  readonly precision: string;
  readonly commune: string | null;
  readonly nom: string | null;
  readonly epci: string | null;
  readonly population: number | null;
  readonly departement: string | null;
  readonly region: string | null;
}

const NOWHERE = {
  commune: null,
  nom: null,
  epci: null,
  population: null,
  departement: null,
  region: null,
} as const;

/** The key of an offer in every table. */
export function offreKey(id: string): string {
  return keyOf('offre', id);
}

/** What an offer says of the work, from `type_contrat` to `postes`. An offer that does not say how many stands for one post. */
function termsOf(source: Source, derive: Source): StarRow {
  return [
    textOf(source.typeContrat),
    textOf(source.natureContrat),
    textOf(source.experienceExige),
    wholeOf(derive.experienceMois),
    wholeOf(derive.dureeJours),
    numberOf(derive.heuresHebdo),
    booleanOf(derive.tempsPartiel),
    booleanOf(derive.nuit),
    booleanOf(derive.weekend),
    booleanOf(source.alternance),
    wholeOf(source.nombrePostes) ?? 1,
  ];
}

/** As the index counts them: by their whole labels, each with each `exigence` once. */
function skillsOf({ competences }: Source): readonly (readonly [string, string])[] {
  if (!Array.isArray(competences)) return [];
  const found = new Map<string, readonly [string, string]>();
  for (const one of competences) {
    const label = textOf(recordOf(one).libelle);
    const exigence = textOf(recordOf(one).exigence) ?? '';
    if (label !== null && label !== '' && label.length <= LONGEST)
      found.set(`${label}|${exigence}`, [label, exigence]);
  }
  return [...found.values()];
}

function boardsOf({ origineOffre }: Source): readonly string[] {
  const { partenaires } = recordOf(origineOffre);
  if (!Array.isArray(partenaires)) return [];
  const names = partenaires.flatMap((one) => textOf(recordOf(one).nom) ?? []);
  return [...new Set(names)].filter((name) => name !== '' && name.length <= LONGEST);
}

/** What is longer is not counted in the index either. */
const LONGEST = 256;

function parisDayOf(instant: string): string {
  return parisClock(new Date(instant)).slice(0, 10);
}

/** The day of the week (1 is Monday), the week of ISO 8601 and its year: those of the week's Thursday. */
function weekOf(jour: string): readonly [weekday: number, week: number, year: number] {
  const day = new Date(`${jour}T00:00:00Z`);
  const weekday = day.getUTCDay() || 7;
  const thursday = new Date(day.getTime() + (4 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  return [weekday, 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)), year];
}

function recordOf(value: unknown): Source {
  return typeof value === 'object' && value !== null ? (value as Source) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: unknown): number | null {
  const number = nearest(value);
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Of 32 bits. */
function wholeOf(value: unknown): number | null {
  const number = largeOf(value);
  return number !== null && Math.abs(number) < 2 ** 31 ? number : null;
}

function largeOf(value: unknown): number | null {
  const number = numberOf(value);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

function booleanOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** What a mistyped year makes of a date is no date to a database. */
const YEARS = /^(?:19|20|21)\d\d-/;

function instantOf(value: unknown): string | null {
  return typeof value === 'string' && YEARS.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}
