import { type EventKind, formatCursor } from '../domain/events.js';
import { count } from '../domain/progress.js';
import type { FeedEvent, FeedLost, FeedPart, Forgotten } from '../elasticsearch/index.js';

const KINDS: Readonly<Record<EventKind, string>> = {
  ouverte: 'opened',
  modifiee: 'changed',
  fermee: 'closed',
  rouverte: 'reopened',
  oubliee: 'forgotten',
};

/** An event as a row: when (UTC), what, which offer, and what is known of it. */
export function eventLine({ date, type, offre, champs = [], ...event }: FeedEvent): string {
  const { variationSalaire = 0, joursFermee, avant = {}, apres = {} } = event;
  const fields = [...new Set([...Object.keys(avant), ...Object.keys(apres)])] as (keyof typeof avant)[];
  const values = fields
    .filter((field) => !field.startsWith('salaire'))
    .map((field) => `${field} ${avant[field] ?? '-'} → ${apres[field] ?? '-'}`);
  const details = [
    ...(joursFermee === undefined ? [] : [`closed for ${joursFermee} days`]),
    ...(variationSalaire === 0
      ? []
      : [`pay ${variationSalaire > 0 ? '+' : '-'}${count(Math.abs(variationSalaire))} € a year`]),
    ...values,
    ...(champs.length === 0 ? [] : [champs.join(', ')]),
  ];
  const when = `${date.slice(0, 10)} ${date.slice(11, 16)}`;
  return `${when}  ${KINDS[type].padEnd(9)} ${offre.padEnd(9)} ${details.join('; ')}`.trimEnd();
}

/** What follows the rows: how many of what, and how to go on. */
export function feedEnd({ events, cursor, more }: Pick<FeedPart, 'events' | 'cursor' | 'more'>): string[] {
  const counts = new Map<EventKind, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  const kinds = [...counts].map(([kind, n]) => `${count(n)} ${KINDS[kind]}`);
  return [
    kinds.length === 0 ? 'Nothing happened that is told.' : `${kinds.join(', ')}.`,
    `${more ? 'There is more: go on with' : 'What happens from now on:'} \`npx moisson changes --cursor ${formatCursor(cursor)}\``,
  ];
}

/** What a reader is told who has been away for too long. */
export function lostLine({ lost, cursor }: FeedLost): string {
  const why =
    lost === 'forgotten'
      ? 'Some of what happened behind this cursor is not kept any more.'
      : 'This cursor is of another index: that of the events was made anew, by a migration or by hand.';
  return `${why} Load \`offres\` anew, then go on with --cursor ${formatCursor(cursor)}`;
}

/** A feed as a program reads it. */
export function feedJson(part: FeedPart | FeedLost): object {
  const cursor = formatCursor(part.cursor);
  return 'lost' in part ? { lost: part.lost, cursor } : { ...part, cursor };
}

/** Whether something is kept of what happened since a date, and not all. */
export function isCutShort(since: string | undefined, { keptSince }: Pick<FeedPart, 'keptSince'>): boolean {
  return since !== undefined && keptSince !== undefined && since < keptSince;
}

/** What was forgotten, and what was not. */
export function forgottenLines({ id, what, ...forgotten }: Forgotten): string[] {
  const { offres, erreurs, evenements, kept, wasOpen } = forgotten;
  const row = (name: string, value: string) => `  ${name.padEnd(22)}${value}`;
  const whole = what === 'whole';
  return [
    whole ? `The offer ${id} is forgotten.` : `Contact and agency of the offer ${id} are forgotten.`,
    row('offres', touched(offres, whole)),
    row('erreurs', touched(erreurs, whole)),
    row('evenements', whole ? touched(evenements, true) : 'hold no contact'),
    row('kept indexes', touched(kept, whole)),
    row(
      'presences, ledger',
      'hold its id among others, its trade and date, for the last three runs: no text',
    ),
    whole
      ? `${wasOpen ? 'The API shows it still, as far as is known: later runs store' : 'If the API shows it again, runs store'} its id alone, so that counts add up, and nothing else of it.`
      : 'If the API shows it again, runs store it without contact and agency. A name in its title or its text is not looked for: forget the whole offer if there is one.',
    'France Travail publishes it: what is wrong there is to be corrected there. Copies that were made of the index are not reached.',
  ];
}

function touched(documents: number, whole: boolean): string {
  if (documents === 0) return whole ? 'nothing of it' : 'no contact of it';
  return `${count(documents)} ${whole ? 'deleted' : 'rewritten'}`;
}
