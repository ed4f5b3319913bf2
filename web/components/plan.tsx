import { type Certificate, floorCalls } from '../../src/domain/certificate.js';
import { useWords } from '../context.js';
import { Card } from './card.js';
import { RunsSource } from './operator-source.js';
import { Table, TableBeneath } from './table.js';

interface Line {
  readonly what: string;
  readonly planned: number | undefined;
  readonly actual: number;
}

/** What a run was expected to cost, and what it did cost. */
export function PlanCard({ certificate }: { readonly certificate: Certificate }) {
  const { t, f } = useWords();
  const { estimate, collecting, residual, tally, totalAtStart, distinct, parts } = certificate;
  const lines: readonly Line[] = [
    { what: t.plan.offers, planned: totalAtStart, actual: distinct },
    { what: t.plan.calls, planned: estimate?.calls.plan, actual: collecting.calls },
    { what: t.plan.after, planned: estimate?.calls.residual, actual: residual.calls },
    { what: t.plan.windows, planned: estimate?.windows, actual: collecting.windows },
    { what: t.plan.floor, planned: floorCalls(totalAtStart), actual: tally.calls },
  ];
  return (
    <Card title={t.plan.title} note={estimate === undefined ? t.plan.noEstimate : undefined}>
      <Table
        caption={t.plan.title}
        columns={[
          { heading: t.plan.what, cell: ({ what }) => what },
          { heading: t.plan.planned, cell: ({ planned }) => f.count(planned), number: true },
          { heading: t.plan.actual, cell: ({ actual }) => f.count(actual), number: true },
          {
            heading: t.plan.ratio,
            cell: ({ planned, actual }) => f.decimal(planned ? actual / planned : null, 3),
            number: true,
          },
        ]}
        rows={lines}
        keyOf={({ what }) => what}
      />
      {parts.length > 0 && (
        <TableBeneath
          caption={t.plan.byPart}
          columns={[
            { heading: t.plan.part, cell: ({ label }) => label },
            { heading: t.plan.offersColumn, cell: ({ total }) => f.count(total), number: true },
            { heading: t.plan.callsColumn, cell: ({ tally: own }) => f.count(own.calls), number: true },
            {
              heading: t.plan.refusedColumn,
              cell: ({ tally: own }) => f.count(own.rateLimited),
              number: true,
            },
          ]}
          rows={parts}
          keyOf={({ label }) => label}
        />
      )}
      <RunsSource />
    </Card>
  );
}
