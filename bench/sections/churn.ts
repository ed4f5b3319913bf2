import type { Section } from '../harness/bench.js';
import { callsLimit, processTable, provenFigures, ratio } from '../harness/figures.js';
import { measureRun } from '../harness/run.js';
import { onFreshStage } from '../harness/setting.js';

export const churn1 = churnSection(1);
export const churn10 = churnSection(10);

function churnSection(perSecond: number): Section {
  const name = `churn-${perSecond}`;
  return {
    name,
    title: `runs while ${perSecond} offers a second are published and as many closed`,
    minutes: 17,
    async run(bench) {
      const world = ['--published-per-second', String(perSecond), '--closed-per-second', String(perSecond)];
      const simulated = ['--offers', String(bench.offers), '--rate', '0', ...world];
      const runs = [];
      for (const plan of bench.churnPlans) {
        const measure = await onFreshStage(bench, name, simulated, (stage, simulator) =>
          measureRun(bench, stage, simulator, { plan }),
        );
        runs.push({ plan, measure });
      }
      return {
        figures: runs.flatMap(({ plan, measure }) => {
          const { report, floor } = measure;
          const figures = [
            ...provenFigures(measure),
            {
              name: 'calls / floor',
              measured: ratio(report.tally.calls, floor),
              limit: callsLimit(report.tally.read, report.distinct, report.tally.calls, floor),
            },
          ];
          return figures.map((figure) => ({ ...figure, name: `${plan}: ${figure.name}` }));
        }),
        details: runs.map(({ plan, measure }) => processTable(measure.spent, `${plan} plan`)),
        data: runs,
      };
    },
  };
}
