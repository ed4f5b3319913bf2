import { Command, InvalidArgumentError, Option } from 'commander';
import { type FaultRule, mixedFaults } from './http/faults.js';
import type { Lies } from './lies/options.js';
import type { SimulatorOptions } from './options.js';

interface Flags {
  readonly offers: number;
  readonly seed: number;
  readonly host: string;
  readonly port: number;
  readonly applications: number;
  readonly rate: number;
  readonly rateModel: 'window' | 'bucket';
  readonly burst?: number;
  readonly now?: Date;
  readonly aged: number;
  readonly publishedPerSecond: number;
  readonly closedPerSecond: number;
  readonly rewritten: number;
  readonly lie: number;
  readonly exclusiveBounds?: true;
  readonly wholeSeconds?: true;
  readonly regionShowsRegionOnly?: true;
  readonly olderEmptyRange?: true;
  readonly crowdedSecond: number;
  readonly crowdedAlike?: true;
  readonly romeList: 'v460' | '2023';
  readonly shareWithoutRegion?: number;
  readonly untoldPlaces: number;
  readonly tradesWithoutRegion: number;
  readonly faults: number;
  readonly fault: readonly FaultRule[];
  readonly latency?: readonly [number, number];
  readonly lies: Lies;
  readonly hidden?: number;
  readonly cap?: number;
  readonly clockOffset?: number;
  readonly detailLag?: number;
  readonly undated?: number;
}

/**
 * The command line of the simulator.
 * @param start what to do with the options once they are read
 */
export function createCommand(start: (options: SimulatorOptions) => Promise<void>): Command {
  return new Command('simulator')
    .description('A stand-in of the API "Offres d\'emploi v2" over HTTP, with its real limits and moods.')
    .option('--offers <count>', 'offers open at the start', readNumber, 20_000)
    .option('--seed <number>', 'the world to make up', readNumber, 1)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on, 0 = a free one', readNumber, 0)
    .option('--applications <count>', 'applications that have credentials', readNumber, 2)
    .option('--rate <calls>', 'calls per second and application, 0 = no limit', readNumber, 3)
    .addOption(
      new Option('--rate-model <model>', 'how the rate is counted')
        .choices(['window', 'bucket'])
        .default('window'),
    )
    .option('--burst <calls>', 'tokens that a bucket holds (default: the rate)', readNumber)
    .option('--now <date>', "the world's clock at the start, ISO 8601 (default: now)", readDate)
    .option('--aged <seconds>', 'what the world has lived since, its churn included', readNumber, 0)
    .option('--published-per-second <count>', 'offers published while it runs', readNumber, 0)
    .option('--closed-per-second <count>', 'offers closed while it runs', readNumber, 0)
    .option('--rewritten <share>', 'offers with another text than without this option', readNumber, 0)
    .option('--lie <offers>', 'totals are off by up to this many offers', readNumber, 0)
    .option('--exclusive-bounds', 'creation bounds exclude the stamps that equal them')
    .option('--whole-seconds', 'creation bounds ignore the milliseconds of stamps')
    .option('--region-shows-region-only', "the region filter finds offers labelled with a region's name only")
    .option('--older-empty-range', 'an empty search has the older Content-Range "offres */0"')
    .option('--crowded-second <offers>', 'force this many offers into one second', readNumber, 0)
    .option('--crowded-alike', 'make those offers alike in everything that can be searched for')
    .addOption(
      new Option('--rome-list <list>', 'the list of trades').choices(['v460', '2023']).default('v460'),
    )
    .option(
      '--share-without-region <share>',
      'offers that no region filter finds (default: 0.0152)',
      readNumber,
    )
    .option(
      '--untold-places <share>',
      'offers whose label tells no place, although filters find them',
      readNumber,
      0,
    )
    .option('--trades-without-region <count>', 'trades that share those offers, 0 = all', readNumber, 0)
    .option('--faults <share>', 'share of the calls that go wrong, in every way that passes', readNumber, 0)
    .option('--fault <kind:share>', 'one kind of fault, e.g. 500-json:0.02 (repeatable)', readFault, [])
    .option('--latency <least-most>', 'milliseconds that every answer takes, e.g. 80-200', readLatency)
    .option('--hidden <share>', 'offers that searches and totals miss', readNumber)
    .option('--cap <total>', 'totals never exceed this', readNumber)
    .option(
      '--clock-offset <seconds>',
      'how far the clock of the world is ahead, or behind if negative',
      readNumber,
    )
    .option('--detail-lag <seconds>', 'how long a closed offer is still shown by its id', readNumber)
    .option('--undated <offers>', 'offers whose creation date is null', readNumber)
    .option(
      '--lies <json>',
      'any lie of simulator/lies/options.ts, e.g. {"hidden":[{"region":"53"}]}',
      readLies,
      {},
    )
    .action((flags: Flags) => start(toOptions(flags)));
}

function toOptions(flags: Flags): SimulatorOptions {
  const numbers = Array.from({ length: flags.applications }, (_, index) => index + 1);
  return {
    offers: flags.offers,
    seed: flags.seed,
    host: flags.host,
    port: flags.port,
    applications: numbers.map((number) => ({
      clientId: `simulated-app-${number}`,
      clientSecret: `not-a-secret-${number}`,
    })),
    rate: flags.rate,
    rateModel: flags.rateModel,
    ...(flags.burst !== undefined && { burst: flags.burst }),
    ...(flags.now !== undefined && { now: flags.now }),
    agedSeconds: flags.aged,
    rewritten: flags.rewritten,
    churn: { publishedPerSecond: flags.publishedPerSecond, closedPerSecond: flags.closedPerSecond },
    unverified: {
      boundsInclusive: flags.exclusiveBounds !== true,
      boundsIgnoreMilliseconds: flags.wholeSeconds === true,
      regionFilterShowsRegionOnly: flags.regionShowsRegionOnly === true,
      totalsLie: flags.lie,
      olderEmptyRange: flags.olderEmptyRange === true,
    },
    denseSecond: flags.crowdedSecond,
    denseAlike: flags.crowdedAlike === true,
    romeList: flags.romeList,
    ...(flags.shareWithoutRegion !== undefined && { shareWithoutRegion: flags.shareWithoutRegion }),
    untoldPlaces: flags.untoldPlaces,
    tradesWithoutRegion: flags.tradesWithoutRegion,
    faults: [...mixedFaults(flags.faults), ...flags.fault],
    ...(flags.latency !== undefined && { latencyMs: flags.latency }),
    lies: toLies(flags),
  };
}

/** The lies told as JSON; those that have a flag of their own are added to them. */
function toLies({ lies, hidden, cap, clockOffset, detailLag, undated }: Flags): Lies {
  return {
    ...lies,
    ...(hidden !== undefined && { hidden: [...(lies.hidden ?? []), { share: hidden }] }),
    ...(cap !== undefined && { cap }),
    ...(clockOffset !== undefined && { clock: { ...lies.clock, offsetSeconds: clockOffset } }),
    ...(detailLag !== undefined && { detail: { ...lies.detail, lagSeconds: detailLag } }),
    ...(undated !== undefined && { undated: { ...lies.undated, offers: undated } }),
  };
}

function readLies(text: string): Lies {
  try {
    return JSON.parse(text) as Lies;
  } catch {
    throw new InvalidArgumentError('JSON is expected.');
  }
}

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('A number is expected.');
  return value;
}

function readDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError('An ISO 8601 date is expected.');
  return date;
}

function readFault(text: string, before: readonly FaultRule[]): FaultRule[] {
  const [kind, share] = text.split(':');
  return [...before, { kind: kind as FaultRule['kind'], share: share === undefined ? 1 : readNumber(share) }];
}

function readLatency(text: string): [number, number] {
  const match = /^(\d+)-(\d+)$/.exec(text);
  if (match === null) throw new InvalidArgumentError('Two numbers are expected, e.g. 80-200.');
  return [Number(match[1]), Number(match[2])];
}
