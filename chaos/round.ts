import { takeAim } from './aim.js';
import { Calls } from './calls.js';
import { follow } from './follow.js';
import { pagesInFlight, phaseAt, readHistory } from './histories.js';
import { inspect } from './inspection.js';
import type { Parts } from './parts.js';
import type { Phase, Round, Strike } from './plan.js';
import { type Absences, type Struck, strike } from './strikes.js';

export interface StrikeResult {
  readonly strike: Strike;
  /** The phase that the run was in, by its history; `undefined` when it had ended before. */
  readonly hit?: Phase;
  /** Pages in flight that this strike may have cost. */
  readonly inFlight: number;
  /** From the return of the part to the first page that nobody had asked for before; absent when none was left. */
  readonly secondsToNewPage?: number;
}

export interface RoundResult {
  readonly round: Round;
  readonly strikes: readonly StrikeResult[];
  /** Calls that the API answered beyond the pages that the run kept. */
  readonly extraCalls: number;
  readonly seconds: number;
  /** The client that started the run saw its end; otherwise another took over with `moisson watch`. */
  readonly clientFollowed: boolean;
  /** What is wrong, in sentences. */
  readonly problems: readonly string[];
}

/** Runs one ingestion from an empty store, strikes it, waits until it ends by itself, and inspects what it left. */
export async function playRound(
  parts: Parts,
  round: Round,
  workflowId: string,
  absences: Absences,
): Promise<RoundResult> {
  await parts.forgetEverything();
  const calls = new Calls();
  parts.simulator.setFaults([]);
  parts.simulator.observe(calls.observe);
  parts.simulator.mark();
  const { open: offers } = parts.simulator.records().offers;

  const startedAt = Date.now();
  const client = follow(parts, ['run', '--json', '--plan', round.plan, '--workflow-id', workflowId]);
  const struck: Struck[] = [];
  for (const planned of round.strikes) {
    const hasEnded = () => client.process.exitCode !== null;
    const run = { client: parts.client, workflowId, calls, offers, hasEnded };
    if (!(await takeAim(planned, run))) break;
    struck.push(await strike(planned, { parts, follower: client.process, absences }));
  }
  const { certificate: followed } = await client.ended;
  const watch = ['watch', '--json', '--workflow-id', workflowId];
  const certificate = followed ?? (await follow(parts, watch).ended).certificate;
  if (certificate === undefined) throw new Error(`the run ${workflowId} cannot be followed: see moisson.log`);

  const seconds = (Date.now() - startedAt) / 1000;
  const problems = await inspect(parts, certificate);
  const extraCalls = calls.count - certificate.tally.pages;
  const history = await readHistory(parts.client, workflowId, round.plan);
  const strikes = round.strikes.map((planned, i) => describe(planned, struck[i], history, calls));
  const inFlight = strikes.reduce((sum, one) => sum + one.inFlight, 0);
  if (extraCalls < 0)
    problems.push(`${certificate.tally.pages} pages kept, but only ${calls.count} calls answered`);
  if (extraCalls > inFlight) problems.push(`${extraCalls} calls repeated, ${inFlight} pages in flight`);
  for (const { refusal } of struck) {
    if (refusal !== undefined && !certificate.refusals.some((said) => said.includes(refusal)))
      problems.push(`the certificate does not say: ${refusal}`);
  }
  return { round, strikes, extraCalls, seconds, clientFollowed: followed !== undefined, problems };
}

function describe(
  planned: Strike,
  done: Struck | undefined,
  history: Awaited<ReturnType<typeof readHistory>>,
  calls: Calls,
): StrikeResult {
  const hit = done && phaseAt(history, done.at);
  const newAt = done && calls.firstNewAfter(done.backAt, done.application);
  return {
    strike: planned,
    ...(hit === undefined ? {} : { hit }),
    inFlight: done === undefined ? 0 : pagesInFlight(history, done.at, done.queues),
    ...(done === undefined || newAt === undefined ? {} : { secondsToNewPage: (newAt - done.backAt) / 1000 }),
  };
}
