import { MAX_TRADES } from '../../domain/codes-rome.js';
import { bucketIn, bucketsIn, type SingleBucket } from '../../domain/questions/answer.js';
import { OPEN } from '../../domain/questions/bodies.js';
import type { DataState } from '../../domain/questions/days.js';
import type { SearchBody } from '../../domain/questions/question.js';
import type { Choice, Dimension } from '../../domain/web/choice.js';
import { Ledger, type LedgerNode } from '../../domain/web/ledger.js';
import type { OperatorState, Saved } from '../../domain/web/operator.js';
import { bodyOfAll, daysShown, readPart } from '../../domain/web/parts.js';
import { PART_NAMES, type PartName, partKey } from '../../domain/web/results.js';
import type { Store } from '../../elasticsearch/index.js';
import { savedDocument, type WebProgram } from './document.js';
import { allPlaces, sourceOf } from './figures.js';
import { operatorState } from './operator-state.js';

/** A file that is larger is not sent by mail any more. */
export const MOST_BYTES = 2_000_000;
/** Searches at once: nobody waits for other figures meanwhile. */
const AT_ONCE = 4;
/** Fewer offers of a trade say too little, and could be looked up one by one. */
const LEAST_OFFRES = 5;

/** Parts of a choice in each dimension: what can be chosen there is counted without it, and so is that of no choice. */
const PARTS_OF: Readonly<Record<Dimension, readonly PartName[]>> = {
  departement: ['summary', 'trades', 'contracts', 'boards', 'days'],
  trade: ['summary', 'places', 'contracts', 'boards', 'days', 'skills'],
  contract: ['summary', 'places', 'trades', 'boards', 'days'],
  board: ['summary', 'places', 'trades', 'contracts', 'days'],
};
const OF_ALL = PART_NAMES.filter((name) => name !== 'skills');

interface Asking {
  readonly store: Pick<Store, 'answerTo'>;
  readonly state: DataState;
  readonly now: Date;
}

/** The page as one file of aggregates, of {@link MOST_BYTES} at most. @throws StoreError. */
export async function savedPage(
  store: Store,
  program: WebProgram,
  version: string,
  now = new Date(),
): Promise<string> {
  const state = await store.dataState(daysShown(now));
  const asking = { store, state, now };
  const operator = aggregatesOf(await operatorState(store, now));
  const values = await valuesOf(asking);
  const parts = await partsOf(asking, values);
  const ledger = await ledgerOf(store, operator.certificate?.run);
  const opening = {
    version,
    madeAt: now.toISOString(),
    live: false,
    control: false,
    places: allPlaces(),
  };
  // The trades with most offers come first: the others are left out until the file is small enough.
  for (let kept = values.trade.length; ; kept = Math.floor(kept * 0.8)) {
    const trades = values.trade.slice(0, kept);
    const saved: Saved = {
      source: sourceOf(state, now),
      operator,
      ledger,
      parts: withoutTrades(parts, new Set(values.trade.slice(kept))),
      trades,
    };
    const page = savedDocument(program, { ...opening, saved });
    if (Buffer.byteLength(page) <= MOST_BYTES || kept === 0) return page;
  }
}

/** A case names an offer, or why one was refused. */
function aggregatesOf(operator: OperatorState): OperatorState {
  return { ...operator, cases: { ...operator.cases, shown: [] } };
}

/** What can be chosen, those with most offers first. */
async function valuesOf({ store }: Pick<Asking, 'store'>): Promise<Record<Dimension, string[]>> {
  const terms = (field: string, size: number) => ({ terms: { field, size } });
  const body: SearchBody = {
    size: 0,
    track_total_hits: true,
    query: OPEN,
    aggs: {
      departement: terms('derive.departement', 200),
      trade: { terms: { field: 'romeCode', size: MAX_TRADES, min_doc_count: LEAST_OFFRES } },
      contract: terms('typeContrat', 20),
      board: terms('origineOffre.partenaires.nom', 20),
      sans: { missing: { field: 'origineOffre.partenaires.nom' } },
    },
  };
  const { aggregations } = await store.answerTo({ index: 'offres', body });
  const keys = (name: Dimension) => bucketsIn(aggregations, name).map(({ key }) => String(key));
  return {
    departement: keys('departement'),
    trade: keys('trade'),
    contract: keys('contract'),
    board: [...keys('board'), 'France Travail'],
  };
}

async function partsOf(
  asking: Asking,
  values: Readonly<Record<Dimension, readonly string[]>>,
): Promise<Readonly<Record<string, unknown>>> {
  const choices: [Choice, readonly PartName[]][] = [
    [{}, OF_ALL],
    [{ once: true }, OF_ALL.filter((name) => name !== 'days')],
    ...(Object.keys(PARTS_OF) as Dimension[]).flatMap((dimension) =>
      values[dimension].map((value): [Choice, readonly PartName[]] => [
        { [dimension]: value },
        PARTS_OF[dimension],
      ]),
    ),
  ];
  const results: Record<string, unknown> = {};
  const next = choices.values();
  const work = async () => {
    for (const [choice, names] of next) Object.assign(results, await answersTo(asking, choice, names));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

/** One search for all the parts of a choice. */
async function answersTo(
  { store, state, now }: Asking,
  choice: Choice,
  names: readonly PartName[],
): Promise<Readonly<Record<string, unknown>>> {
  const asked = { choice, state, now };
  const { aggregations } = await store.answerTo({ index: 'offres', body: bodyOfAll(names, asked) });
  return Object.fromEntries(
    names.map((name) => {
      const bucket: SingleBucket = bucketIn(aggregations, name);
      return [partKey(name, choice), readPart(name, bucket, bucket.doc_count, asked)];
    }),
  );
}

function withoutTrades(parts: Readonly<Record<string, unknown>>, left: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(parts).filter(([key]) => !left.has(/&trade=(\w+)/.exec(key)?.[1] ?? '')),
  );
}

/** The upper levels of the ledger of a run: its groups, without single windows. */
async function ledgerOf(
  store: Pick<Store, 'windowsOfRun'>,
  run: string | undefined,
): Promise<Readonly<Record<string, readonly LedgerNode[]>>> {
  if (run === undefined) return {};
  const ledger = new Ledger(await store.windowsOfRun(run));
  const nodes: Record<string, readonly LedgerNode[]> = { '': ledger.roots() };
  for (const root of ledger.roots()) {
    const children = (ledger.children(root.id) ?? []).filter(({ kind }) => kind !== 'window');
    nodes[root.id] = children;
    for (const child of children) {
      const groups = (ledger.children(child.id) ?? []).filter(({ kind }) => kind !== 'window');
      if (groups.length > 0) nodes[child.id] = groups;
    }
  }
  return nodes;
}
