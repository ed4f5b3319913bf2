import { FROZEN, KINDS, PHASES } from './plan.js';
import type { RoundResult, StrikeResult } from './round.js';

/** What came of every strike, as Markdown. */
export function describeResults(results: readonly RoundResult[]): string[] {
  const strikes = results.flatMap((result) => result.strikes);
  const hits = strikes.filter(({ hit }) => hit !== undefined);
  const survived = results.filter(({ problems }) => problems.length === 0);
  const kept = survived.flatMap((result) => result.strikes).filter(({ hit }) => hit !== undefined);
  return [
    `**${kept.length} of ${hits.length} strikes survived**, in ${results.length} runs: PROVEN, every stable offer in the index, one run document, no open case, no call repeated beyond the pages in flight.`,
    ...(hits.length < strikes.length
      ? [`${strikes.length - hits.length} more came after the end of their run, and were played again.`]
      : []),
    '',
    '| strike | number | survived | pages in flight, most | calls repeated, most | mean | seconds to the first new page, median | most |',
    '|---|---|---|---|---|---|---|---|',
    ...[...KINDS, FROZEN, SEVERAL].flatMap((kind) => kindRow(kind, results)),
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

const SEVERAL = 'three of these in one run';

function kindRow(kind: string, results: readonly RoundResult[]): string[] {
  const ofKind = results.filter(
    ({ strikes }) => (strikes.length > 1 ? SEVERAL : strikes[0]?.strike.kind) === kind,
  );
  if (ofKind.length === 0) return [];
  const strikes = ofKind.flatMap((result) => result.strikes);
  const survived = ofKind.filter(({ problems }) => problems.length === 0).flatMap((result) => result.strikes);
  const extra = ofKind.map(({ extraCalls }) => extraCalls);
  const inFlight = ofKind.map((result) => result.strikes.reduce((sum, one) => sum + one.inFlight, 0));
  const seconds = strikes.flatMap(({ secondsToNewPage }) => secondsToNewPage ?? []).sort((a, b) => a - b);
  const mean = extra.reduce((sum, one) => sum + one, 0) / extra.length;
  const cells = [
    kind,
    strikes.length,
    survived.length,
    Math.max(...inFlight),
    Math.max(...extra),
    mean.toFixed(1),
    seconds[Math.floor(seconds.length / 2)]?.toFixed(1) ?? '-',
    seconds.at(-1)?.toFixed(1) ?? '-',
  ];
  return [`| ${cells.join(' | ')} |`];
}
