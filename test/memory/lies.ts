import { type Search, searchKey } from '../../src/domain/search.js';
import { drawOf, type Offre } from './offre.js';

/** Some of the offers: those that meet every criterion that is given. */
export interface Cut {
  /** By a draw that is fixed for each offer: another salt (0, 1, 2...) draws others. */
  readonly share?: { readonly of: number; readonly salt?: number };
  readonly regions?: readonly string[];
  readonly departements?: readonly string[];
  /** Offers that name their region, and no departement in it. */
  readonly regionAlone?: boolean;
  readonly codesROME?: readonly string[];
  readonly origine?: 1 | 2;
  readonly boards?: readonly string[];
  /** Created between these, in milliseconds on the Paris clock. */
  readonly created?: { readonly from: number; readonly to: number };
  /** Only in searches that name no place. */
  readonly withoutPlace?: boolean;
}

/** When a lie is told: counted from the beginning of a run. Always, where nothing is said. */
export interface When {
  /** From and until which call: the first is 1. */
  readonly fromCall?: number;
  readonly untilCall?: number;
  readonly fromMs?: number;
  readonly untilMs?: number;
}

/** What an API that lies does. Any number of these can be combined. */
export type Lie = { readonly when?: When } & (
  | {
      /** Offers that no search shows, from a moment on: a lost shard. */
      readonly kind: 'hidden';
      readonly cut: Cut;
      /** Whether totals count them all the same. */
      readonly counted?: boolean;
      /** Whether the detail hides them too. */
      readonly detail?: 'shows' | 'hides';
    }
  /** Each answer comes from one of several servers, each of which lacks something else. */
  | {
      readonly kind: 'replicas';
      readonly lacks: readonly Cut[];
      /** Whether the detail is answered by one of them as well, and hides what it lacks. */
      readonly detail?: 'shows' | 'hides';
    }
  /** One application is served from a stock that lacks something. */
  | { readonly kind: 'application'; readonly queue: string; readonly cut: Cut }
  /** No total is higher; `facets`: nor what the facets count. */
  | { readonly kind: 'cap'; readonly at: number; readonly facets?: boolean }
  /** Totals count so many offers more than there are, of every search or of those that name no place. */
  | { readonly kind: 'inflated'; readonly by: number; readonly withoutPlace?: boolean }
  /** Offers come in another order than the one that is asked for; `chance`: another one in each answer. */
  | { readonly kind: 'order'; readonly order: 'oldest' | 'shuffled' | 'chance' }
  /** The same question gets the same answer for so many seconds; `date`: its `Date` as it was, or as it is now. */
  | { readonly kind: 'cache'; readonly seconds: number; readonly date?: 'old' | 'now' }
  /** The detail shows every offer, none, or fails with a status. */
  | { readonly kind: 'detail'; readonly answers: 'everything' | 'nothing' | 403 | 404 | 500 }
  /** Searches find nothing. */
  | { readonly kind: 'empty' }
  /** A share of all calls fails, and may be tried again. */
  | { readonly kind: 'faults'; readonly share: number }
);

/** One question, as lies look at it. */
export interface Question {
  readonly search: Search;
  readonly queue: string;
  /** A number from 0 to 1, drawn for this answer. */
  readonly draw: number;
}

export type LieOf<Kind extends Lie['kind']> = Extract<Lie, { readonly kind: Kind }>;

/** The lies that are told now, each by its kind. */
export class Told {
  constructor(private readonly lies: readonly Lie[]) {}

  of<Kind extends Lie['kind']>(kind: Kind): LieOf<Kind>[] {
    return this.lies.filter((lie): lie is LieOf<Kind> => lie.kind === kind);
  }

  get isEmpty(): boolean {
    return this.lies.some(({ kind }) => kind === 'empty');
  }

  /** What an answer lacks, as predicates; `counted` are those that totals know of. */
  lacking({ search, queue, draw }: Question): {
    readonly counted: readonly ((offre: Offre) => boolean)[];
    readonly uncounted: readonly ((offre: Offre) => boolean)[];
  } {
    const hidden = this.of('hidden');
    const replicas = this.of('replicas').flatMap(({ lacks }) => lacks[Math.floor(lacks.length * draw)] ?? []);
    const application = this.of('application').filter((lie) => lie.queue === queue);
    const test = (cut: Cut) => testOf(cut, search);
    return {
      counted: hidden.filter(({ counted = false }) => counted).flatMap(({ cut }) => test(cut)),
      uncounted: [
        ...hidden.filter(({ counted = false }) => !counted).map(({ cut }) => cut),
        ...replicas,
        ...application.map(({ cut }) => cut),
      ].flatMap(test),
    };
  }

  /** Whether the detail hides an offer that is there. */
  hidesDetail(offre: Offre, draw: () => number): boolean {
    const hidden = this.of('hidden').filter(({ detail }) => detail === 'hides');
    const replicas = this.of('replicas').filter(({ detail }) => detail === 'hides');
    const cuts = [
      ...hidden.map(({ cut }) => cut),
      ...replicas.flatMap(({ lacks }) => lacks[Math.floor(lacks.length * draw())] ?? []),
    ];
    return cuts.some((cut) => testOf({ ...cut, withoutPlace: false }, {}).some((is) => is(offre)));
  }

  /** Offers that totals of a search count although there are none. */
  inflationOf(search: Search): number {
    return this.of('inflated')
      .filter(({ withoutPlace = false }) => !withoutPlace || testOf({ withoutPlace }, search).length > 0)
      .reduce((sum, { by }) => sum + by, 0);
  }
}

/** Those of the lies that are told at a call, so many milliseconds after the beginning. */
export function toldAt(lies: readonly Lie[], call: number, ms: number): Told {
  return new Told(
    lies.filter(({ when: { fromCall = 0, untilCall = Infinity, fromMs = 0, untilMs = Infinity } = {} }) => {
      return call >= fromCall && call < untilCall && ms >= fromMs && ms < untilMs;
    }),
  );
}

/** Which offers a cut is of, in a search; nothing where the cut does not touch the search. */
function testOf(cut: Cut, search: Search): ((offre: Offre) => boolean)[] {
  const { share, regions, departements, codesROME, origine, boards, created } = cut;
  const { regionAlone = false, withoutPlace = false } = cut;
  if (withoutPlace && (search.region !== undefined || search.departements !== undefined)) return [];
  const within = (codes: readonly string[] | undefined, code: string | undefined) =>
    codes === undefined || (code !== undefined && codes.includes(code));
  return [
    (offre) =>
      within(regions, offre.region) &&
      within(departements, offre.departement) &&
      (!regionAlone || (offre.region !== undefined && offre.departement === undefined)) &&
      within(codesROME, offre.codeROME) &&
      within(boards, offre.board) &&
      (origine === undefined || origine === offre.origine) &&
      (created === undefined ||
        (offre.created !== null && offre.created >= created.from && offre.created < created.to)) &&
      (share === undefined || drawOf(offre, share.salt ?? 0) < share.of),
  ];
}

/** What a cache takes for the same question. */
export function questionKey(search: Search, page: number): string {
  return `${searchKey(search)}|${page}`;
}
