import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Config } from '../../config/index.js';
import { callsPerSecond, type Rate } from '../../domain/rate.js';
import type { Live, LiveRun, Wait } from '../../domain/web/operator.js';
import type { Store, StoredRun } from '../../elasticsearch/index.js';
import {
  LIVE_EVERY_MS,
  PAGE_QUEUES_LOOKED_AT_MS,
  PAGE_STORE_ANSWERS_MS,
  PAGE_STORE_LOOKED_AT_MS,
  SILENCE_SAID_MS,
  TASK_TAKEN_MS,
  TEMPORAL_AWAY_PAUSE_MS,
} from '../../patience/index.js';
import type { CollectProgress, RunProgress } from '../../workflows/messages.js';
import { type ExecutionStatus, executionOn } from '../execution-status.js';
import { type RunState, runStateOf } from '../run-state.js';
import { currentRuns, usualWorkflowId } from '../runs.js';
import { connectTemporal, unpolledQueues, unservedQueue } from '../temporal.js';
import { Throughput } from '../throughput.js';
import type { UnservedQueue } from '../unserved.js';
import { askProgress } from '../watch-run.js';

type Listener = (live: Live) => void;

/** Watches whichever run goes on, while somebody looks. Temporal and Elasticsearch may come and go. */
export class LiveRuns {
  readonly #config: Config;
  readonly #store: Pick<Store, 'clusterId'>;
  readonly #listeners = new Set<Listener>();
  readonly #end = new AbortController();
  #client: Client | undefined;
  #connecting: Promise<Client | undefined> | undefined;
  #temporalAwaySince: string | undefined;
  #storeAwaySince: string | undefined;
  #storeLookedAt = 0;
  #watched: WatchedRun | undefined;
  #turn = 0;
  /** What was told last; nothing before the first look, and nothing that nobody has looked at since. */
  #last: Live | undefined;
  #loop: Promise<void> | undefined;

  constructor(config: Config, store: Pick<Store, 'clusterId'>) {
    this.#config = config;
    this.#store = store;
  }

  /** Tells a listener what is known, and whatever comes. Gives what ends that. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#last !== undefined) listener(this.#last);
    this.#loop ??= this.#watch().finally(() => {
      this.#loop = undefined;
      this.#last = undefined;
    });
    return () => void this.#listeners.delete(listener);
  }

  /** The client of Temporal; undefined while it does not answer. */
  client(): Promise<Client | undefined> {
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async #connect(): Promise<Client | undefined> {
    if (this.#client !== undefined) return this.#client;
    try {
      this.#client = await connectTemporal(this.#config);
      this.#temporalAwaySince = undefined;
      return this.#client;
    } catch {
      this.#temporalAwaySince ??= new Date().toISOString();
      return undefined;
    }
  }

  /** What Temporal knows of a run whose document has no end. */
  async executionOf(run: StoredRun): Promise<ExecutionStatus> {
    const client = await this.client();
    if (client === undefined) return 'unanswered';
    return executionOn(client, run).catch((): ExecutionStatus => 'unanswered');
  }

  /** The workflow of the current run; undefined without one. @throws what Temporal does. */
  async workflowId(client: Client): Promise<string | undefined> {
    const ids = await currentRuns(client, this.#config);
    const usual = usualWorkflowId(this.#config);
    return ids.includes(usual) ? usual : ids[0];
  }

  async close(): Promise<void> {
    this.#end.abort();
    this.#listeners.clear();
    await this.#loop;
    await this.#client?.connection.close();
  }

  async #watch(): Promise<void> {
    while (this.#listeners.size > 0 && !this.#end.signal.aborted) {
      const client = await this.client();
      await Promise.all([this.#lookAtRun(client), this.#lookAtStore()]);
      if (this.#end.signal.aborted) return;
      const told = this.#told();
      this.#last = told;
      for (const listener of this.#listeners) listener(told);
      const pause = client === undefined ? TEMPORAL_AWAY_PAUSE_MS : LIVE_EVERY_MS;
      await sleep(pause, undefined, { signal: this.#end.signal }).catch(() => {});
    }
  }

  async #lookAtRun(client: Client | undefined): Promise<void> {
    if (client === undefined) return;
    try {
      const workflowId = await this.workflowId(client);
      this.#temporalAwaySince = undefined;
      if (workflowId !== this.#watched?.workflowId) {
        this.#turn += 1;
        this.#watched =
          workflowId === undefined ? undefined : new WatchedRun(client, this.#config, workflowId);
      }
      const isAnother = await this.#watched?.look();
      if (isAnother) this.#turn += 1;
    } catch {
      this.#temporalAwaySince ??= new Date().toISOString();
    }
  }

  async #lookAtStore(): Promise<void> {
    const now = Date.now();
    if (now - this.#storeLookedAt < PAGE_STORE_LOOKED_AT_MS) return;
    this.#storeLookedAt = now;
    const answers = await this.#store.clusterId(AbortSignal.timeout(PAGE_STORE_ANSWERS_MS)).then(
      () => true,
      () => false,
    );
    this.#storeAwaySince = answers ? undefined : (this.#storeAwaySince ?? new Date(now).toISOString());
  }

  #told(): Live {
    const run = this.#watched?.run;
    const { applications, rate } = this.#config.franceTravail;
    const allowed =
      callsPerSecond((run?.rate as Rate | undefined) ?? rate, Number.POSITIVE_INFINITY) * applications.length;
    const away: Wait[] = [
      ...(this.#temporalAwaySince === undefined
        ? []
        : [{ kind: 'temporal' as const, since: this.#temporalAwaySince }]),
      ...(this.#storeAwaySince === undefined
        ? []
        : [{ kind: 'elasticsearch' as const, since: this.#storeAwaySince }]),
    ];
    return {
      at: new Date().toISOString(),
      ...(run !== undefined && { run }),
      ...(Number.isFinite(allowed) && allowed > 0 && { allowed }),
      waits: [...away, ...(this.#watched?.waits ?? [])],
      turn: this.#turn,
    };
  }
}

/** What is seen of one run, look by look. */
class WatchedRun {
  readonly workflowId: string;
  run: LiveRun | undefined;
  waits: readonly Wait[] = [];
  readonly #client: Client;
  readonly #config: Config;
  readonly #known = new Map<string, CollectProgress>();
  readonly #throughput = new Throughput();
  #answeredAt = Date.now();
  #queuesLookedAt = 0;
  #idleQueues: readonly Wait[] = [];

  constructor(client: Client, config: Config, workflowId: string) {
    this.#client = client;
    this.#config = config;
    this.workflowId = workflowId;
  }

  /** Whether another run has taken the workflow's id since the last look. */
  async look(): Promise<boolean> {
    const progress = await askProgress(this.#client, this.workflowId, this.#known);
    const now = new Date();
    if (progress === undefined) {
      this.waits = await this.#reasons(now);
      return false;
    }
    const isAnother = this.run !== undefined && this.run.run !== progress.run;
    this.#answeredAt = now.getTime();
    const state = runStateOf(progress, this.#known);
    this.run = this.#shown(progress, state, now);
    this.waits = [
      ...(progress.control.paused ? [{ kind: 'paused' as const }] : []),
      ...state.refusals.map((said): Wait => ({ kind: 'application', said })),
      ...(await this.#unpolled(now)),
    ];
    return isAnother;
  }

  /** Queues of applications that nobody polls: a run that answers goes on without them. */
  async #unpolled(now: Date): Promise<readonly Wait[]> {
    if (now.getTime() - this.#queuesLookedAt >= PAGE_QUEUES_LOOKED_AT_MS) {
      this.#queuesLookedAt = now.getTime();
      const queues = await unpolledQueues(this.#client, this.#config).catch(() => []);
      this.#idleQueues = queues.map(unserved);
    }
    return this.#idleQueues;
  }

  #shown(progress: RunProgress, state: RunState, now: Date): LiveRun {
    const pace = this.#throughput.after(state, now);
    const { control, refusals: _, ...rest } = state;
    return {
      ...rest,
      run: progress.run,
      workflowId: this.workflowId,
      paused: control.paused,
      ...(control.rate !== undefined && { rate: control.rate }),
      regions: progress.regions ?? [],
      ...(pace !== undefined && { pace }),
    };
  }

  /** Why it does not answer: nobody polls a queue of its, or nobody knows. */
  async #reasons(now: Date): Promise<readonly Wait[]> {
    const silentMs = now.getTime() - this.#answeredAt;
    if (silentMs < TASK_TAKEN_MS) return this.waits;
    const handle = this.#client.workflow.getHandle(this.workflowId);
    const queue = await unservedQueue(this.#client, this.#config, handle).catch(() => undefined);
    if (queue !== undefined) return [unserved(queue)];
    if (silentMs < SILENCE_SAID_MS) return this.waits;
    return [{ kind: 'silent', since: new Date(this.#answeredAt).toISOString() }];
  }
}

function unserved({ name, polledAt }: UnservedQueue): Wait {
  return { kind: 'unserved', queue: name, ...(polledAt && { since: polledAt.toISOString() }) };
}
