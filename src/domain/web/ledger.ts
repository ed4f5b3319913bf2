import { BEGINNING, END_OF_TIME } from '../clock.js';
import type { Search } from '../search.js';
import { DEPARTEMENTS } from '../territoires.js';
import { VERIFICATION } from '../verification.js';

/** A window of the ledger. Dates are ISO 8601. */
export interface LedgerWindow {
  /** Key of the search. */
  readonly cle: string;
  readonly criteres: Search;
  /** Totals that the API gave with the first and the last page read. */
  readonly totalPremier: number;
  readonly totalDernier: number;
  /** Pages read. */
  readonly pages: number;
  readonly distincts: number;
  /** Drift (stored name): change of the total while the window was read. */
  readonly derive?: number;
  readonly appels: number;
  readonly debut: string;
  readonly fin: string;
  readonly verdict: string;
}

/** What a node of the tree stands for; `code` is a month, a day, a code of a place, or the key of a window. */
export type LedgerKind = 'dates' | 'checks' | 'places' | 'month' | 'day' | 'hour' | 'region' | 'departement';

export interface LedgerNode {
  /** Names the node within the tree of its run. */
  readonly id: string;
  readonly kind: LedgerKind | 'window';
  readonly code: string;
  /** Windows beneath, this one included. */
  readonly windows: number;
  /** Sums over the windows beneath: totals that the API gave with their first and last page, distinct offers, pages and calls. */
  readonly first: number;
  readonly last: number;
  readonly distinct: number;
  readonly pages: number;
  readonly calls: number;
  /** Change of the totals while they were read: of a group the sum of its windows'. */
  readonly drift: number;
  /** Windows by verdict: `complete`, `lacune`, `echouee`, `comptee`. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** Of a window: what it asks, and when it was read. */
  readonly search?: Search;
  readonly from?: string;
  readonly to?: string;
}

interface Level {
  readonly kind: LedgerKind;
  readonly codeOf: (window: LedgerWindow) => string | undefined;
}

/** The tree that a window belongs to, and the groups above it, the widest first. */
interface Path {
  readonly tree: LedgerKind;
  readonly levels: readonly Level[];
}

/** Creation dates are read newest first: a window stands under its upper bound, and the one without end under today's. */
function stamp(window: LedgerWindow): string {
  const { creation } = window.criteres;
  const bound = creation?.max === END_OF_TIME ? creation.min : creation?.max;
  return bound === undefined || bound === BEGINNING ? window.debut : bound;
}

const BY_DATE: readonly Level[] = [
  { kind: 'month', codeOf: (window) => stamp(window).slice(0, 7) },
  { kind: 'day', codeOf: (window) => stamp(window).slice(0, 10) },
  { kind: 'hour', codeOf: (window) => stamp(window).slice(0, 13) },
];
const BY_PLACE: readonly Level[] = [
  { kind: 'region', codeOf: ({ criteres }) => regionOf(criteres) },
  { kind: 'departement', codeOf: ({ criteres }) => criteres.departements?.toSorted().join(',') },
];

function regionOf({ region, departements = [] }: Search): string | undefined {
  return region ?? DEPARTEMENTS[departements[0] ?? '']?.region;
}

/** The date sweep, the comparisons of the regions beneath it, and the windows of a plan that begins with places. */
function pathOf({ cle, criteres }: LedgerWindow): Path {
  if (cle.startsWith(VERIFICATION)) return { tree: 'checks', levels: BY_PLACE };
  const isPlace = criteres.region !== undefined || criteres.departements !== undefined;
  return isPlace ? { tree: 'places', levels: BY_PLACE } : { tree: 'dates', levels: BY_DATE };
}

const TREES: readonly LedgerKind[] = ['dates', 'checks', 'places'];

/** The tree of a run's ledger, from which the children of one node at a time are taken. */
export class Ledger {
  readonly #byTree: ReadonlyMap<LedgerKind, readonly LedgerWindow[]>;

  constructor(windows: readonly LedgerWindow[]) {
    this.#byTree = grouped(windows, (window) => pathOf(window).tree);
  }

  /** The trees that have windows. */
  roots(): readonly LedgerNode[] {
    return TREES.flatMap((tree) => {
      const windows = this.#byTree.get(tree);
      return windows === undefined ? [] : [sumOf({ id: tree, kind: tree, code: tree }, windows)];
    });
  }

  /** What stands beneath a node; undefined where the ledger has no such node, or it is a window. */
  children(id: string): readonly LedgerNode[] | undefined {
    const [tree = '', ...codes] = id.split('/').map(decodeURIComponent);
    const [first] = this.#byTree.get(tree as LedgerKind) ?? [];
    let windows = this.#byTree.get(tree as LedgerKind);
    if (windows === undefined || first === undefined) return undefined;
    const { levels } = pathOf(first);
    for (const [depth, code] of codes.entries()) {
      const level = levels[depth];
      windows = windows.filter((window) => level?.codeOf(window) === code);
      if (level === undefined || windows.length === 0) return undefined;
    }
    return nodesOf(id, windows, levels.slice(codes.length));
  }
}

/** Windows that a group shows at once; with more of them, a day is shown by hour. */
const MOST_AT_ONCE = 60;

function nodesOf(
  parent: string,
  windows: readonly LedgerWindow[],
  levels: readonly Level[],
): readonly LedgerNode[] {
  const [level] = levels;
  const isEnough = level?.kind === 'hour' && windows.length <= MOST_AT_ONCE;
  if (level === undefined || isEnough)
    return windows.map((window) => windowNode(parent, window)).sort(newest);
  const own = windows.filter((window) => level.codeOf(window) === undefined);
  const groups = grouped(
    windows.filter((window) => level.codeOf(window) !== undefined),
    (window) => level.codeOf(window) ?? '',
  );
  const nodes = [...groups].map(([code, inside]) =>
    sumOf({ id: `${parent}/${encodeURIComponent(code)}`, kind: level.kind, code }, inside),
  );
  const isDate = ['month', 'day', 'hour'].includes(level.kind);
  const inOrder = isDate
    ? nodes.sort((a, b) => (a.code < b.code ? 1 : -1))
    : nodes.sort((a, b) => b.last - a.last);
  return [...own.map((window) => windowNode(parent, window)), ...inOrder];
}

function newest(a: LedgerNode, b: LedgerNode): number {
  const [one, other] = [a, b].map(({ search, from = '' }) => search?.creation?.max ?? from);
  return (one ?? '') < (other ?? '') ? 1 : -1;
}

function windowNode(parent: string, window: LedgerWindow): LedgerNode {
  const { cle, criteres, debut, fin } = window;
  return {
    ...sumOf({ id: `${parent}/${encodeURIComponent(cle)}`, kind: 'window', code: cle }, [window]),
    search: criteres,
    from: debut,
    to: fin,
  };
}

function sumOf(
  named: Pick<LedgerNode, 'id' | 'kind' | 'code'>,
  windows: readonly LedgerWindow[],
): LedgerNode {
  const sum = (of: (window: LedgerWindow) => number) =>
    windows.reduce((total, window) => total + of(window), 0);
  const verdicts: Record<string, number> = {};
  for (const { verdict } of windows) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return {
    ...named,
    windows: windows.length,
    first: sum(({ totalPremier }) => totalPremier),
    last: sum(({ totalDernier }) => totalDernier),
    distinct: sum(({ distincts }) => distincts),
    pages: sum(({ pages }) => pages),
    calls: sum(({ appels }) => appels),
    drift: sum(({ derive, totalDernier, totalPremier }) => derive ?? totalDernier - totalPremier),
    verdicts,
  };
}

function grouped<K>(
  windows: readonly LedgerWindow[],
  keyOf: (window: LedgerWindow) => K,
): ReadonlyMap<K, readonly LedgerWindow[]> {
  const groups = new Map<K, LedgerWindow[]>();
  for (const window of windows) {
    const key = keyOf(window);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [window]);
    else group.push(window);
  }
  return groups;
}
