import { FROZEN, KINDS, type Kind, PHASES } from './plan.js';
import type { RoundResult, StrikeResult } from './round.js';

/** What came of every strike, as Markdown. */
export function describeResults(results: readonly RoundResult[]): string[] {
  const strikes = results.flatMap((result) => result.strikes);
  const hits = strikes.filter(({ hit }) => hit !== undefined);
  const survived = results.filter(({ problems }) => problems.length === 0);
  const kept = survived.flatMap((result) => result.strikes).filter(({ hit }) => hit !== undefined);
  const extra = results.map(({ extraCalls }) => extraCalls);
  return [
    `**${kept.length} of ${hits.length} strikes survived**, in ${results.length} runs: PROVEN, every stable offer in the index, one run document, no open case, no call repeated beyond the pages in flight.`,
    ...(hits.length < strikes.length
      ? [`${strikes.length - hits.length} more came after the end of their run, and were played again.`]
      : []),
    '',
    `Calls repeated in a run: ${most(extra)} at most, ${mean(extra)} on average.`,
    '',
    '| strike | number | survived | pages in flight, most | seconds to the first new page, median | most | alone in their run | calls repeated there, most | mean |',
    '|---|---|---|---|---|---|---|---|---|',
    ...([...KINDS, FROZEN] as const).flatMap((kind) => kindRow(kind, results)),
    '',
    '| phase hit | strikes |',
    '|---|---|',
    ...PHASES.map((phase) => `| ${phase} | ${strikes.filter(({ hit }) => hit === phase).length} |`),
    ...results.flatMap((result, i) => result.problems.map((problem) => `\nRun ${i + 1}: ${problem}`)),
  ];
}

/** One line on a round, for the terminal. */
export function describeRound(result: RoundResult): string {
  const { round, strikes, extraCalls, seconds, clientFollowed, problems } = result;
  return [
    `${round.plan}: ${strikes.map(describeStrike).join('; ')}`,
    `${extraCalls} calls repeated`,
    `${seconds.toFixed(0)} s`,
    ...(clientFollowed ? [] : ['another client took over']),
    problems.length === 0 ? 'PROVEN' : `NOT SURVIVED: ${problems.join('; ')}`,
  ].join(' · ');
}

function describeStrike({ strike, hit, inFlight, secondsToNewPage }: StrikeResult): string {
  const phase = hit === undefined ? `after the end (aimed at ${strike.phase})` : hit;
  const back = secondsToNewPage === undefined ? '' : `, new page after ${secondsToNewPage.toFixed(1)} s`;
  return `${strike.kind} in ${phase}, ${inFlight} in flight${back}`;
}

function kindRow(kind: Kind, results: readonly RoundResult[]): string[] {
  const hitsOf = (result: RoundResult) =>
    result.strikes.filter(({ strike, hit }) => strike.kind === kind && hit !== undefined);
  const strikes = results.flatMap(hitsOf);
  if (strikes.length === 0) return [];
  const survived = results.filter(({ problems }) => problems.length === 0).flatMap(hitsOf);
  const seconds = strikes.flatMap(({ secondsToNewPage }) => secondsToNewPage ?? []).sort((a, b) => a - b);
  // Which of several strikes made a call be repeated cannot be told.
  const alone = results.filter((result) => result.strikes.length === 1 && hitsOf(result).length === 1);
  const extra = alone.map(({ extraCalls }) => extraCalls);
  const cells = [
    kind,
    strikes.length,
    survived.length,
    most(strikes.map(({ inFlight }) => inFlight)),
    seconds[Math.floor(seconds.length / 2)]?.toFixed(1) ?? '-',
    seconds.at(-1)?.toFixed(1) ?? '-',
    alone.length,
    most(extra),
    mean(extra),
  ];
  return [`| ${cells.join(' | ')} |`];
}

function most(numbers: readonly number[]): string {
  return numbers.length === 0 ? '-' : String(Math.max(...numbers));
}

function mean(numbers: readonly number[]): string {
  return numbers.length === 0 ? '-' : (numbers.reduce((sum, n) => sum + n, 0) / numbers.length).toFixed(1);
}
