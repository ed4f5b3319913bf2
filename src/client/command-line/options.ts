import { InvalidArgumentError, Option } from 'commander';
import { EVENT_KINDS, type FeedCursor, parseCursor } from '../../domain/events.js';
import { MAX_ID_BYTES } from '../../domain/offre/offre-id.js';
import { PLANS } from '../../domain/plans.js';
import { MAX_ALLOWED_RATE, parseRate, RATE_FORM, type Rate } from '../../domain/rate.js';
import { STORE_INDEXES } from '../../domain/store-indexes.js';
import { UsageError } from '../exit.js';

export const planOption = () =>
  new Option(
    '--plan <plan>',
    'how the country is read (default: verified; region with --region; national with --mode incremental)',
  ).choices(PLANS);

export const modeOption = () =>
  new Option('--mode <mode>', 'every offer, or those since the last proven run').choices([
    'full',
    'incremental',
  ]);

export const workflowIdOption = () =>
  new Option('--workflow-id <id>', 'id of the run in Temporal (default: ingestion)').argParser(toWorkflowId);

export const currentRunOption = () =>
  new Option('--workflow-id <id>', 'id of the run in Temporal (default: the current run)').argParser(
    toWorkflowId,
  );

export const maxClosedShareOption = () =>
  new Option(
    '--max-closed-share <share>',
    'close offers that are gone up to this share of the open ones (0 to 1), whatever the API says of single offers, and no more',
  ).argParser(toShare);

export const newApiOption = () =>
  new Option('--new-api', 'the API has another address than in the run before, and is the same');

export const rebuildOption = () =>
  new Option(
    '--rebuild <index...>',
    'copy these too, whatever their version, so that their documents are made anew',
  ).choices(STORE_INDEXES);

/** `before` and `after` stand around what a date is. */
export const sinceOption = (before: string, after = '') =>
  new Option(
    '--since <date>',
    `${before}a day, which begins in Paris, or an instant, such as 2026-11-25 or 2026-11-25T03:00Z${after}`,
  ).argParser(toDate);

export const cursorOption = () =>
  new Option('--cursor <cursor>', 'go on where an earlier call ended').argParser(toCursor);

export const limitOption = (most: number, text = 'at most so many') =>
  new Option('--limit <number>', text).argParser(toCount).default(most);

export const kindOption = () => new Option('--kind <kind...>', 'only these').choices(EVENT_KINDS);

export const offreOption = () => new Option('--offre <id>', 'only of this offer').argParser(toOffreId);

export const warehouseOption = () =>
  new Option('--warehouse', 'after each PROVEN run, load the warehouse (docs/warehouse.md)');

export const jsonOption = () => new Option('--json', 'print the result as JSON');

/** A number of days or rows that bounds what is asked for. */
export const boundedOption = (flags: string, text: string, most: number) =>
  new Option(flags, text).argParser((given) => {
    const n = toCount(given);
    if (n <= most) return n;
    throw new InvalidArgumentError(`It must be at most ${most}.`);
  });

export const withinOption = () =>
  new Option('--within <kilometres>', 'at most so far from that place (default: 20)').argParser((given) => {
    if (/^\d{1,4}([.,]\d{1,3})?$/.test(given)) return Number(given.replace(',', '.'));
    throw new InvalidArgumentError('It must be a number of kilometres, such as 20.');
  });

export const shareOption = (flags: string, text: string) => new Option(flags, text).argParser(toShare);

function toShare(text: string): number {
  const share = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.2.');
}

function toWorkflowId(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('An id must not be empty.');
  return text;
}

export function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  }
  return port;
}

export function toRate(text: string): Rate | 'configured' {
  const rate = text === 'configured' ? text : parseRate(text);
  if (rate === undefined) throw new InvalidArgumentError(`It must be "configured", or ${RATE_FORM}.`);
  return rate;
}

/** @throws UsageError for a rate that the API would refuse, unless a person insists: a digit too many is soon typed. */
export function requireAllowedRate(rate: Rate | 'configured', insists: boolean): void {
  if (typeof rate !== 'number' || rate <= MAX_ALLOWED_RATE || insists) return;
  throw new UsageError(
    `${rate} calls a second is above the ${MAX_ALLOWED_RATE} that the API allows an application: it would refuse most of them. \`--force\` sets it all the same.`,
  );
}

export function toCount(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1)
    throw new InvalidArgumentError('It must be a whole number of at least 1.');
  return n;
}

export function toOffreId(text: string): string {
  const isId = /^[^\s\p{C}]+$/u.test(text) && Buffer.byteLength(text) <= MAX_ID_BYTES;
  if (isId) return text;
  throw new InvalidArgumentError(
    `It must be the id of an offer, such as 198XQRT: without spaces, ${MAX_ID_BYTES} bytes at most.`,
  );
}

function toCursor(text: string): FeedCursor {
  const cursor = parseCursor(text);
  if (cursor !== undefined) return cursor;
  throw new InvalidArgumentError('It must be a cursor that an earlier call gave.');
}

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A day or an instant, as it was written: zones are looked up by the command alone, since that takes time. */
function toDate(text: string): string {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  // A day that its month lacks would become one of the next month.
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
  if (DATE.test(text) && exists && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('It must be a day or an instant, such as 2026-11-25 or 2026-11-25T03:00Z.');
}
