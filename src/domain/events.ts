import type { ShortChanges } from './offre/changes.js';

/**
 * What can happen to an offer: it is seen for the first time, its content has changed, it is closed, it is shown again after
 * that, or a person had it forgotten, whole or in the attributes that `champs` names.
 */
export const EVENT_KINDS = ['ouverte', 'modifiee', 'fermee', 'rouverte', 'oubliee'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What happened to an offer, as it stands in `evenements`. No text of the offer is in it. Dates are ISO 8601. */
export interface OffreEvent extends ShortChanges {
  /** Id of the offer. */
  readonly offre: string;
  readonly type: EventKind;
  /** When it happened, as far as is known: when the API showed it, on its clock; of a closure, when the run began. */
  readonly date: string;
  /** When it was written. */
  readonly ecrit: string;
  /** The run or replay that found it; of a forgotten offer, `forget`. */
  readonly run: string;
  /** The names of the attributes that have changed, see `changedFields`. */
  readonly champs?: readonly string[];
  /** Of a reopened offer: days between its closure and its return. */
  readonly joursFermee?: number;
}

/** For so many days, events are kept where the configuration says nothing. */
export const EVENT_DAYS = 90;

/** A place in the feed: everything up to it has been told. */
export interface FeedCursor {
  /** The UUID of the index: in another one, places have other numbers. */
  readonly index: string;
  /** The number of the last write that was looked at; -1 before the first. */
  readonly rang: number;
}

const CURSOR = /^([\w-]{1,64})\.(-1|\d{1,15})$/;

export function formatCursor({ index, rang }: FeedCursor): string {
  return `${index}.${rang}`;
}

/** Undefined for a text that is no cursor. */
export function parseCursor(text: string): FeedCursor | undefined {
  const [, index, rang] = CURSOR.exec(text) ?? [];
  return index === undefined ? undefined : { index, rang: Number(rang) };
}
