import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import { INGESTION } from '../config/index.js';
import { type LogEvent, type LogFormat, logLine } from '../domain/log-line.js';

/**
 * What is said of every healthy worker: one of an application has no workflows, and no worker of ours has Nexus services.
 */
const SAID_OF_ALL = /^No (workflows|Nexus services) registered/;

/** Details as they are called in a line, in its order; what is not here and not left out comes after them. */
const NAMES: Readonly<Record<string, string>> = {
  run: 'run',
  region: 'region',
  window: 'window',
  page: 'page',
  workflowId: 'workflow',
  activityType: 'activity',
  attempt: 'attempt',
  durationMs: 'ms',
};
/** Long, or the same in every line. */
const LEFT_OUT = new Set([
  'activityId',
  'activityRunId',
  'error',
  'isLocal',
  'namespace',
  'runId',
  'sdkComponent',
  'spanContexts',
  'taskQueue',
  'taskToken',
  'workflowRunId',
  'workflowType',
]);

/** What a worker says: one line an event, without what the SDK tells of itself below a warning. */
export function workerLogger(worker: string, format: LogFormat): DefaultLogger {
  return new DefaultLogger('INFO', (entry) => {
    const event = eventOf(entry, worker);
    if (event !== undefined) writeLine(event, format);
  });
}

/** The line of an event, on standard error. */
export function writeLine(event: LogEvent, format: LogFormat): void {
  process.stderr.write(`${logLine(event, format)}\n`);
}

/** What is worth a line. */
export function eventOf(entry: LogEntry, worker: string): LogEvent | undefined {
  const { message, timestampNanos, meta = {} } = entry;
  const isOfSdk = meta.sdkComponent === 'worker' || meta.sdkComponent === 'core';
  if (isOfSdk && entry.level === 'INFO') return undefined;
  if (SAID_OF_ALL.test(message) && worker !== INGESTION) return undefined;
  const level = entry.level === 'TRACE' ? 'debug' : (entry.level.toLowerCase() as LogEvent['level']);
  const isFailedActivity = message === 'Activity failed' && typeof meta.activityType === 'string';
  return {
    at: new Date(Number(timestampNanos / 1_000_000n)).toISOString(),
    level,
    worker,
    message: isFailedActivity ? `${meta.activityType} failed` : message,
    details: detailsOf(meta),
    error: meta.error,
  };
}

function detailsOf(meta: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = Object.entries(NAMES).map(([key, name]) => [name, meta[key]]);
  const others = Object.entries(meta).filter(([key]) => !(key in NAMES) && !LEFT_OUT.has(key));
  return Object.fromEntries([...known, ...others]);
}
