import { generator } from '../domain/worlds.js';
import { Chain, type ChainOptions } from './chain.js';
import type { VirtualClock } from './clock.js';
import { inWorkflow, type WorkflowContext } from './context.js';
import type { Handler } from './execution.js';
import { copy } from './json.js';
import { useVirtualDate } from './virtual-date.js';

/** The activities of one worker, by their names. */
export type Activities = Readonly<Record<string, Handler>>;

export interface TemporalOptions {
  /** Decides how long everything takes, and so in which order things happen. */
  readonly seed: number;
  /** Which patches hold: all of them by default. */
  readonly patched: (id: string) => boolean;
  /** Histories look so many times as long as they are: small worlds go through several then. */
  readonly historyScale: number;
  /** Milliseconds that a task takes at most to reach its worker. */
  readonly slowest: number;
  /** Events after which a run counts as endless. */
  readonly maxEvents: number;
  /** Told what the web UI would show of a workflow. */
  readonly onDetails: (details: string) => void;
  /** Told what the list would show of a workflow, and how often it has set that. */
  readonly onAttributes: (
    workflowId: string,
    attributes: ReadonlyMap<string, unknown>,
    upserts: number,
  ) => void;
}

const DEFAULTS: TemporalOptions = {
  seed: 1,
  patched: () => true,
  historyScale: 1,
  slowest: 20,
  maxEvents: 1_000_000,
  onDetails: () => {},
  onAttributes: () => {},
};

/** Events between two turns of Node's own loop. */
const TURNS_AT_ONCE = 1_000;

interface Blocked {
  readonly context: WorkflowContext;
  readonly isMet: () => boolean;
  readonly resolve: () => void;
}

/**
 * A server and its workers in memory: runs the real workflow functions in one thread, in virtual time, in an order
 * that the seed fixes. Time passes only when every workflow waits.
 */
export class MemoryTemporal {
  readonly options: TemporalOptions;
  /** Histories that all workflows took together. */
  histories = 0;
  private readonly random: () => number;
  private readonly chains = new Map<string, Chain>();
  private readonly blocked = new Set<Blocked>();
  /** Rejects what runs, when the stage itself is at fault. */
  private readonly failures = new Set<(error: unknown) => void>();
  private running = 0;
  private ids = 0;

  constructor(
    readonly clock: VirtualClock,
    /** By task queue; what has none is served by nobody. */
    private readonly workers: Readonly<Record<string, object>>,
    options: Partial<TemporalOptions> = {},
  ) {
    this.options = { ...DEFAULTS, ...options };
    this.random = generator(this.options.seed);
  }

  worker(queue: string): Activities | undefined {
    return this.workers[queue] as Activities | undefined;
  }

  /** Milliseconds that the next task for a queue takes to begin. */
  latency(_queue = 'ingestion'): number {
    return 1 + Math.floor(this.random() * this.options.slowest);
  }

  newId(): string {
    this.ids++;
    const random = () => Math.floor(this.random() * 2 ** 32).toString(16);
    return `${random().padStart(8, '0')}-${this.ids}`;
  }

  /** Runs a workflow to its end. Rejects with its failure, or with what was wrong with the stage. */
  async execute<T>(
    workflow: (...args: never[]) => Promise<T>,
    args: readonly unknown[] = [],
    workflowId = this.newId(),
  ): Promise<T> {
    const restoreDate = useVirtualDate();
    this.running++;
    try {
      const failure = new Promise<never>((_, reject) => void this.failures.add(reject));
      const chain = this.start({ workflow: workflow as Handler, args, workflowId });
      if (this.running === 1) this.pump().catch((error) => this.fail(error));
      return copy((await Promise.race([chain.result, failure])) as T);
    } finally {
      this.running--;
      if (this.running === 0) this.end();
      restoreDate();
    }
  }

  start(options: ChainOptions): Chain {
    const { workflowId } = options;
    if (this.chains.get(workflowId)?.running === true) throw new Error(`${workflowId} runs already`);
    const chain = new Chain(this, options);
    this.chains.set(workflowId, chain);
    return chain;
  }

  /** Ends everything with an error that no workflow could ever see. */
  fail(error: unknown): void {
    for (const reject of this.failures) reject(error);
  }

  /** False when no such workflow is running. */
  signal(workflowId: string, name: string, args: readonly unknown[]): boolean {
    const chain = this.chains.get(workflowId);
    if (chain?.running !== true) return false;
    chain.current.signal(name, copy(args));
    return true;
  }

  query<T>(workflowId: string, name: string): T {
    const execution = this.chains.get(workflowId)?.current;
    const handler = execution?.queries.get(name);
    if (execution === undefined || handler === undefined) throw new Error(`${workflowId} knows no ${name}`);
    return inWorkflow(execution.context, () => handler()) as T;
  }

  async update(workflowId: string, name: string, args: readonly unknown[]): Promise<unknown> {
    const execution = this.chains.get(workflowId)?.current;
    const update = execution?.updates.get(name);
    if (execution === undefined || update === undefined) throw new Error(`${workflowId} knows no ${name}`);
    return inWorkflow(execution.context, async () => {
      update.validator?.(...args);
      return update.handle(...args);
    });
  }

  cancel(workflowId: string): void {
    this.chains.get(workflowId)?.cancel();
  }

  /** Calls back once a condition of a workflow is met. */
  block(blocked: Blocked): () => void {
    this.blocked.add(blocked);
    return () => void this.blocked.delete(blocked);
  }

  private async pump(): Promise<void> {
    for (let events = 0; this.running > 0; ) {
      // Everything that can be done now is done before time goes on: Node comes to this once no promise is left to
      // be served. Now and then what is outside of the run has its turn.
      const next = events % TURNS_AT_ONCE === 0 ? setImmediate : process.nextTick;
      await new Promise<void>((resolve) => void next(resolve));
      if (this.running === 0 || this.unblock()) continue;
      if (++events > this.options.maxEvents) throw new Error(`endless: ${events} events`);
      if (!this.clock.step()) throw new Error('every workflow waits, and nothing is left to happen');
    }
  }

  private unblock(): boolean {
    let any = false;
    for (const blocked of this.blocked) {
      const { context, isMet, resolve } = blocked;
      if (context.execution.closed) this.blocked.delete(blocked);
      else if (inWorkflow(context, isMet)) {
        this.blocked.delete(blocked);
        resolve();
        any = true;
      }
    }
    return any;
  }

  private end(): void {
    for (const chain of this.chains.values()) chain.terminate();
    this.chains.clear();
    this.blocked.clear();
    this.failures.clear();
    this.clock.skip();
  }
}
