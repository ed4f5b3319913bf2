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

/** Bytes as a person reads them: `1.3 GB`, `640 MB`, `12 kB`. */
export function bytes(n: number): string {
  const unit = Math.min(3, Math.max(1, Math.floor(Math.log10(Math.max(1, n)) / 3)));
  const value = n / 1000 ** unit;
  return `${value >= 10 ? Math.round(value) : value.toFixed(1)} ${['kB', 'MB', 'GB'][unit - 1]}`;
}

/** A whole share of work that goes on: 100 % is only said once all of it is done, and nothing is said of nothing. */
export function percent(part: number, whole: number): string {
  return whole <= 0 ? '' : `${Math.min(100, Math.floor((100 * part) / whole))} %`;
}

/** A bar, full once all is done. It is empty while nobody knows how much there is to do. */
export function bar(part: number, whole: number, cells = 20): string {
  const full = whole <= 0 ? 0 : Math.min(cells, Math.floor((cells * Math.max(0, part)) / whole));
  return '█'.repeat(full) + '░'.repeat(cells - full);
}

/** What Temporal's web UI shows of a workflow that reads pages (Markdown). */
export function describeProgress(
  label: string,
  progress: { readonly total: number; readonly tally: Tally; readonly gaps: number; readonly seen?: number },
): string {
  const { total, tally, gaps } = progress;
  const seen = Math.min(progress.seen ?? tally.read, total);
  return [
    `**${label}** ${bar(seen, total)} ${percent(seen, total)}`.trim(),
    `- ${count(seen)} offers of ${count(total)}`,
    `- ${count(tally.windows)} windows, ${count(tally.calls)} calls, ${count(tally.rateLimited)} refused by the rate limit`,
    `- ${count(tally.created)} created, ${count(tally.changed)} changed, ${count(tally.unchanged)} unchanged, ${count(tally.rejected)} rejected`,
    ...(gaps === 0 ? [] : [`- **${count(gaps)} gaps**`]),
  ].join('\n');
}
