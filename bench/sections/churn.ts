import type { Figure, Section } from '../harness/bench.js';
import { atMost, callsLimit, processTable, provenFigures, ratio } from '../harness/figures.js';
import { measureRun, type RunMeasure } from '../harness/run.js';
import { onFreshStage } from '../harness/setting.js';

export const churn1 = churnSection(1, 1.05);
export const churn10 = churnSection(10, 1.07);

function churnSection(perSecond: number, most: number): Section {
  const name = `churn-${perSecond}`;
  return {
    name,
    title: `runs while ${perSecond} offers a second are published and as many closed`,
    minutes: 17,
    async run(bench) {
      const world = ['--published-per-second', String(perSecond), '--closed-per-second', String(perSecond)];
      const simulated = ['--offers', String(bench.offers), '--rate', '0', ...world];
      const runs = [];
      for (const plan of bench.plans) {
        const measure = await onFreshStage(bench, name, simulated, (stage, simulator) =>
          measureRun(bench, stage, simulator, { plan }),
        );
        runs.push({ plan, measure });
      }
      return {
        figures: runs.flatMap(({ plan, measure }) => {
          const { certificate, floor } = measure;
          const figures = [
            ...provenFigures(measure),
            callsFigure(
              certificate.tally.calls / floor,
              plan === 'verified' ? most : undefined,
              limitOf(measure),
            ),
          ];
          return figures.map((figure) => ({ ...figure, name: `${plan}: ${figure.name}` }));
        }),
        details: runs.map(({ plan, measure }) => processTable(measure.spent, `${plan} plan`)),
        data: runs,
      };
    },
  };
}

function callsFigure(measured: number, most: number | undefined, limit: string): Figure {
  const asRatio = (value: number) => ratio(value, 1);
  if (most === undefined) return { name: 'calls / floor', measured: asRatio(measured), limit };
  return atMost('calls / floor', measured, most, limit, asRatio);
}

function limitOf({ certificate, floor }: RunMeasure): string {
  return callsLimit(certificate.tally.read, certificate.distinct, certificate.tally.calls, floor);
}
