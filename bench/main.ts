import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { withLock } from '../scripts/lock.mjs';
import { homeFolder } from '../services/index.js';
import { PLANS } from '../src/domain/plans.js';
import { duration } from '../src/domain/progress.js';
import type { Bench, Section } from './harness/bench.js';
import { type Invocation, type MeasuredSection, resultsPage } from './harness/markdown.js';
import { callsPlot } from './harness/plot.js';
import { profilePrograms, requireProc } from './harness/processes.js';
import { emptyProfiles, profilesPage } from './harness/profiles.js';
import { SECTIONS } from './sections/index.js';

/** The stock of 22/12/2023 (docs/api/search.md "Offers without a place"): what "full size" means. */
const FULL_SIZE = 739_788;
/** From dist/bench/ back to the project. */
const RESULTS = fileURLToPath(new URL('../../bench/RESULTS.md', import.meta.url));

interface Flags {
  readonly only?: readonly string[];
  readonly offers: number;
  readonly plan: Bench['plans'];
  readonly withEarlier?: true;
  readonly list?: true;
  readonly output: string;
  readonly profile?: string;
}

const command = new Command('bench')
  .description('Measures Moisson against its targets and writes the table to bench/RESULTS.md.')
  .option('--only <section...>', 'only these sections')
  .option('--offers <count>', 'offers of a full-size world; less for a quick try', toCount, FULL_SIZE)
  .addOption(
    new Option('--plan <plan...>', 'plans that churn-1, churn-10 and growth measure')
      .choices(PLANS)
      .default(['verified']),
  )
  .option('--with-earlier', 'keep the last results of the other sections in the table')
  .option('--list', 'list the sections')
  .option('--output <file>', 'where the table goes', RESULTS)
  .option('--profile <file>', 'also where the processor time of each process goes, as a page')
  .action(main)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
await command.parseAsync();
process.exit();

async function main(flags: Flags): Promise<void> {
  if (flags.list) {
    for (const { name, title, minutes } of SECTIONS) {
      console.log(`${name.padEnd(18)}about ${`${minutes} min`.padEnd(8)}${title}`);
    }
    return;
  }
  requireProc();
  const chosen = choose(flags.only);
  // Whatever we started is killed with this process.
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  const home = join(homeFolder(process.env), 'bench');
  const log = (line: string) => console.error(line);
  const bench: Bench = {
    home,
    env: process.env,
    log,
    offers: flags.offers,
    plans: flags.plan,
    ...(flags.profile === undefined ? {} : { profiles: emptyProfiles(join(home, 'profiles')) }),
  };
  if (bench.profiles !== undefined) profilePrograms(bench.profiles);
  const results = join(home, 'results');
  mkdirSync(results, { recursive: true });

  const invocation: Invocation = {
    command: ['npm run bench', ...argumentsShown()].join(' '),
    date: new Date().toISOString(),
  };
  const measured = await withLock(
    join(home, 'bench.lock'),
    () => measureAll(chosen, bench, results, invocation),
    () =>
      log(
        `Another benchmark measures in ${home}, whose data it would lose to this one: waiting for its end.`,
      ),
  );
  const shown = flags.withEarlier === undefined ? measured : withEarlier(measured, results, flags.offers);
  const page = resultsPage(shown, drawPlots(shown, flags.output));
  writeFileSync(flags.output, page);
  console.log(page);
  if (flags.profile !== undefined && bench.profiles !== undefined) {
    writeFileSync(flags.profile, profilesPage(bench.profiles, invocation));
  }
  const missed = missedTargets(measured);
  if (missed.length > 0) log(`Targets missed: ${missed.join('; ')}.`);
  const failed = measured.some(({ result }) => 'failure' in result);
  // Targets are those of full size: in a small world some cannot be met.
  if (failed || (missed.length > 0 && flags.offers >= FULL_SIZE)) process.exitCode = 1;
}

/** Writes what sections have to draw beside the results, and says where. */
function drawPlots(sections: readonly MeasuredSection[], output: string) {
  return sections.flatMap(({ name, result }) => {
    if ('failure' in result || result.plot === undefined) return [];
    const file = `${name}.svg`;
    writeFileSync(join(dirname(output), file), callsPlot(result.plot));
    return [{ title: result.plot.title, file }];
  });
}

function missedTargets(measured: readonly MeasuredSection[]): string[] {
  return measured.flatMap(({ name, result }) =>
    'failure' in result
      ? []
      : result.figures.filter(({ met }) => met === false).map((figure) => `${name}, ${figure.name}`),
  );
}

/** Section by section; what each measures is kept as soon as it ends. */
async function measureAll(
  sections: readonly Section[],
  bench: Bench,
  results: string,
  measuredBy: Invocation,
): Promise<MeasuredSection[]> {
  const { log, offers } = bench;
  const measured: MeasuredSection[] = [];
  for (const section of sections) {
    const { name, title } = section;
    log(`${name}: ${title}`);
    const before = performance.now();
    const result = await measure(section, bench);
    const outcome: MeasuredSection = { name, title, measuredBy, result };
    measured.push(outcome);
    const file = resultFile(results, section);
    const stored: StoredSection = { offers, ...outcome };
    writeFileSync(file, `${JSON.stringify(stored, null, 2)}\n`);
    const took = duration((performance.now() - before) / 1000);
    log(`${name}: ${'failure' in result ? 'FAILED' : 'done'} after ${took}, see ${file}`);
  }
  bench.firstRun?.discard();
  return measured;
}

/** What is kept of a section: with the size of the world, since another size makes another table. */
type StoredSection = MeasuredSection & { readonly offers: number };

function resultFile(results: string, { name }: Pick<Section, 'name'>): string {
  return join(results, `${name}.json`);
}

/** The sections in their order, those that were not measured now as they were measured last. */
function withEarlier(
  measured: readonly MeasuredSection[],
  results: string,
  offers: number,
): MeasuredSection[] {
  return SECTIONS.flatMap((section) => {
    const now = measured.find(({ name }) => name === section.name);
    if (now !== undefined) return [now];
    const file = resultFile(results, section);
    if (!existsSync(file)) return [];
    const earlier = JSON.parse(readFileSync(file, 'utf8')) as StoredSection;
    return earlier.offers === offers ? [earlier] : [];
  });
}

/** A section that fails must not cost the others. */
async function measure({ run }: Section, bench: Bench): Promise<MeasuredSection['result']> {
  try {
    return await run(bench);
  } catch (error) {
    bench.log(String(error instanceof Error ? error.stack : error));
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function choose(names: readonly string[] | undefined): readonly Section[] {
  const known = SECTIONS.map(({ name }) => name);
  const unknown = names?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0) {
    command.error(`error: no section ${unknown.join(', ')}; there are ${known.join(', ')}`, { exitCode: 2 });
  }
  return SECTIONS.filter(({ name }) => names === undefined || names.includes(name));
}

function argumentsShown(): string[] {
  const given = process.argv.slice(2);
  return given.length === 0 ? [] : ['--', ...given];
}

function toCount(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1000) {
    throw new InvalidArgumentError('It must be a whole number of at least 1000.');
  }
  return n;
}
