import {
  CancellationScope,
  continueAsNew,
  isCancellation,
  proxyActivities,
  rootCause,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { PageReceipt } from '../activities/contracts.js';
import type { FollowActivities, OpenedLook } from '../activities/following.js';
import { addSeconds, END_OF_TIME } from '../domain/clock.js';
import {
  afterLook,
  type Followed,
  type FollowInput,
  type FollowSettings,
  goingOn,
  type Look,
  type Mark,
  markOfLook,
  parseFollowInput,
  pauseBetweenCalls,
  reachOf,
  showsAll,
} from '../domain/follow.js';
import { freezeOf } from '../domain/freeze.js';
import { isRefusedStart } from '../domain/refusals.js';
import { type CreationWindow, PAGE_SIZE, pageCount, SEARCH_LIMIT, type Search } from '../domain/search.js';
import { LAST_PAGE, sweepStep } from '../domain/sweep.js';
import { EMPTY_TALLY } from '../domain/tally.js';
import {
  briefStoreCall,
  FOLLOWED_EVENTS,
  PAGES_BETWEEN_TURNS,
  REREADS,
  UNTOLD_LOOKED_FOR_EVERY_MS,
} from '../patience/index.js';
import { acceptRunControl } from './accept-run-control.js';
import { Collector } from './collector.js';
import { failureOf } from './failed.js';
import { readInput } from './input.js';
import { type Following, followingQuery, type RunControl } from './messages.js';
import { RunControlState } from './run-control-state.js';
import { tellUntold } from './tell.js';

const store = proxyActivities<FollowActivities>(briefStoreCall);

/** What goes on in a new history. */
interface CarriedFollow {
  readonly control: RunControl;
  /** A look that has more to read than one history takes. */
  readonly look?: LookSoFar;
}

/** A look that has begun. */
interface LookSoFar {
  /** Everything younger than this is read, on the API's clock. */
  readonly max: string;
  /** What its first page told. */
  readonly lookedAt: string;
  readonly mark: Mark;
  /** Seconds that our clock is ahead of the API's. */
  readonly driftS: number;
  readonly calls: number;
  readonly created: number;
  readonly left: number;
}

/**
 * Keeps the lake fresh, without end: looks every so many seconds for offers that were created since the look before, and
 * stores them. A look that finds nothing new costs one call; one with more to read takes its share of the rate. Runs go
 * first: no look is made beside one. What changed or closed, and what appears late under an older date, is seen by full
 * runs alone.
 *
 * Fails with `InvalidInput`, `NoWatermark` where no run has proven the country yet, and `OtherApi`.
 */
export async function FollowWorkflow(input?: FollowInput, carried?: CarriedFollow): Promise<void> {
  const settings = readInput(parseFollowInput, input);
  const control = new RunControlState(carried?.control);
  acceptRunControl(control);
  const follower = new Follower(settings, control, carried?.look);
  setHandler(followingQuery, () => follower.state);
  try {
    await follower.untilLong();
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => follower.stop());
    throw error;
  }
  const { look } = follower;
  return continueAsNew<typeof FollowWorkflow>(settings, {
    control: control.current,
    ...(look === undefined ? {} : { look }),
  });
}

function isLong(): boolean {
  return workflowInfo().historyLength > FOLLOWED_EVENTS;
}

class Follower {
  /** A look that goes on in the next history. */
  look: LookSoFar | undefined;
  readonly #settings: FollowSettings;
  readonly #control: RunControlState;
  #followed: Followed;
  #busy: string | undefined;
  #toldAt = 0;

  constructor(settings: FollowSettings, control: RunControlState, look: LookSoFar | undefined) {
    this.#settings = settings;
    this.#control = control;
    this.look = look;
    this.#followed = goingOn(undefined, settings, workflowInfo().startTime.toISOString());
  }

  get state(): Following {
    const { current } = this.#control;
    return {
      followed: this.#followed,
      control: current,
      ...(this.#busy === undefined ? {} : { busy: this.#busy }),
    };
  }

  /** Looks again and again, until the history is long. */
  async untilLong(): Promise<void> {
    while (!isLong()) {
      await this.#control.resumed();
      const began = Date.now();
      await this.#lookOnce();
      await this.#tellNowAndThen(began);
      if (this.look !== undefined) return;
      await sleep(Math.max(1_000, began + this.#settings.everyS * 1_000 - Date.now()));
    }
  }

  /** Says that nobody follows any more. */
  async stop(): Promise<void> {
    setCurrentDetails('Stopped on request.');
    this.#followed = { ...this.#followed, stopped: true };
    await store.keepLook(this.#followed);
  }

  /** Who follows is there all day, and the first to notice that a run was missed. */
  async #tellNowAndThen(now: number): Promise<void> {
    if (now < this.#toldAt + UNTOLD_LOOKED_FOR_EVERY_MS) return;
    this.#toldAt = now;
    await tellUntold();
  }

  async #lookOnce(): Promise<void> {
    const { look } = this;
    // Whatever it is not read on with is read again, from the mark down.
    this.look = undefined;
    try {
      const opened = await store.openLook();
      this.#followed = goingOn(opened.followed, this.#settings, this.#followed.since);
      this.#busy = opened.busy;
      if (opened.busy === undefined) await this.#read(opened, look);
      this.#show();
    } catch (error) {
      if (isCancellation(error) || isRefusedStart(failureOf(error)?.type)) throw error;
      this.#followed = { ...this.#followed, trouble: rootCause(error) ?? String(error) };
      this.#show();
    }
  }

  async #read(opened: OpenedLook, look: LookSoFar | undefined): Promise<void> {
    const collector = new Collector(`fraicheur/${workflowInfo().runId}`, opened.queues, this.#control);
    const reading = new LookReading(opened, collector, this.#settings, look);
    const end = await reading
      .read(() => !isLong())
      .catch((error: unknown) => {
        if (isCancellation(error)) throw error;
        return reading.failed(rootCause(error) ?? String(error));
      });
    if (end.kind === 'long') this.look = end.look;
    else {
      this.#busy = end.busy;
      this.#followed = afterLook(this.#followed, end.look);
      await store.keepLook(this.#followed);
    }
  }

  #show(): void {
    const { lookedAt, created, trouble } = this.#followed;
    const lines = [
      lookedAt === undefined
        ? 'No look has ended yet.'
        : `The lake has what was published until ${lookedAt}.`,
      `${created} new offers since ${this.#followed.since}.`,
      ...(this.#busy === undefined ? [] : [`It waits: ${this.#busy}.`]),
      ...(trouble === undefined ? [] : [`The last look failed: ${trouble}`]),
    ];
    setCurrentDetails(lines.join('\n\n'));
  }
}

type ToldClock = Pick<LookSoFar, 'lookedAt' | 'mark' | 'driftS'>;

type LookEnd =
  | { readonly kind: 'ended'; readonly look: Look; readonly busy: string | undefined }
  | { readonly kind: 'long'; readonly look: LookSoFar };

/** Whether a look goes on below what it has read, has read all, or cannot. */
type Way = 'on' | 'end' | 'blocked';

/** More than these are read window by window: a chain of single pages reads the last second of each page twice. */
const CHAINED_OFFRES = 10 * PAGE_SIZE;

/** One look, newest offers first. */
class LookReading {
  readonly #opened: OpenedLook;
  readonly #collector: Collector;
  readonly #pauseMs: number;
  #max: string;
  #told: ToldClock | undefined;
  #left: number;
  readonly #before: { readonly calls: number; readonly created: number };
  #trouble: string | undefined;
  #busy: string | undefined;
  /** Calls after which it was asked last whether a run has begun. */
  #askedAt = 0;

  constructor(
    opened: OpenedLook,
    collector: Collector,
    settings: FollowSettings,
    carried: LookSoFar | undefined,
  ) {
    this.#opened = opened;
    this.#collector = collector;
    this.#pauseMs = pauseBetweenCalls(settings, opened.queues.length);
    this.#max = carried?.max ?? END_OF_TIME;
    this.#told = carried;
    this.#left = carried?.left ?? 0;
    this.#before = carried ?? EMPTY_TALLY;
  }

  /** Reads down to where the look before began, while `mayGoOn`. */
  async read(mayGoOn: () => boolean): Promise<LookEnd> {
    const { mark } = this.#opened;
    const reach = reachOf(mark);
    for (;;) {
      const creation = { min: mark.frozenAt, max: this.#max };
      const receipt = await this.#page({ creation });
      if (receipt === undefined) break;
      this.#told ??= clockOf(receipt);
      if (showsAll(receipt, reach)) return this.#end(this.#told);
      const way =
        receipt.total > CHAINED_OFFRES
          ? await this.#window(creation, receipt.total, this.#told.mark.now)
          : await this.#below(receipt);
      if (way === 'end') return this.#end(this.#told);
      if (way === 'blocked') break;
      if (await this.#givesWay()) break;
      if (!mayGoOn()) return { kind: 'long', look: { ...this.#told, max: this.#max, ...this.#counts } };
    }
    return this.#end(undefined);
  }

  /** How it ends when no application may call the API any more. */
  failed(trouble: string): LookEnd {
    this.#trouble = trouble;
    return this.#end(undefined);
  }

  /** Whether a run has begun, which goes first. Asked now and then. */
  async #givesWay(): Promise<boolean> {
    const { calls } = this.#collector.tally;
    if (calls < this.#askedAt + PAGES_BETWEEN_TURNS) return false;
    this.#askedAt = calls;
    this.#busy = (await store.lookGivesWay()).busy;
    return this.#busy !== undefined;
  }

  /**
   * Goes on below a page with a search of its own: one answer shows its stretch of dates at one moment, so that nothing
   * which enters or closes between two answers can push an offer past the reader.
   */
  async #below({ oldest, total }: PageReceipt): Promise<Way> {
    if (oldest === undefined) return this.#blocked(total);
    const next = addSeconds(oldest, 1);
    const isSecond = next >= this.#max;
    // More offers of one second than a page shows; bounds may exclude, or not.
    const second = { min: addSeconds(this.#max, -2), max: this.#max };
    if (isSecond && (await this.#pages({ creation: second }, total)) === undefined) return 'blocked';
    this.#max = isSecond ? addSeconds(this.#max, -1) : next;
    return 'on';
  }

  /** Reads as many offers as one search shows, up to a second that is over: what comes after it is the next look's. */
  async #window({ min, max }: CreationWindow, total: number, now: string): Promise<Way> {
    const creation = { min, max: max < now ? max : now };
    const lowest = await this.#pages({ creation }, total);
    if (lowest === undefined) return 'blocked';
    const step = sweepStep(creation, lowest);
    if (step.kind === 'last') return 'end';
    if (step.kind === 'blocked') return this.#blocked(total);
    if (step.kind === 'dense') {
      const dense = await this.#page({ creation: step.dense });
      this.#left += Math.max(0, (dense?.total ?? 0) - SEARCH_LIMIT);
    }
    this.#max = step.next;
    return 'on';
  }

  #blocked(total: number): Way {
    this.#trouble = `the API counts ${total} new offers, and shows no date that leads to them`;
    return 'blocked';
  }

  /**
   * The pages of a search, the last first, as windows of a run are read; once more when its total rises meanwhile, which
   * pushes offers past the reader. Gives the page that was read first; undefined when one fails for good.
   */
  async #pages(search: Search, total: number): Promise<PageReceipt | undefined> {
    let counted = total;
    for (let reread = 0; ; reread++) {
      const last = Math.min(pageCount(counted) - 1, LAST_PAGE);
      const receipts: PageReceipt[] = [];
      for (let page = last; page >= 0; page--) {
        const receipt = await this.#page(search, page);
        if (receipt === undefined) return undefined;
        receipts.push(receipt);
      }
      const rose = receipts.some((receipt, i) => receipt.total > (receipts[i - 1] ?? receipt).total);
      if (!rose || reread === REREADS) return receipts[0];
      counted = receipts.at(-1)?.total ?? counted;
    }
  }

  /** One page, in its share of the rate; undefined when it fails for good. */
  async #page(search: Search, page = 0): Promise<PageReceipt | undefined> {
    if (this.#collector.tally.calls > 0) await sleep(this.#pauseMs);
    const receipt = await this.#collector.probe(search, page);
    if (!('failure' in receipt)) return receipt;
    this.#trouble = receipt.failure;
    return undefined;
  }

  get #counts(): Pick<LookSoFar, 'calls' | 'created' | 'left'> {
    const { calls, created } = this.#collector.tally;
    return {
      calls: this.#before.calls + calls,
      created: this.#before.created + created,
      left: this.#left,
    };
  }

  #end(whole: ToldClock | undefined): LookEnd {
    const endedAt = new Date(Date.now() - (this.#told?.driftS ?? 0) * 1_000).toISOString();
    const look = {
      ...this.#counts,
      endedAt,
      ...(whole && { lookedAt: whole.lookedAt, mark: whole.mark }),
      ...(this.#trouble !== undefined && { trouble: this.#trouble }),
    };
    return { kind: 'ended', look, busy: this.#busy };
  }
}

/** What the first page of a look tells of the API's clock. */
function clockOf({ date, newest }: PageReceipt): ToldClock {
  const freeze = freezeOf({
    ours: new Date().toISOString(),
    ...(date === undefined ? {} : { date }),
    ...(newest === undefined ? {} : { newest }),
  });
  return { lookedAt: freeze.startedAt, mark: markOfLook(freeze), driftS: freeze.driftS ?? 0 };
}
