import { DAY_MS } from '../../domain/clock.js';
import type { EventKind, FeedCursor } from '../../domain/events.js';
import {
  type FeedEvent,
  type FeedLost,
  type FeedPart,
  openStore,
  type Store,
} from '../../elasticsearch/index.js';
import type { Context } from '../context.js';
import { eventLine, feedEnd, feedJson, isCutShort, lostLine } from '../events-text.js';
import { EXIT, type ExitCode } from '../exit.js';
import { instantOf } from '../instant-of.js';
import { printJson } from '../json.js';
import { warnOfUnnamed } from '../servers.js';
import { print, say } from '../terminal.js';

export interface ChangesOptions {
  /** A day, or an instant with its offset. */
  readonly since?: string;
  readonly cursor?: FeedCursor;
  readonly limit: number;
  readonly kind?: readonly EventKind[];
  readonly field?: string;
  readonly offre?: string;
  readonly json?: boolean;
}

/** Events per request. */
const PART = 5_000;

/** `moisson changes`: what happened to offers, since a date or behind a cursor. Exit code 3 for a cursor that is too old. */
export async function changes(options: ChangesOptions, { config }: Context): Promise<ExitCode> {
  warnOfUnnamed('elasticsearch', config);
  const { cursor } = options;
  const since =
    cursor === undefined
      ? instantOf(options.since ?? new Date(Date.now() - DAY_MS).toISOString())
      : undefined;
  const part = await read(openStore(config), { ...options, ...(since === undefined ? {} : { since }) });
  if ('lost' in part) {
    if (options.json === true) printJson(feedJson(part));
    say(lostLine(part));
    return EXIT.gap;
  }
  if (isCutShort(since, part))
    say(`warning: what happened before ${part.keptSince} is not all kept any more`);
  if (options.json === true) {
    printJson(feedJson(part));
    return EXIT.proven;
  }
  for (const event of part.events) print(eventLine(event));
  for (const line of feedEnd(part)) print(line);
  return EXIT.proven;
}

/** Part after part, up to the limit. */
async function read(
  store: Store,
  { cursor, since, limit, kind, field, offre }: ChangesOptions,
): Promise<FeedPart | FeedLost> {
  const events: FeedEvent[] = [];
  const request = {
    ...(since === undefined ? {} : { since }),
    ...(kind === undefined ? {} : { kinds: kind }),
    ...(field === undefined ? {} : { field }),
    ...(offre === undefined ? {} : { offre }),
  };
  for (let after = cursor; ; ) {
    const behind = after === undefined ? {} : { after };
    const part = await store.readFeed({
      ...request,
      ...behind,
      limit: Math.min(PART, limit - events.length),
    });
    if ('lost' in part) return part;
    for (const event of part.events) events.push(event);
    if (!part.more || events.length >= limit) return { ...part, events };
    after = part.cursor;
  }
}
