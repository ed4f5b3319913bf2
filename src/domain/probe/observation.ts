import type { ListName } from '../lists.js';

/** Every parameter name that a probe sends. The last is no name of the API's: an unknown one is to be ignored. */
export type ProbeParameter =
  | 'region'
  | 'departement'
  | 'codeROME'
  | 'origineOffre'
  | 'minCreationDate'
  | 'maxCreationDate'
  | 'partenaires'
  | 'modeSelectionPartenaires'
  | 'range'
  | 'sort'
  | 'moissonInconnu';

/** One call of a probe, as plain data. What a client refuses to send otherwise, such as six departements, may be in it. */
export type ProbeCall =
  | {
      readonly kind: 'search';
      readonly parameters: Readonly<Partial<Record<ProbeParameter, string>>>;
      /** Whether this offer is on the page is to be told. */
      readonly look?: string;
    }
  | { readonly kind: 'offre'; readonly id: string }
  | { readonly kind: 'list'; readonly name: ListName };

/** An offer of a page, by what later calls need of it. */
export interface PickedOffre {
  readonly id: string;
  /** Its creation second, on the API's clock. */
  readonly second: string;
  /** Whether its creation date lies within the second, not at its beginning. */
  readonly hasMillis: boolean;
}

/** What a page of offers shows of the assumptions, without the text of any offer. */
export interface ObservedPage {
  readonly offres: number;
  /** Offers that the facets count; absent where they cannot be read. */
  readonly counted?: number;
  /** Creation dates never rise from one offer to the next. Offers without one are left out. */
  readonly newestFirst: boolean;
  readonly newest?: string;
  readonly oldest?: string;
  /** Offers of origin 1, of origin 2, and of neither. */
  readonly origines: readonly [number, number, number];
  /** No offer of origin 1 comes after one of origin 2. */
  readonly originOneFirst: boolean;
  /** Tells whether two pages show the same offers in the same order. */
  readonly order: string;
  /** Of the attributes said to be on every offer, those that some lack. */
  readonly lacking: readonly string[];
  /** Ids that tell another origin than the offer. */
  readonly oddIds: number;
  /** Creation dates that do not end in Z, or cannot be read. */
  readonly oddStamps: number;
  readonly longDescriptions: number;
  readonly codesROME: readonly string[];
  /** Offers that name their region, and no departement. */
  readonly regionOnly: number;
  /** The board that most of its offers are from. */
  readonly board?: string;
  /** One offer with milliseconds, and one at the beginning of its second, as far as there are. */
  readonly picks: readonly PickedOffre[];
  /** Paths of the attributes that its offers have. */
  readonly attributes: readonly string[];
  readonly found?: boolean;
}

/** What came back for a call: small, and free of what offers say. */
export interface Observation {
  readonly status: number;
  /** Content-Range as it came, cut where it is long. */
  readonly range?: string;
  readonly total?: number;
  /** `error`: JSON with `codeErreur`, the API's own form of a refusal. */
  readonly body: 'empty' | 'page' | 'offre' | 'list' | 'error' | 'other';
  /** Names of the headers, in order, with a space between. */
  readonly headers: string;
  /** Headers that tell a limit. */
  readonly limits: readonly (readonly [name: string, value: string])[];
  /** The API's clock, ISO 8601 UTC, where the answer tells it. */
  readonly date?: string;
  readonly page?: ObservedPage;
  /** Of a list: its entries. */
  readonly entries?: number;
  /** Of a single offer: whether it is the one that was asked for. */
  readonly isAsked?: boolean;
}
