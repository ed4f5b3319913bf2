/** The licence asks to refresh the offers every day. */
export const REFRESHED_WITHIN_S = 24 * 3_600;
/** The last run of the country is too old after this: a daily one may end an hour or two later than the one before. */
export const STALE_AFTER_S = 26 * 3_600;
/** Who follows is behind after this: a look waits for a full run, which takes a quarter of an hour. */
export const BEHIND_S = 1_800;

/** When a run ended, as far as its document tells: milliseconds since 1970. */
export function endOf(run: { readonly date_debut: string; readonly date_fin?: string }): number {
  return Date.parse(run.date_fin ?? run.date_debut);
}
