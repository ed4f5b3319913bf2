import { cpus } from 'node:os';
import type { Certificate } from '../../src/domain/certificate.js';
import { count, duration, share } from '../../src/domain/progress.js';
import { PAGE_SIZE } from '../../src/domain/search.js';
import type { Details, Figure, LeadRow } from './bench.js';
import type { Spent } from './processes.js';
import type { RunMeasure } from './run.js';

/** Processor cores of this machine. */
export const CORES = cpus().length;
/** Temporal warns when a history reaches this. */
export const HISTORY_WARNING = 10_240;
/** What a history may hold for 740 000 offers. */
export const MAX_EVENTS = 10_000;
/** Busier than this, processor time is what is short. */
const SATURATED = 0.85;
/** Share of the cores in other programs above which a duration says less. */
const NOTICEABLE = 0.05;

export function ratio(a: number, b: number): string {
  return b === 0 ? '-' : (a / b).toFixed(3);
}

export function megabytes(value: number): string {
  return `${count(value)} MB`;
}

/** A figure with an upper bound. */
export function atMost(
  name: string,
  value: number,
  most: number,
  limit: string,
  show: (value: number) => string = count,
): Figure {
  return { name, measured: show(value), target: `<= ${show(most)}`, met: value <= most, limit };
}

export function atLeast(
  name: string,
  value: number,
  least: number,
  limit: string,
  show: (value: number) => string = count,
): Figure {
  return { name, measured: show(value), target: `>= ${show(least)}`, met: value >= least, limit };
}

/** A figure that only informs here. */
export function withoutTarget({ name, measured, limit }: Figure): Figure {
  return { name, measured, limit };
}

/** Where the processor time went, whether there was any left, and whether others had a share in it. */
export function processorLimit({ uses, seconds, machineSeconds }: Spent): string {
  const total = uses.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  const available = CORES * Math.max(seconds, 0.001);
  const busy = Math.max(total, machineSeconds) / available;
  const others = Math.max(0, machineSeconds - total) / available;
  const largest = uses
    .toSorted((a, b) => b.cpuSeconds - a.cpuSeconds)
    .slice(0, 4)
    .map(({ name, cpuSeconds }) => `${name} ${share(Math.round((1000 * cpuSeconds) / total), 1000)}`);
  const verdict = busy > SATURATED ? 'processor' : 'not the processor';
  const strangers =
    others > NOTICEABLE ? `; ${Math.round(100 * others)} % of the cores went to other programs` : '';
  return `${verdict}: ${Math.round(100 * busy)} % of ${CORES} cores busy (of ours: ${largest.join(', ')})${strangers}`;
}

/** What the calls above the floor were spent on. */
export function callsLimit(read: number, distinct: number, calls: number, floor: number): string {
  const above = calls - floor;
  // While offers close, fewer pages than the floor may do: more is then read again than lies above it.
  const repeated = Math.min(Math.max(0, above), Math.max(0, read - distinct) / PAGE_SIZE);
  return `${count(above)} calls above the floor: ${repeated.toFixed(0)} for offers met twice (overlaps, probes), ${count(above - repeated)} for pages not full and empty searches`;
}

/** Offers that the plan itself was there to find: all of them, or those that regions show. */
export function plannedOffers({ plan, totalAtStart, parts }: Certificate): number {
  if (plan === 'national') return totalAtStart;
  return parts.filter(({ label }) => !label.includes('residual')).reduce((sum, { total }) => sum + total, 0);
}

/** The row of a run in the table that leads the results: what was open all the time that it read, and what it has of that. */
export function leadRow(run: string, { ids: { stable, missing }, certificate }: RunMeasure): LeadRow {
  return { run, offers: stable, collected: stable - missing, calls: certificate.tally.calls };
}

/** The lines that every run has to show. */
export function provenFigures({ certificate, ids, seconds, spent, histories }: RunMeasure): Figure[] {
  return [
    {
      name: 'verdict',
      measured: certificate.status === 'proven' ? 'PROVEN' : `GAP of ${count(certificate.missing)}`,
      target: 'PROVEN',
      met: certificate.status === 'proven',
      limit: `${count(certificate.distinct)} distinct offers seen, ${certificate.totalAtEnd === undefined ? 'none' : count(certificate.totalAtEnd)} counted at the end`,
    },
    atMost(
      'stable offers missing in Elasticsearch, ids compared one by one',
      ids.missing,
      0,
      `${count(ids.stable)} stable ids; ${count(ids.others)} other open offers (published or closed meanwhile)`,
    ),
    {
      name: 'duration, start to verdict',
      measured: duration(seconds),
      limit: processorLimit(spent),
    },
    {
      name: 'offers per second',
      measured: count(certificate.distinct / seconds),
      limit: processorLimit(spent),
    },
    processorFigure(spent, certificate.distinct),
    atMost(
      'events of the largest history',
      histories.largest.events,
      MAX_EVENTS,
      `${histories.workflows} histories, ${count(histories.events)} events; the largest is ${histories.largest.workflowId.replace(/^[^/]*/, 'run')}`,
    ),
  ];
}

function processorFigure({ uses }: Spent, distinct: number): Figure {
  const per100000 = (cpuSeconds: number) => ((100_000 * cpuSeconds) / distinct).toFixed(1);
  const each = uses
    .toSorted((a, b) => b.cpuSeconds - a.cpuSeconds)
    .map(({ name, cpuSeconds }) => `${name} ${per100000(cpuSeconds)}`);
  return {
    name: 'processor seconds per 100 000 offers, all processes',
    measured: per100000(uses.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)),
    limit: each.join(', '),
  };
}

/** That the calls of a run are those that it says it made. */
export function recordedCalls({ searches, certificate }: RunMeasure): Figure {
  const { calls } = certificate.tally;
  return {
    name: 'searches that arrived, by the records of the simulator',
    measured: count(searches),
    target: `${count(calls)}, the run's own count`,
    met: searches === calls,
    limit: 'every call is counted on both sides',
  };
}

export function apiWorkerMemory({ spent, certificate }: RunMeasure, most: number): Figure {
  const workers = spent.uses.filter(({ name }) => name.startsWith('worker app-'));
  const peak = Math.max(...workers.map(({ peakMegabytes }) => peakMegabytes));
  return atMost(
    'peak memory of an API worker',
    peak,
    most,
    `at most 10 pages of 150 offers held, ${count(certificate.tally.pages)} pages passed through`,
    megabytes,
  );
}

export function refusedFigure({ refused, arrived }: RunMeasure): Figure {
  const percent = arrived === 0 ? 0 : (100 * refused) / arrived;
  return atMost(
    'calls refused with 429',
    percent,
    0.2,
    `${count(refused)} of ${count(arrived)} arrived`,
    (value) => `${value.toFixed(2)} %`,
  );
}

/** Processor time and memory of every process of a run. */
export function processTable({ uses, seconds }: Spent, title: string): Details {
  return {
    title: `${title}: processes over ${duration(seconds)}`,
    head: ['process', 'CPU seconds', `share of ${CORES} cores`, 'peak memory'],
    rows: uses.map(({ name, cpuSeconds, peakMegabytes }) => [
      name,
      cpuSeconds.toFixed(1),
      `${Math.round((100 * cpuSeconds) / (CORES * seconds))} %`,
      `${count(peakMegabytes)} MB`,
    ]),
  };
}

export function indexTable({ indexes }: RunMeasure, title: string): Details {
  return {
    title: `${title}: indexes`,
    head: ['index', 'documents', 'size', 'documents written by the run'],
    rows: indexes.map(({ name, documents, bytes, written }) => [
      name,
      count(documents),
      `${(bytes / 1e6).toFixed(1)} MB`,
      count(written),
    ]),
  };
}
