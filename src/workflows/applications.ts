import { ActivityFailure, ApplicationFailure, log, TimeoutFailure } from '@temporalio/workflow';

interface Application {
  readonly queue: string;
  inFlight: number;
  calls: number;
  /** Set once its credentials were refused: it gets no more calls in this run. */
  refused?: string;
}

/**
 * The applications of the API that share a workflow's calls, each behind its own task queue. Every call goes to the
 * one with the fewest in flight, so that all finish together, whatever their pace.
 */
export class Applications {
  private readonly applications: readonly Application[];

  constructor(queues: readonly string[]) {
    this.applications = queues.map((queue) => ({ queue, inFlight: 0, calls: 0 }));
  }

  /** Queues that have been used, for the ledger. */
  get used(): string[] {
    return this.applications.filter((a) => a.calls > 0).map((a) => a.queue);
  }

  /** What stands against each application that was refused. */
  get refusals(): string[] {
    return this.applications.flatMap((a) => (a.refused === undefined ? [] : [a.refused]));
  }

  /**
   * Runs one call on the application with the fewest in flight. When its credentials are refused, or no worker
   * serves its queue in time, the call moves to another one.
   * Throws a non-retryable `InvalidCredentials` once no application is left; other failures pass through.
   */
  async call<T>(run: (queue: string) => Promise<T>): Promise<T> {
    let unserved: Application | undefined;
    for (;;) {
      const application = this.next(unserved);
      application.inFlight++;
      application.calls++;
      try {
        return await run(application.queue);
      } catch (error) {
        if (isRefusal(error)) {
          application.refused ??= error.cause.message;
          log.warn('application refused', { queue: application.queue });
        } else if (isUnserved(error)) {
          unserved = application;
          log.warn('no worker serves the queue', { queue: application.queue });
        } else throw error;
      } finally {
        application.inFlight--;
      }
    }
  }

  private next(unserved: Application | undefined): Application {
    const usable = this.applications.filter((a) => a.refused === undefined);
    const others = usable.filter((a) => a !== unserved);
    const [first, ...rest] = others.length > 0 ? others : usable;
    if (first === undefined) {
      throw ApplicationFailure.nonRetryable(this.refusals.join(' '), 'InvalidCredentials');
    }
    return rest.reduce(
      (best, a) =>
        a.inFlight < best.inFlight || (a.inFlight === best.inFlight && a.calls < best.calls) ? a : best,
      first,
    );
  }
}

function isRefusal(error: unknown): error is ActivityFailure & { cause: ApplicationFailure } {
  return (
    error instanceof ActivityFailure &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'InvalidCredentials'
  );
}

function isUnserved(error: unknown): boolean {
  return (
    error instanceof ActivityFailure &&
    error.cause instanceof TimeoutFailure &&
    error.cause.timeoutType === 'SCHEDULE_TO_START'
  );
}
