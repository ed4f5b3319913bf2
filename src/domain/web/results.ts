import { type Choice, choicePairs, type Dimension, without } from './choice.js';

/** The parts of what analysts see, each answered by itself. */
export const PART_NAMES = ['summary', 'places', 'trades', 'contracts', 'boards', 'days', 'skills'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Null: not known. Posts are not known where duplicates count once. */
export interface Counted {
  readonly offers: number;
  readonly posts: number | null;
}

export interface Facts extends Counted {
  /** Offers, however often each job stands there. */
  readonly all: number;
  /** Of `all`, those that say that some or all of the work can be done from home. */
  readonly remote: number;
  /** First seen in the last seven days; null while no PROVEN run tells of any of them. */
  readonly recent: number | null;
  /** Offers with an amount for a full-time year that can be believed, and the median of the lower amounts, in euros. */
  readonly withPay: number;
  readonly medianPay: number | null;
}

/** Below these amounts are 10, 25, 50, 75 and 90 percent, in euros for a full-time year. */
export type Percentiles = readonly [number, number, number, number, number];

interface Pay {
  readonly withPay: number;
  readonly spread: Percentiles | null;
}

export interface PartResults {
  /** `jobs`: distinct ones, an estimate. */
  readonly summary: Facts & { readonly jobs: number; readonly pay: Pay };
  readonly places: {
    readonly rows: readonly (Facts & { readonly code: string })[];
    /** Offers that name no departement. */
    readonly placeless: number;
  };
  /** `all`: however often each job stands there. */
  readonly trades: {
    readonly rows: readonly (Counted & Pay & { readonly code: string; readonly all: number })[];
  };
  readonly contracts: {
    readonly rows: readonly (Counted & {
      readonly code: string;
      readonly all: number;
      /** Offers by code: D for beginners, S wished for, E required. */
      readonly experience: Readonly<Record<string, number>>;
    })[];
  };
  readonly boards: { readonly rows: readonly (Counted & { readonly code: string })[] };
  /** Paris days. Null: no PROVEN run tells of the day. */
  readonly days: {
    readonly rows: readonly {
      readonly day: string;
      readonly opened: number | null;
      readonly openedPosts: number | null;
      readonly closed: number | null;
      readonly closedPosts: number | null;
    }[];
  };
  readonly skills: {
    /** Offers that name a skill at all. */
    readonly said: number;
    readonly rows: readonly {
      readonly skill: string;
      readonly offers: number;
      readonly posts: number;
      readonly required: number;
      readonly wished: number;
    }[];
  };
}

/** What the data are, beside every number. Moments are ISO 8601 UTC. */
export interface Source {
  /** The end of the last run that has a verdict; absent before the first. */
  readonly updated?: string;
  /** The start of the last PROVEN run of the whole country. */
  readonly provenAt?: string;
  /** Of the last seven days, those that a PROVEN run tells of. */
  readonly daysTold: number;
  readonly isSimulated: boolean;
}

/** A departement or territory as INSEE knows it: code, name, inhabitants. */
export interface Place {
  readonly code: string;
  readonly name: string;
  /** 0 where INSEE gives none. */
  readonly inhabitants: number;
}

/** A chart of what can be chosen counts without that choice: the others stay beside it. */
const OWN_DIMENSION: Readonly<Partial<Record<PartName, Dimension>>> = {
  places: 'departement',
  trades: 'trade',
  contracts: 'contract',
  boards: 'board',
};

/** The choice that a part depends on: two choices that differ elsewhere have the same answer. */
export function choiceFor(name: PartName, choice: Choice): Choice {
  const narrowed = without(choice, OWN_DIMENSION[name]);
  // These count offers however often they stand there.
  if (name !== 'days' && name !== 'skills') return narrowed;
  const { once: _, ...rest } = narrowed;
  return rest;
}

/** What a part is kept under, in a cache or a saved file. `choice` is the one that the part depends on. */
export function partKey(name: PartName, choice: Choice): string {
  return [name, ...choicePairs(choice).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)].join(
    '&',
  );
}

/** One of the offers behind a number. Nothing that can name a person is in it. */
export interface ListedOffre {
  readonly id: string;
  readonly title: string | null;
  readonly place: string | null;
  readonly contract: string | null;
  readonly posts: number;
  /** ISO 8601 UTC. */
  readonly created: string | null;
  /** In euros for a full-time year. */
  readonly payLow: number | null;
  readonly payHigh: number | null;
}

export interface OffreList {
  readonly total: number;
  readonly rows: readonly ListedOffre[];
}
