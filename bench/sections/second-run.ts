import { count, share } from '../../src/domain/progress.js';
import type { Section } from '../harness/bench.js';
import {
  atLeast,
  atMost,
  callsLimit,
  indexTable,
  leadRow,
  processTable,
  provenFigures,
  ratio,
} from '../harness/figures.js';
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
  title:
    'a second run a day later on the same indexes by the default plan, about 95 % of the offers unchanged',
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
        const measure = await measureRun(bench, stage, simulator, { plan: 'verified' });
        return {
          lead: [leadRow('default plan, a day later', measure)],
          figures: [...provenFigures(measure), ...callFigures(measure), ...writeFigures(measure)],
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

/** With the sample of unseen offers, and the regions. */
function callFigures({ certificate, floor }: RunMeasure) {
  const { read, calls } = certificate.tally;
  const limit = callsLimit(read, certificate.distinct, calls, floor);
  return [atMost('calls / floor', calls / floor, 1.07, limit, (value) => ratio(value, 1))];
}

function writeFigures({ certificate, indexes, stock }: RunMeasure) {
  const { created, changed, unchanged } = certificate.tally;
  const written = indexes.find(({ name }) => name.startsWith('offres-'))?.written ?? Number.POSITIVE_INFINITY;
  const due = created + changed + certificate.closed;
  const same = certificate.distinct - created - changed;
  return [
    atLeast(
      'share of the offers unchanged',
      same / certificate.distinct,
      0.95,
      `${count(created)} created, ${count(changed)} changed, ${count(unchanged)} times read unchanged, ${count(certificate.closed)} closed`,
      (value) => `${(100 * value).toFixed(2)} %`,
    ),
    atMost(
      'documents written to offres',
      written,
      due,
      `created + changed + closed = ${count(due)}, ${share(due, certificate.distinct)} of the stock`,
    ),
    atMost(
      'documents written to offres, by the records of the simulator',
      written,
      ...dueByTheRecords(stock),
    ),
  ];
}

/** What differs from the stock of the first run, however the run counts: at its start, and what came during it. */
function dueByTheRecords({ before, after }: RunMeasure['stock']): [most: number, limit: string] {
  const { rewritten, published, closed } = before.sinceOpening;
  const meanwhile = after.publishedSinceMark + after.closedSinceMark;
  return [
    rewritten + published + closed + meanwhile,
    `since the first run: ${count(rewritten)} rewritten, ${count(published)} published, ${count(closed)} closed; ${count(meanwhile)} published or closed while the run read`,
  ];
}
