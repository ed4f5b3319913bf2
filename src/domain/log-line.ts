import { printable } from './printable.js';

/** How logs are written: for people, or for whatever collects them. */
export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Something that happened, for one line. */
export interface LogEvent {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** Role of the worker process, or `supervisor`. */
  readonly worker: string;
  readonly message: string;
  /** Run, region and whatever else is known, in the order in which it is shown. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** What went wrong. */
  readonly error?: unknown;
}

/** Longer than any sentence of ours; what others say is cut here. */
const MOST = 4_000;
/** Frames of a stack that tell where something was thrown. */
const FRAMES = 6;

/** One line, without its end: whatever the message or an error holds, nothing in it steers a terminal or begins a line. */
export function logLine(event: LogEvent, format: LogFormat): string {
  const { at, level, worker } = event;
  const told = event.error === undefined ? undefined : describeError(event.error);
  const message = oneLine([event.message, told?.message].filter((part) => part !== undefined).join(': '));
  const details = Object.entries({ ...event.details, ...(told?.type && { error: told.type }) }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, plain(value)] as const]),
  );
  if (format === 'json') {
    const stack = told?.stack?.map(oneLine);
    return JSON.stringify({ at, level, worker, message, ...Object.fromEntries(details), stack });
  }
  const shown = details.map(([name, value]) => `${name}=${quotedWhereNeeded(value)}`);
  return [
    `${at} ${level.toUpperCase()} ${worker}: ${message}`,
    ...(shown.length === 0 ? [] : [`(${shown.join(' ')})`]),
    ...(told?.stack === undefined ? [] : [oneLine(told.stack.join(' '))]),
  ].join(' ');
}

interface ToldError {
  /** Its own message, and those of what caused it. */
  readonly message: string;
  /** The kind of a failure that one of our families names. */
  readonly type?: string;
  /** Of an error that nobody expected, where it was thrown. */
  readonly stack?: readonly string[];
}

/** Errors of our families are sentences, and say all there is to say. */
function describeError(error: unknown): ToldError {
  if (!(typeof error === 'object' && error !== null && 'message' in error)) return { message: String(error) };
  const messages: string[] = [];
  let type: string | undefined;
  let deepest: object = error;
  for (let one: unknown = error, depth = 0; isError(one) && depth < 5; one = one.cause, depth++) {
    deepest = one;
    if (!messages.includes(one.message)) messages.push(one.message);
    if (typeof one.type === 'string' && one.type !== '') type = one.type;
  }
  const message = messages.join(': ');
  if (type !== undefined) return { message, type };
  const { name, stack } = deepest as { readonly name?: unknown; readonly stack?: unknown };
  const frames =
    typeof stack === 'string' ? [...stack.matchAll(/^ *(at .*)$/gm)].map(([, at = '']) => at) : [];
  return {
    message,
    ...(typeof name === 'string' ? { type: name } : {}),
    ...(frames.length === 0 ? {} : { stack: frames.slice(0, FRAMES) }),
  };
}

function isError(
  value: unknown,
): value is { readonly message: string; readonly type?: unknown; readonly cause?: unknown } {
  return (
    typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
  );
}

/** A number, a truth value or a text. */
function plain(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return oneLine(value);
  if (isError(value)) return oneLine(describeError(value).message);
  return oneLine(JSON.stringify(value) ?? String(value));
}

function quotedWhereNeeded(value: string | number | boolean): string {
  return typeof value === 'string' && /[\s()="]/.test(value) ? JSON.stringify(value) : String(value);
}

function oneLine(text: string): string {
  const line = printable(text.replace(/\s*[\r\n]+\s*/g, ' | '));
  return line.length <= MOST ? line : `${line.slice(0, MOST)}...`;
}
