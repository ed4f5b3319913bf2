import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { contextOf, type LogContext } from '../domain/log-context.js';
import { type Metrics, NO_METRICS } from '../domain/metrics/metrics.js';
import { NO_WORK, type WorkDone, workLine } from '../domain/work-line.js';
import type { Traces } from './traces.js';

/** What is told of the work of one process: metrics, traces, and what a line a minute says. */
export class Observed {
  /** To be given to whatever has something to tell. */
  readonly metrics: Metrics;
  /** Absent where none are sent. */
  readonly traces: Traces | undefined;
  #done = NO_WORK;
  /** Of the activity that began last, of those that say for which run they are. */
  #run: string | undefined;

  constructor(metrics: Metrics = NO_METRICS, traces?: Traces) {
    this.traces = traces;
    const told = traces?.observe(metrics) ?? metrics;
    this.metrics = {
      ...told,
      count: (name, labels, by = 1) => {
        told.count(name, labels, by);
        if (name === 'moisson_api_calls_total') this.#add('calls', by);
        if (name === 'moisson_api_refused_total') this.#add('refused', by);
        // What is closed and erased was not read.
        const { outcome } = labels as { readonly outcome?: string };
        if (name === 'moisson_offers_total' && READ.has(outcome ?? '')) this.#add('offers', by);
      },
    };
  }

  /** To come before all others of activities. */
  get interceptors(): readonly ActivityInterceptorsFactory[] {
    return this.traces === undefined ? [this.interceptor] : [this.traces.activity, this.interceptor];
  }

  /** Puts run and region on each line that is logged of an activity, and counts how activities end. */
  readonly interceptor: ActivityInterceptorsFactory = () => {
    let context: LogContext = {};
    return {
      inbound: {
        execute: async (input, next) => {
          context = contextOf(input.args);
          this.#run = context.run ?? this.#run;
          try {
            return await next(input);
          } catch (error) {
            this.#add('failed', 1);
            throw error;
          } finally {
            this.#add('activities', 1);
          }
        },
      },
      outbound: { getLogAttributes: (attributes, next) => next({ ...attributes, ...context }) },
    };
  };

  /** What was done since this was asked last, within so many seconds, and the run that it was for. */
  takeLine(seconds: number): { readonly message: string; readonly context: LogContext } {
    const message = workLine(this.#done, seconds);
    const context = message === 'idle' || this.#run === undefined ? {} : { run: this.#run };
    this.#done = NO_WORK;
    this.#run = undefined;
    return { message, context };
  }

  #add(what: keyof WorkDone, by: number): void {
    this.#done = { ...this.#done, [what]: this.#done[what] + by };
  }
}

const READ: ReadonlySet<string> = new Set(['created', 'changed', 'unchanged', 'rejected']);
