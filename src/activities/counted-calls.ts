import { Context } from '@temporalio/activity';
import type { ProbeCall } from '../domain/probe/observation.js';
import type { Search } from '../domain/search.js';
import { type FranceTravailClient, FranceTravailError, type Range } from '../france-travail/index.js';

/**
 * Calls that earlier attempts of the same activity have spent, carried from one to the next by its heartbeat: what the
 * web UI shows of a pending activity, so it also says what a page waits for.
 */
export interface Spent {
  readonly calls: number;
  readonly rateLimited: number;
  /** Why Elasticsearch does not take the held page, while it does not. */
  readonly waiting?: string;
}

/** The calls of one activity, which keeps count of what it and its earlier attempts have spent. */
export function countedCalls(api: FranceTravailClient) {
  const { info, cancellationSignal: signal } = Context.current();
  const before = info.heartbeatDetails as Spent | undefined;
  let spent: Spent = { calls: before?.calls ?? 0, rateLimited: before?.rateLimited ?? 0 };
  async function counted<T>(call: () => Promise<T>): Promise<T> {
    spent = { ...spent, calls: spent.calls + 1 };
    try {
      return await call();
    } catch (error) {
      if (error instanceof FranceTravailError && error.code === 'RateLimited') {
        spent = { ...spent, rateLimited: spent.rateLimited + 1 };
      }
      throw error;
    }
  }
  return {
    /** What the heartbeat carries. */
    spent: () => spent,
    /** Says what the held page waits for, or that it waits no more. */
    waitFor(reason: string | undefined) {
      const { calls, rateLimited } = spent;
      spent = { calls, rateLimited, ...(reason === undefined ? {} : { waiting: reason }) };
    },
    search: (search: Search, range: Range) => counted(() => api.search(search, range, { signal })),
    observe: (call: ProbeCall) => counted(() => api.observe(call, { signal })),
    offre: (id: string) => counted(() => api.offre(id, { signal })),
  };
}
