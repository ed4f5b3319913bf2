import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  patched,
  proxyActivities,
} from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { CollectPageInput, PageReceipt } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Gap, Unread } from '../domain/proof.js';
import { isFrozen, PAGE_SIZE, pageCount, type Search, searchKey } from '../domain/search.js';
import { pageLabel } from '../domain/search-label.js';
import type { Overcount } from '../domain/split-counts.js';
import { LAST_PAGE, windowBounds, windowContent } from '../domain/sweep.js';
import { addTally, EMPTY_TALLY, type Tally } from '../domain/tally.js';
import { WindowTotals } from '../domain/window-totals.js';
import { apiCall, REREADS, STRICT_REREADS, storeCall } from '../patience/index.js';
import { Applications, type OpenCircuits } from './applications.js';
import type { CollectProgress } from './messages.js';
import type { Collected, CollectResult } from './part-contract.js';
import { PRIORITY } from './priority.js';
import { QueueWatch } from './queue-watch.js';
import type { RunControlState } from './run-control-state.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** The clocks of two servers may differ by this; a proxy's memory is taken off before. */
const CLOCK_TOLERATED_MS = 15 * 60_000;

/** Share by which a facet may count more than the total of the same answer. */
const FACETS_TOLERATED = 0.02;

/** A page of a window that is stored already. */
export interface ProbedPage {
  readonly page: number;
  readonly receipt: PageReceipt;
}

/**
 * Reads searches for one run and keeps count of what it did: the part that every plan shares. A window is one
 * search of at most 3150 offers, read page by page and then sealed in the ledger.
 */
export class Collector {
  readonly applications: Applications;
  tally: Tally;
  gaps: Gap[];
  /** Largest share of a window's total that was gone from one answer to the next. */
  steepest: number;
  /** See `Collected.seen`. */
  seen: number;
  /** How the API's counts contradict each other, in a sentence, once they do. */
  contradiction: string | undefined;
  /** Sets of ROME codes that were halved because the API refused them whole. */
  halvedSets = 0;
  readonly #run: string;
  readonly #warnings: string[];
  /** The latest moment that the API's clock has told, ISO 8601. */
  #latest = '';

  constructor(
    run: string,
    queues: readonly string[],
    readonly control: RunControlState,
    {
      spared: openCircuits,
      carried,
    }: {
      readonly spared?: OpenCircuits | undefined;
      /** What it had when it was given up for a new history. */
      readonly carried?: (Omit<Collected, 'refusals'> & Partial<Pick<Collected, 'refusals'>>) | undefined;
    } = {},
  ) {
    this.#run = run;
    this.applications = new Applications(queues, openCircuits, control, (idle) => new QueueWatch(idle));
    this.tally = carried?.tally ?? EMPTY_TALLY;
    this.gaps = [...(carried?.gaps ?? [])];
    this.steepest = carried?.steepest ?? 0;
    this.seen = carried?.seen ?? 0;
    this.#warnings = [...(carried?.refusals ?? [])];
  }

  /** What stands against applications, in earlier histories as well. */
  get refusals(): readonly string[] {
    return [...new Set([...this.#warnings, ...this.applications.refusals])];
  }

  /** What is carried on into a new history. */
  get collected(): Collected {
    const { tally, gaps, refusals, steepest, seen } = this;
    return { tally, gaps, refusals, steepest, seen };
  }

  /** How far it has come with what the API counts as `total` offers. */
  progress(total: number): CollectProgress {
    const { tally, gaps, seen, refusals } = this;
    const said = refusals.length === 0 ? {} : { refusals };
    return { run: this.#run, total, tally, gaps: gaps.length, seen, ...said };
  }

  /** What it ends with. `contradiction`: what its caller holds against the API's totals, its own by default. */
  result(total: number, contradiction = this.contradiction): CollectResult {
    const { openCircuits } = this.applications;
    return { total, ...this.collected, spared: openCircuits, ...(contradiction && { contradiction }) };
  }

  /** A page whose total decides how to go on; in words why not, when it fails for good. */
  async probe(search: Search, page = 0, window = searchKey(search)): Promise<PageReceipt | Unread> {
    try {
      const receipt = await this.page(search, page, 'probe', window);
      // An empty answer that does not say its total is asked for once more; the totals of the country hold it after that.
      return receipt.unsaid === true ? await this.page(search, page, 'probe', window) : receipt;
    } catch (error) {
      return failureOf(error, page);
    }
  }

  /** Reads and stores one page of a search, once the run is not paused. */
  async page(
    search: Search,
    page: number,
    role: 'probe' | 'page',
    /** The window that the page is stored under: its search's own by default. */
    window = searchKey(search),
    /** Offers that it is known to count, for the page's name in the web UI. */
    known?: number,
  ): Promise<PageReceipt> {
    // Before the application is chosen, so that none is kept busy by a call that waits.
    await this.control.resumed();
    const { rate } = this;
    const receipt = await this.applications.call((taskQueue) =>
      proxyActivities<ApiActivities>({
        ...apiCall,
        taskQueue,
        priority: PRIORITY[role],
      }).collectPage.executeWithOptions({ summary: pageLabel(search, page, known) }, [
        { run: this.#run, window, search, page, ...(rate === undefined ? {} : { rate }) },
      ]),
    );
    this.tally = addTally(this.tally, receipt.tally);
    const { total, counted = 0, date = this.#latest } = receipt;
    if (Date.parse(date) < Date.parse(this.#latest) - CLOCK_TOLERATED_MS) {
      this.contradiction ??= `the API's clock said ${this.#latest}, and ${date} after it`;
    }
    if (date > this.#latest) this.#latest = date;
    if (counted > total * (1 + FACETS_TOLERATED) + PAGE_SIZE) {
      this.contradiction ??= `the API counts ${total} offers in ${window}, and ${counted} by their kinds`;
    }
    return receipt;
  }

  /** Says that the parts of a search count more than their parent, and notes what was left unread for it. */
  async overcounted({ parent, total, counted }: Overcount): Promise<void> {
    const window = searchKey(parent);
    const reason = `its parts count ${counted} offers, and it counts ${total} itself: the API ignores the parameter that splits it`;
    this.#warnings.push(`${window}: ${reason}`);
    await this.gap({ window, missing: 0, reason, remedy: 'ask-api' }, parent);
  }

  /**
   * A call that stores nothing, once the run is not paused, on `queue` if it is given; undefined when it fails for
   * good, which is held against nobody: not every application may ask for everything.
   */
  async ask<T extends { readonly calls: number }>(
    run: (taskQueue: string) => Promise<T>,
    queue?: string,
  ): Promise<T | undefined> {
    await this.control.resumed();
    try {
      const answer = await this.applications.lend(run, queue);
      this.count(answer.calls);
      return answer;
    } catch (error) {
      failureOf(error);
      return undefined;
    }
  }

  /** Takes in calls that stored nothing. */
  count(calls: number): void {
    this.tally = addTally(this.tally, { calls });
  }

  /** Reads all pages of a search, the last first, and stores them under `window`, which is not sealed; whether it could. */
  async readUnsealed(search: Search, window: string): Promise<boolean> {
    try {
      const first = await this.page(search, 0, 'probe', window);
      const pages = downFrom(pageCount(first.total) - 1).filter((page) => page > 0);
      for (const page of pages) await this.page(search, page, 'page', window, first.total);
      return true;
    } catch (error) {
      failureOf(error);
      return false;
    }
  }

  /** What the workers are to keep to from this call on. */
  protected get rate(): CollectPageInput['rate'] {
    return this.control.current.rate;
  }

  /**
   * Reads the rest of a window of which the pages `probed` are stored already, in the order in which they were read,
   * and seals it in the ledger. Pages are read one after the other from the last to the first: see `missingInWindow`
   * for why that order loses nothing. What does not add up is read again, twice at most. A page that fails for good
   * makes a gap, never an exception; the pages after it are read still where the API refuses that page alone.
   */
  async window(search: Search, probed: readonly [ProbedPage, ...ProbedPage[]]): Promise<void> {
    const window = searchKey(search);
    const startedAt = new Date().toISOString();
    const [first, ...others] = probed;
    const lastPageProbe = probed.find(({ page }) => page === LAST_PAGE)?.receipt;
    const own = lastPageProbe === undefined ? search : shownOf(search, lastPageProbe);
    // Runs that began before it was so asked for all that is older than the window as well.
    const strict = patched('windows by their own totals');
    const totals = new WindowTotals(first.receipt.total, strict, first.receipt.facets);
    const lastPage = pageCount(totals.first) - 1;
    let failed: Unread | undefined;

    const pages = new WindowPages(probed);
    const shown = this.#countShown(mostOf(search, lastPageProbe));
    const read = async (wanted: readonly number[]) => {
      for (const page of wanted) {
        try {
          const receipt = await this.page(strict ? own : search, page, 'page', window, totals.last);
          pages.add(page, receipt);
          shown(pages.offres);
          totals.add(receipt.total, receipt.facets);
        } catch (error) {
          const failure = failureOf(error, page);
          failed ??= failure;
          // What the API refuses for good costs its page alone; what has failed for long would fail again.
          if (failure.cause.kind !== 'InvalidRequest') return;
        }
      }
    };
    const mayGoOn = (page: number) => strict && failed === undefined && isFullPage(page, pages.count(page));
    /** A full last page is never the end, whatever the total says: what stands behind it says so by its own total. */
    const readBehind = async () => {
      for (let page = lastPage; mayGoOn(page); page++) {
        const behind = await this.probe(own, page + 1, window);
        if ('failure' in behind) return;
        pages.add(page + 1, behind);
        if (behind.count > 0) totals.add(behind.total, behind.facets);
      }
    };
    const seal = async () => {
      const { distinct } = await store.sealWindow({
        run: this.#run,
        window,
        search: strict ? own : search,
        pages: pagesOf(totals, lastPageProbe === undefined ? 0 : lastPage + 1),
        totalFirst: totals.first,
        totalLast: totals.last,
        startedAt,
        queues: this.applications.used,
        tally: pages.tally,
        ...(failed === undefined ? {} : { failure: failed.failure }),
      });
      shown(distinct);
      return totals.missing(distinct, isFrozen(search));
    };

    for (const { receipt } of others) totals.add(receipt.total, receipt.facets);
    // The probe of a swept window counts all that is older as well: its own totals begin with its own pages.
    if (strict && own.creation?.min !== search.creation?.min) totals.restart();
    await read(downFrom(lastPage).filter((page) => pages.count(page) === undefined));
    // Not awaited in vain: what this run does next would change places with what others do.
    if (mayGoOn(lastPage)) await readBehind();
    // Page 0 as the probe breaks the safe order, which only matters once an offer was closed meanwhile.
    const early = probed.map(({ page }) => page).filter((page) => page < lastPage);
    if (early.length > 0 && totals.moved && failed === undefined) await read(early);
    let missing = await seal();
    const rereads = strict ? STRICT_REREADS : REREADS;
    const isDoubtful = (reread: number) => missing > 0 || (reread === 0 && totals.exchanged);
    for (let i = 0; i < rereads && failed === undefined && isDoubtful(i); i++) {
      const last = pageCount(totals.last) - 1;
      totals.again();
      await read(downFrom(last));
      missing = await seal();
    }

    this.#countWindow(totals, strict);
    if (failed === undefined && missing === 0) return;
    await this.gap(lackOf(window, totals, missing, failed), own);
  }

  /** Counts what a window has shown so far, `most` at most: what lies beyond belongs to the next one. */
  #countShown(most: number): (offres: number) => void {
    let counted = 0;
    return (offres) => {
      const own = Math.min(offres, most);
      this.seen += own - counted;
      counted = own;
    };
  }

  #countWindow({ summary: { fell, rose, steepest } }: WindowTotals, strict: boolean): void {
    this.steepest = Math.max(this.steepest, steepest);
    this.tally = addTally(this.tally, {
      windows: 1,
      ...(strict ? { fell, unsteady: rose > 0 ? 1 : 0 } : {}),
    });
  }

  /**
   * Notes what this run cannot show, and opens a case for it, so that it can be tried again. A case that cannot be
   * written is told by the certificate, which names the window in any case.
   */
  async gap(gap: Gap, search: Search): Promise<void> {
    try {
      await store.openGap({ run: this.#run, gap, search });
      this.gaps.push(gap);
    } catch (error) {
      const { failure } = failureOf(error);
      this.gaps.push({ ...gap, reason: `${gap.reason} (its case cannot be written to erreurs: ${failure})` });
    }
  }
}

/** The pages of one window that were read, and what they took: others are read beside it. */
class WindowPages {
  tally: Tally = EMPTY_TALLY;
  readonly #counts = new Map<number, number>();

  constructor(probed: readonly ProbedPage[]) {
    for (const { page, receipt } of probed) this.add(page, receipt);
  }

  add(page: number, { count, tally }: PageReceipt): void {
    this.#counts.set(page, count);
    this.tally = addTally(this.tally, tally);
  }

  /** Offers on a page; undefined where it was not read. */
  count(page: number): number | undefined {
    return this.#counts.get(page);
  }

  /** Offers on all of them. */
  get offres(): number {
    return sum(this.#counts.values());
  }
}

/** Whether more may stand behind a page. Runs that began before it was so believed the total. */
function isFullPage(page: number, count: number | undefined): boolean {
  return page < LAST_PAGE && count === PAGE_SIZE && patched('behind a full last page');
}

/** What a window lacks, and why: a page that failed, or totals that its pages do not reach. */
function lackOf(window: string, totals: WindowTotals, missing: number, failed: Unread | undefined): Gap {
  const { highest: total, unsteady } = totals;
  if (failed !== undefined) return { window, missing, reason: failed.failure, total, cause: failed.cause };
  if (unsteady) return { window, missing, reason: UNSTEADY, total, remedy: 'another-run' };
  return { window, missing, reason: 'its pages show fewer offers than the API counts', total };
}

const UNSTEADY = 'its total rises and falls from answer to answer: they come from servers that disagree';

/** Why an activity failed for good, on a page if it read one. Whatever else was thrown ends the workflow, as it must. */
function failureOf(error: unknown, page?: number): Unread {
  if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
  const { cause } = error;
  const kind = (cause instanceof ApplicationFailure ? cause.type : undefined) ?? cause?.name ?? error.name;
  const [details] = (cause instanceof ApplicationFailure ? cause.details : undefined) ?? [];
  const { status } = (details ?? {}) as { readonly status?: number };
  return {
    failure: cause?.message ?? error.message,
    cause: { kind, ...(page === undefined ? {} : { page }), ...(status === undefined ? {} : { status }) },
  };
}

/** Of a swept search, what its window had to show: replaying the whole of it would read the rest of the country. */
function shownOf(search: Search, probe: PageReceipt): Search {
  return search.creation === undefined
    ? search
    : { ...search, creation: windowBounds(search.creation, probe) };
}

/** Pages of a window, by the larger of its totals, `least` at least. */
function pagesOf({ first, last }: WindowTotals, least: number): number {
  return Math.max(least, pageCount(Math.max(first, last)));
}

/** Offers of a window that no window below it shows again. */
function mostOf({ creation }: Search, lastPage: PageReceipt | undefined): number {
  if (creation === undefined || lastPage === undefined) return Number.POSITIVE_INFINITY;
  return windowContent(creation, lastPage).count;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, n) => all + n, 0);
}

function downFrom(page: number): number[] {
  return Array.from({ length: page + 1 }, (_, i) => page - i);
}
