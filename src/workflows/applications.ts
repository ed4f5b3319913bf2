import { ActivityFailure, ApplicationFailure, log, TimeoutFailure } from '@temporalio/workflow';
import { apiCall, CIRCUIT_OPEN_MS } from '../patience/index.js';
import { type CallWatch, QueueUnserved } from './queue-watch.js';
import { RunControlState } from './run-control-state.js';

/** Failures that say nothing against the request: another application may well answer it. */
const OUTAGES: readonly (string | null | undefined)[] = ['ApiUnavailable', 'RateLimited', 'UnreadableAnswer'];

/** Failures for which an application gets no more calls of a workflow: the API or its worker refuses every one. */
const REFUSALS: readonly (string | null | undefined)[] = ['InvalidCredentials', 'OtherInstallation'];

/** Until when circuits are open, by queue: milliseconds of the Unix clock. Past = one call may try it. */
export type OpenCircuits = Readonly<Record<string, number>>;

interface Application {
  readonly queue: string;
  inFlight: number;
  calls: number;
  /** Set once its credentials or its worker were refused: it gets no more calls in this run. */
  refused?: ApplicationFailure;
  /** Set while calls fail on it that retries could not save: its circuit is open until then. */
  troubledUntil?: number;
  /** The first such failure, for the certificate. */
  trouble?: string;
}

/** What the calls of a workflow need to know of its run's control. */
export type Pausing = Pick<RunControlState, 'current' | 'resumed'>;

/**
 * The applications of the API that share a workflow's calls, each behind its own task queue. Every call goes to the
 * one with the fewest in flight, so that all finish together, whatever their rate. One that no worker serves, or
 * whose calls all fail, has an open circuit, and is then tried by a single call that is not a workflow's first: much
 * may wait for that one.
 */
export class Applications {
  readonly #applications: readonly Application[];
  readonly #watch: CallWatch;
  readonly #control: Pausing;

  constructor(
    queues: readonly string[],
    openCircuits: OpenCircuits = {},
    control: Pausing = new RunControlState(),
    watchedBy?: (idleBeside: (queue: string) => boolean) => CallWatch,
  ) {
    this.#control = control;
    this.#watch = watchedBy?.((queue) => this.#idleBeside(queue)) ?? { run: (_, call) => call() };
    this.#applications = queues.map((queue) => ({ queue, inFlight: 0, calls: 0 }));
    this.openUntil(openCircuits);
  }

  /** The circuits that are open, or were and are untried since: what workflows that begin need not find out by themselves. */
  get openCircuits(): OpenCircuits {
    return Object.fromEntries(
      this.#applications.flatMap(({ queue, troubledUntil }) =>
        troubledUntil === undefined ? [] : [[queue, troubledUntil]],
      ),
    );
  }

  /** Takes over what another workflow of the run has found out. */
  openUntil(queues: OpenCircuits): void {
    for (const application of this.#applications) {
      const until = Math.max(queues[application.queue] ?? 0, application.troubledUntil ?? 0);
      if (until > 0) application.troubledUntil = until;
    }
  }

  /** Queues that have been used, for the ledger. */
  get used(): string[] {
    return this.#applications.filter((a) => a.calls > 0).map((a) => a.queue);
  }

  /** What stands against each application that was refused or failed, in sentences. */
  get refusals(): string[] {
    return this.#applications.flatMap((a) => a.refused?.message ?? a.trouble ?? []);
  }

  /**
   * Runs one call on the application with the fewest in flight. When its credentials are refused, when no worker
   * serves its queue in time, or when every attempt on it fails for reasons that may be its own, the call moves to
   * another one, once the run is not paused; one that has failed everywhere in a pause begins again.
   * With `blames: false` a failure of the call is held against no application: other calls may well succeed there.
   * @throws a non-retryable `InvalidCredentials` or `OtherInstallation` once no application is left, and the failure
   * itself once every application has failed; other failures pass through.
   */
  async call<T>(run: (queue: string) => Promise<T>, { blames = true } = {}): Promise<T> {
    let tried: readonly Application[] = [];
    for (let attempt = 1; ; attempt++) {
      if (attempt > 1 && this.#control.current.paused) await this.#control.resumed();
      const application = this.#next(tried);
      application.inFlight++;
      application.calls++;
      try {
        const result = await this.#watch.run(application.queue, () => run(application.queue));
        delete application.troubledUntil;
        return result;
      } catch (error) {
        if (isRefusal(error)) {
          application.refused ??= error.cause;
          log.warn('application refused', { queue: application.queue });
        } else {
          const trouble = troubleOf(error, application.queue);
          if (trouble === undefined) throw error;
          if (blames || isUnserved(error)) {
            application.troubledUntil = Date.now() + CIRCUIT_OPEN_MS;
            application.trouble ??= trouble;
          }
          log.warn('application in trouble', { queue: application.queue, trouble });
          tried = [...tried, application];
          if (this.#usable.every((other) => tried.includes(other))) {
            if (this.#control.current.paused) tried = [];
            // Where no worker is, no call was made: it waits for one, whoever comes first.
            else if (isUnserved(error)) tried = [application];
            else throw error;
          }
        }
      } finally {
        application.inFlight--;
      }
    }
  }

  /**
   * Runs one call that may fail without saying anything against its application, on `queue` or on the one with the
   * fewest in flight. Failures pass through, and nothing is handed over.
   */
  async lend<T>(run: (queue: string) => Promise<T>, queue?: string): Promise<T> {
    const application = this.#applications.find((one) => one.queue === queue) ?? this.#next([]);
    application.inFlight++;
    application.calls++;
    try {
      return await run(application.queue);
    } finally {
      application.inFlight--;
    }
  }

  /** Queues of applications that have answered, and against which nothing stands. */
  get well(): string[] {
    return this.#applications
      .filter((a) => a.calls > 0 && a.refused === undefined && a.trouble === undefined)
      .map((a) => a.queue);
  }

  get count(): number {
    return this.#applications.length;
  }

  /** Whether another application than that of this queue is well and has nothing to do. */
  #idleBeside(queue: string): boolean {
    return this.#usable.some(
      (a) => a.queue !== queue && a.inFlight === 0 && (a.troubledUntil ?? 0) <= Date.now(),
    );
  }

  get #usable(): readonly Application[] {
    return this.#applications.filter((a) => a.refused === undefined);
  }

  /** Prefers those that were not tried with this call, and among them those that are not in trouble. */
  #next(tried: readonly Application[]): Application {
    const usable = this.#usable;
    const fresh = usable.filter((a) => !tried.includes(a));
    const candidates = fresh.length > 0 ? fresh : usable;
    const well = candidates.filter(
      ({ troubledUntil, inFlight }) =>
        troubledUntil === undefined || (Date.now() >= troubledUntil && inFlight === 0),
    );
    const [first, ...rest] = well.length > 0 ? well : candidates;
    if (first === undefined) {
      const type = this.#applications.find((a) => a.refused !== undefined)?.refused?.type;
      throw ApplicationFailure.nonRetryable(this.refusals.join(' '), type ?? 'InvalidCredentials');
    }
    return rest.reduce((best, a) => (precedes(a, best) ? a : best), first);
  }
}

function precedes(a: Application, b: Application): boolean {
  if (a.inFlight !== b.inFlight) return a.inFlight < b.inFlight;
  if (a.calls !== b.calls) return a.calls < b.calls;
  return a.troubledUntil === undefined && b.troubledUntil !== undefined;
}

function isRefusal(error: unknown): error is ActivityFailure & { cause: ApplicationFailure } {
  return (
    error instanceof ActivityFailure &&
    error.cause instanceof ApplicationFailure &&
    REFUSALS.includes(error.cause.type)
  );
}

/** Why a call may succeed on another application, in a sentence; `undefined` when that would not help. */
function troubleOf(error: unknown, queue: string): string | undefined {
  if (error instanceof QueueUnserved) return error.message;
  if (isUnserved(error))
    return `No worker took a call from the queue ${queue} in ${apiCall.scheduleToStartTimeout}.`;
  if (!(error instanceof ActivityFailure)) return undefined;
  const { cause } = error;
  if (cause instanceof TimeoutFailure) return `A call on the queue ${queue} timed out at every attempt.`;
  const isOutage = cause instanceof ApplicationFailure && OUTAGES.includes(cause.type);
  return isOutage ? `A call on the queue ${queue} failed at every attempt: ${cause.message}` : undefined;
}

function isUnserved(error: unknown): boolean {
  if (error instanceof QueueUnserved) return true;
  return (
    error instanceof ActivityFailure &&
    error.cause instanceof TimeoutFailure &&
    error.cause.timeoutType === 'SCHEDULE_TO_START'
  );
}
