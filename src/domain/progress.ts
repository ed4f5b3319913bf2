import type { Tally } from './tally.js';

/** Offers by the thousand, as people here read them: 739 788. */
export function count(n: number): string {
  return Math.round(n)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** A share as a person reads it. 100 % is only said of a whole, never of a rounded part. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '100 %';
  const percent = (100 * part) / whole;
  const rounded = percent.toFixed(2);
  return `${rounded === '100.00' && part < whole ? '99.99' : rounded.replace(/\.?0+$/, '')} %`;
}

/** Seconds as `1 h 02 min`, `3 min 05 s`, `12 s`. */
export function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  const two = (n: number) => n.toString().padStart(2, '0');
  if (s >= 3600) return `${Math.floor(s / 3600)} h ${two(Math.floor((s % 3600) / 60))} min`;
  if (s >= 60) return `${Math.floor(s / 60)} min ${two(s % 60)} s`;
  return `${s} s`;
}

/** A bar of twenty cells. */
export function bar(part: number, whole: number): string {
  const full = whole === 0 ? 20 : Math.min(20, Math.floor((20 * part) / whole));
  return '█'.repeat(full) + '░'.repeat(20 - full);
}

/** What Temporal's web UI shows of a workflow that reads pages (Markdown). */
export function describeProgress(
  label: string,
  progress: { readonly total: number; readonly tally: Tally; readonly gaps: number },
): string {
  const { total, tally, gaps } = progress;
  return [
    `**${label}** ${bar(tally.read, total)} ${share(Math.min(tally.read, total), total)}`,
    `- ${count(tally.read)} offers read of ${count(total)}`,
    `- ${count(tally.windows)} windows, ${count(tally.calls)} calls, ${count(tally.rateLimited)} refused by the rate limit`,
    `- ${count(tally.created)} created, ${count(tally.changed)} changed, ${count(tally.unchanged)} unchanged, ${count(tally.rejected)} rejected`,
    ...(gaps === 0 ? [] : [`- **${count(gaps)} gaps**`]),
  ].join('\n');
}
