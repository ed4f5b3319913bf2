/** Whether an assumption about the API holds, as far as a probe could tell. */
export type ProbeVerdict = 'holds' | 'differs' | 'unknown';

/**
 * The assumptions that a probe checks, in the order in which it tells them. `relied`: a proof or the completeness of a run
 * rests on it. All others are safe either way. (docs/api/README.md "How sure we are")
 */
export const CHECKS = {
  contentRange: 'relied',
  statusPart: 'safe',
  statusLastPage: 'safe',
  statusWhole: 'safe',
  statusNone: 'safe',
  statusBeyond: 'safe',
  rangeLast: 'relied',
  rangeStart: 'safe',
  rangeWidth: 'safe',
  errorForm: 'safe',
  unknownName: 'safe',
  badValue: 'safe',
  oneBound: 'safe',
  lowerBound: 'safe',
  upperBound: 'safe',
  undated: 'safe',
  clockParis: 'relied',
  dateHeader: 'safe',
  departementsFive: 'relied',
  departementsSix: 'safe',
  regionOnly: 'safe',
  rome200: 'relied',
  rome201: 'safe',
  romeUnlisted: 'safe',
  romeOnAll: 'safe',
  origins: 'relied',
  originOnAll: 'safe',
  boards: 'safe',
  sortDate: 'relied',
  sortRelevance: 'safe',
  sortStable: 'relied',
  facets: 'safe',
  detailThere: 'relied',
  detailGone: 'relied',
  always: 'safe',
  ids: 'safe',
  stamps: 'safe',
  descriptions: 'safe',
  rateHeaders: 'safe',
  lists: 'safe',
} as const;
export type CheckName = keyof typeof CHECKS;

export interface Checked {
  readonly check: CheckName;
  readonly verdict: ProbeVerdict;
  /** Whether Moisson relies on it. */
  readonly relied: boolean;
  /** What was seen: statuses, counts and codes, the same in every language. */
  readonly seen: string;
}

/** The verdicts in the order of the checks; one that was not told could not be. */
export function inOrder(told: ReadonlyMap<CheckName, Pick<Checked, 'verdict' | 'seen'>>): Checked[] {
  return (Object.keys(CHECKS) as CheckName[]).map((check) => ({
    check,
    relied: CHECKS[check] === 'relied',
    ...(told.get(check) ?? { verdict: 'unknown', seen: '' }),
  }));
}

/** Whether something that Moisson relies on does not hold. */
export function isTroubling(checked: readonly Checked[]): boolean {
  return checked.some(({ relied, verdict }) => relied && verdict === 'differs');
}
