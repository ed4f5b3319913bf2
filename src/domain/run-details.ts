import { type Certificate, certificateLines } from './certificate.js';
import { describePlan } from './plans.js';
import { bar, count, duration, percent } from './progress.js';
import type { Tally } from './tally.js';

/** What was seen of a run in the store, at a moment. */
export interface Look {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Distinct offers seen so far; what it was before where the store could not be asked. */
  readonly seen: number;
  /** Distinct offers a second since the look before; absent at the first one. */
  readonly pace?: number;
  /** Since when Elasticsearch has not answered, ISO 8601 UTC; absent while it answers. */
  readonly awaySince?: string;
}

/** A part of a run, and what it ended with, once it has. */
interface Part {
  readonly label: string;
  readonly ended?: { readonly total: number; readonly seen?: number };
}

interface Region {
  readonly libelle: string;
  /** Offers that the API counted there at the start; 0 where it was not asked. */
  readonly total: number;
  readonly seen: number;
  /** Distinct offers a second. */
  readonly pace?: number;
}

/** What is known of a run at a moment. */
export interface RunDetails {
  /** What the run is, and who started it. */
  readonly title: string;
  readonly phase: string;
  /** Offers to be collected; 0 until known. */
  readonly total: number;
  readonly tally: Tally;
  readonly control: { readonly paused: boolean; readonly rate?: number | string };
  /** When the phase began: children started and calls made until then, and the offers collected. */
  readonly before?: { readonly calls: number; readonly children: number; readonly collected?: number };
  readonly parts: readonly Part[];
  readonly regions: readonly Region[];
  readonly look?: Look;
  readonly certificate?: Certificate;
}

/** A run in a line for a person: `Offres d'emploi · plan verified · started by npm start`. */
export function titleOf(
  { plan, mode }: { readonly plan: string; readonly mode: string },
  startedBy: string,
): string {
  return `Offres d'emploi · ${describePlan(plan, mode)} · started by ${startedBy}`;
}

/** What the web UI shows of a run (Markdown): a list with bars, since it draws tables badly. */
export function describeRun(details: RunDetails): string {
  const { title, certificate } = details;
  if (certificate !== undefined) return [title, '', ...endLines(certificate)].join('\n');
  return [
    title,
    '',
    headline(details),
    ...stateLines(details),
    ...partLines(details),
    ...regionLines(details),
  ].join('\n');
}

/** What the web UI shows of a run that a schedule started beside another run. */
export function describeWaiting(title: string, reason: string): string {
  return [title, '', '**waiting for its turn**', `- ${reason}`].join('\n');
}

/** What the web UI shows of a run that ended without a certificate. */
export function describeFailure(title: string, status: string, reason: string): string {
  return [title, '', `**${status.toUpperCase()}**: ${reason}`].join('\n');
}

function endLines(certificate: Certificate): string[] {
  const [verdict = '', ...figures] = certificateLines(certificate);
  return [`**${verdict}**`, '', '```', ...figures.map((line) => line.slice(2)), '```'];
}

function headline(details: RunDetails): string {
  const { phase, total, before, look } = details;
  const seen = Math.min(total, before?.collected ?? look?.seen ?? 0);
  if (phase !== 'collecting' || total === 0) return `**${phase}**`;
  const left = timeLeft(details, seen);
  return [
    `**${phase}** ${bar(seen, total)} ${percent(seen, total)}`,
    ...(left === undefined ? [] : [`about ${duration(left)} left`]),
    ...(look?.pace === undefined || details.control.paused ? [] : [`${Math.round(look.pace)} offers/s`]),
    `${count(seen)} of ${count(total)} offers`,
  ].join(' · ');
}

/** In seconds. Nobody knows it while the run waits. */
function timeLeft({ control, look, total }: RunDetails, seen: number): number | undefined {
  const { pace = 0, awaySince } = look ?? {};
  if (control.paused || awaySince !== undefined || pace <= 0 || seen >= total) return undefined;
  return (total - seen) / pace;
}

function stateLines({ control, look, phase, total, before }: RunDetails): string[] {
  const { paused, rate } = control;
  const isChecking = before?.collected !== undefined;
  return [
    ...(paused ? ['- **paused**: `npx moisson resume`, or the signal `resume`, goes on with it'] : []),
    ...(look?.awaySince === undefined
      ? []
      : [`- **waiting for Elasticsearch** since ${timeOf(look.awaySince)}: pages that were read are kept`]),
    ...(rate === undefined ? [] : [`- rate set to ${rate}`]),
    ...(isChecking
      ? [`- ${count(Math.min(total, before?.collected ?? 0))} of ${count(total)} offers collected`]
      : []),
    ...(look === undefined || phase !== 'collecting' ? [] : [`- as of ${timeOf(look.at)}`]),
  ];
}

function timeOf(iso: string): string {
  return `${iso.slice(11, 19)} UTC`;
}

function partLines({ parts, before, tally, regions }: RunDetails): string[] {
  const own = parts.slice(before?.children ?? 0);
  const ended = own.filter((part) => part.ended !== undefined);
  const calls = `${count(tally.calls)} calls`;
  if (own.length === 0) return [`- ${calls}`];
  return [
    `- ${bar(ended.length, own.length)} ${ended.length} of ${own.length} parts done, ${calls} by parts that are done`,
    // A region that is shown by itself is not named twice.
    ...ended
      .filter(({ label }) => regions.every(({ libelle }) => libelle !== label))
      .map(({ label, ended }) => `- ${label}: ${count(ended?.seen ?? ended?.total ?? 0)} offers`),
  ];
}

function regionLines({ regions, control }: RunDetails): string[] {
  return regions.map(({ libelle, total, seen, pace = 0 }) => {
    const left =
      total > seen && pace > 0 && !control.paused ? [`${duration((total - seen) / pace)} left`] : [];
    const speed = pace > 0 && !control.paused ? [`${rounded(pace)} offers/s`] : [];
    if (total === 0) return `- ${[`${libelle}: ${count(seen)} offers`, ...speed].join(' · ')}`;
    const shown = Math.min(seen, total);
    const reached = `${bar(shown, total)} ${libelle}: ${percent(shown, total)} of ${count(total)}`;
    return `- ${[reached, ...speed, ...left].join(' · ')}`;
  });
}

function rounded(n: number): string {
  return n >= 10 ? Math.round(n).toString() : n.toFixed(1);
}
