import { count, share } from '../../src/domain/progress.js';
import type { Section } from '../harness/bench.js';
import { atLeast, atMost, indexTable, processTable, provenFigures } from '../harness/figures.js';
import { measureRun, type RunMeasure } from '../harness/run.js';
import { startSimulatorProcess } from '../harness/simulator.js';
import { openStage } from '../harness/stage.js';
import { firstRun } from './national-full.js';

const DAY_SECONDS = 86_400;
/** Of the stock, in the day between both runs: rewritten, published and closed. Some 95 % stay as they were. */
const REWRITTEN = 0.03;
const RENEWED = 0.02;

export const secondRun: Section = {
  name: 'second-run',
  title: 'a second run a day later on the same indexes, about 95 % of the offers unchanged',
  minutes: 6,
  async run(bench) {
    const { stage: name, now } = bench.firstRun ?? (await firstRun(bench)).first;
    // Its data goes with this stage.
    delete bench.firstRun;
    const stage = await openStage(bench, name, { keptData: true });
    try {
      const perSecond = String((RENEWED * bench.offers) / DAY_SECONDS);
      const age = Math.round((Date.now() - Date.parse(now)) / 1000);
      const simulator = await startSimulatorProcess(stage.folder, [
        ...['--offers', String(bench.offers), '--rate', '0', '--now', now, '--aged', String(age)],
        ...['--published-per-second', perSecond, '--closed-per-second', perSecond],
        ...['--rewritten', String(REWRITTEN)],
      ]);
      try {
        const measure = await measureRun(bench, stage, simulator, { plan: 'national' });
        return {
          figures: [...provenFigures(measure), ...writeFigures(measure)],
          details: [processTable(measure.spent, 'second run'), indexTable(measure, 'second run')],
          data: measure,
        };
      } finally {
        await simulator.stop();
      }
    } finally {
      await stage.close();
    }
  },
};

function writeFigures({ report, indexes, stock }: RunMeasure) {
  const { created, changed, unchanged } = report.tally;
  const written = indexes.find(({ name }) => name.startsWith('offres-'))?.written ?? Number.POSITIVE_INFINITY;
  const due = created + changed + report.closed;
  const same = report.distinct - created - changed;
  return [
    atLeast(
      'share of the offers unchanged',
      same / report.distinct,
      0.95,
      `${count(created)} created, ${count(changed)} changed, ${count(unchanged)} times read unchanged, ${count(report.closed)} closed`,
      (value) => `${(100 * value).toFixed(2)} %`,
    ),
    atMost(
      'documents written to offres',
      written,
      due,
      `created + changed + closed = ${count(due)}, ${share(due, report.distinct)} of the stock`,
    ),
    atMost('documents written to offres, by the books of the simulator', written, ...dueByTheBooks(stock)),
  ];
}

/** What differs from the stock of the first run, however the run counts: at its start, and what came during it. */
function dueByTheBooks({ before, after }: RunMeasure['stock']): [most: number, limit: string] {
  const { rewritten, published, closed } = before.sinceOpening;
  const meanwhile = after.publishedSinceMark + after.closedSinceMark;
  return [
    rewritten + published + closed + meanwhile,
    `since the first run: ${count(rewritten)} rewritten, ${count(published)} published, ${count(closed)} closed; ${count(meanwhile)} published or closed while the run read`,
  ];
}
