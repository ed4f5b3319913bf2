import { Context } from '@temporalio/activity';
import type { Installation } from '../domain/installation.js';
import { type CaseSummary, type Replayed, summarizeCase } from '../domain/replay.js';
import type { Search } from '../domain/search.js';
import type { CaseOutcome } from '../elasticsearch/index.js';
import { type OpeningDependencies, requireSameApi } from './opening.js';
import { prepareStore } from './prepare-store.js';

export interface OpenedReplay {
  /** ISO 8601, UTC: cases that failed before are to be tried. */
  readonly startedAt: string;
  readonly queues: readonly string[];
  /** What the worker that opened the replay serves: see `workflows/installation.ts`. */
  readonly installation?: Installation;
}

/** An open case of a window: what is needed to read it again. */
export interface WindowCase {
  readonly id: string;
  readonly place: string;
  readonly search: Search;
  readonly dernierEchec: string;
  /** Offers that the API counted in it when the case was opened, where it said so. */
  readonly total?: number;
}

export interface CaseUpdateInput {
  /** Under which the window was read again. */
  readonly run: string;
  /** The case (stored name). */
  readonly found: WindowCase;
  readonly outcome: CaseOutcome;
  readonly startedAt: string;
}

interface OpenCasesLeft {
  readonly open: number;
  /** The first of them. */
  readonly left: readonly CaseSummary[];
}

/** What a replay does in Elasticsearch. No text of an offer ever returns: refused offers stay where they are kept. */
export interface ReplayActivities {
  /** Makes sure that the indexes are there. */
  openReplay(): Promise<OpenedReplay>;
  /** Stores the refused offers that are taken now, and updates their cases. */
  replayDocuments(input: { readonly run: string; readonly startedAt: string }): Promise<Replayed>;
  /** Some windows that were not tried since; none when all were. */
  nextWindowCases(input: { readonly startedAt: string }): Promise<readonly WindowCase[]>;
  /** Some offers that are open in the index and that a search should show. */
  openInSearch(input: { readonly search: Search }): Promise<readonly string[]>;
  /** Closes the case of a window, or counts one more failure; what its reading showed is forgotten. */
  settleWindow(input: CaseUpdateInput): Promise<void>;
  /** The cases that are open now. */
  openCases(): Promise<OpenCasesLeft>;
}

/** Windows per batch: a search may name 200 codes, 2 KB. */
const BATCH = 50;
/** Offers of a window that are asked for by id. */
const ASKED_FOR = 10;
/** Open cases that a report names. */
const NAMED = 20;

export function createReplayActivities({
  store,
  queues,
  installation,
}: OpeningDependencies): ReplayActivities {
  return {
    async openReplay() {
      await prepareStore(store);
      const served = await installation?.();
      await requireSameApi(store, served?.api);
      const startedAt = new Date(Context.current().info.scheduledTimestampMs).toISOString();
      return {
        startedAt,
        queues,
        ...(served === undefined ? {} : { installation: served }),
      };
    },

    async replayDocuments({ run, startedAt }) {
      const { cancellationSignal: signal } = Context.current();
      return store.replayDocuments({ run, failedBefore: startedAt }, signal);
    },

    async nextWindowCases({ startedAt }) {
      const found = await store.listOpenCases({
        type: 'fenetre',
        failedBefore: startedAt,
        limit: BATCH,
      });
      return found.map(({ id, requete = {}, place = '', dernierEchec, total }) => ({
        id,
        place,
        search: requete,
        dernierEchec,
        ...(total === undefined ? {} : { total }),
      }));
    },

    openInSearch: ({ search }) => store.openInSearch(search, ASKED_FOR),

    async settleWindow({ run, found, outcome, startedAt }) {
      // A clock that is behind the server's must not make the case look untried.
      const now = new Date(Math.max(Date.now(), Date.parse(startedAt)));
      await store.updateCase(found, outcome, now);
      await store.forgetPresencesOf(run);
    },

    async openCases() {
      const left = await store.listOpenCases({ limit: NAMED });
      return { open: await store.countOpenCases(), left: left.map(summarizeCase) };
    },
  };
}
