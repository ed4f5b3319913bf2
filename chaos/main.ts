/** `npm run chaos -- --kills 50 --seed 1`. Ends with 0 when every run that was struck survived, 2 on wrong usage. */

import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { Parts } from './parts.js';
import { LONG_ROUNDS, planRounds } from './plan.js';
import { describeResults, describeRound } from './results.js';
import { playRound, type RoundResult } from './round.js';
import { LONG_ABSENCES, SHORT_ABSENCES } from './strikes.js';

const CHURN = { publishedPerSecond: 1, closedPerSecond: 1 };
/** Strikes that came after the end of their run are played again, at most so many. */
const MAX_REPEATS = 20;
/** Fewer kills make no result worth keeping. */
const WORTH_KEEPING = 50;

const command = new Command('chaos')
  .description('Breaks runs in every phase and in every way, on real parts, and says what came of it.')
  .option('--kills <number>', 'strikes in all', toCount, 50)
  .option('--seed <number>', 'the sequence of strikes', toCount, 1)
  // Enough for a region that one search cannot show, few enough for a run of some ten seconds.
  .option('--offers <number>', 'offers of the world', toCount, 22_000)
  .option(
    '--long',
    'then an API worker frozen for good, ten minutes without Elasticsearch, two without the API',
    false,
  )
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

const { kills, seed, offers, long } = command
  .parse()
  .opts<{ kills: number; seed: number; offers: number; long: boolean }>();
const rounds = [
  ...planRounds(kills, seed).map((round) => ({ round, absences: SHORT_ABSENCES })),
  ...(long ? LONG_ROUNDS : []).map((round) => ({ round, absences: LONG_ABSENCES })),
];
const planned = rounds.length;
const log = (line: string) => console.log(line);
// What is killed by its parent's end hangs on `exit`, which a signal alone does not bring about.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const folder = await mkdtemp(join(tmpdir(), 'moisson-chaos-'));
await chmod(folder, 0o755);
const parts = await Parts.start({
  folder,
  env: process.env,
  log,
  world: { offers, seed, churn: CHURN },
});
const results: RoundResult[] = [];
let failure: unknown;
try {
  // Grows while it is gone through.
  for (const { round, absences } of rounds) {
    const number = results.length + 1;
    const result = await playRound(parts, round, `chaos-${number}`, absences);
    results.push(result);
    log(`${number}. ${describeRound(result)}`);
    const missed = result.strikes.filter(({ hit }) => hit === undefined).map(({ strike }) => strike);
    for (const strike of missed.slice(0, planned + MAX_REPEATS - rounds.length)) {
      rounds.push({ round: { ...round, strikes: [strike] }, absences });
    }
    // A supervisor waits longer after each death: the next run finds a fresh one.
    await parts.stopWorkers();
    await parts.startWorkers();
  }
} catch (error) {
  failure = error;
} finally {
  await parts.close();
}
const lines = describeResults(results);
log(`\n${lines.join('\n')}`);
if (failure !== undefined) console.error(failure);
const landed = results.flatMap(({ strikes }) => strikes).filter(({ hit }) => hit !== undefined).length;
const wanted = kills + (long ? LONG_ROUNDS.length : 0);
if (failure === undefined && landed < wanted) {
  console.error(`Only ${landed} of ${wanted} strikes came before the end of their run.`);
}
const isGood =
  failure === undefined && landed >= wanted && results.every(({ problems }) => problems.length === 0);
if (isGood) await rm(folder, { recursive: true, force: true });
else log(`\nThe logs of the parts are in ${folder}.`);
if (failure === undefined && kills >= WORTH_KEEPING) {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const head = [
    '# Crash suite: the last long run',
    '',
    `\`npm run chaos -- --kills ${kills} --seed ${seed} --offers ${offers}${long ? ' --long' : ''}\`, ${new Date().toISOString()}, ${machine}.`,
    '',
  ];
  await writeFile('chaos/RESULTS.md', `${[...head, ...lines].join('\n')}\n`);
}
process.exit(isGood ? 0 : 1);

function toCount(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0) throw new InvalidArgumentError('It must be a whole number.');
  return n;
}
