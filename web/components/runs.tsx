import type { RunLine } from '../../src/domain/run-line.js';
import { useWords } from '../context.js';
import { Card } from './card.js';
import { Coded } from './coded.js';
import { RunsSource } from './operator-source.js';
import { Table } from './table.js';

/** What ran lately, and how it went. */
export function RunsCard({ runs }: { readonly runs: readonly RunLine[] }) {
  const { t, f } = useWords();
  if (runs.length === 0) {
    return (
      <Card title={t.runs.title} wide>
        <p class="state">
          <Coded text={t.runs.none} />
        </p>
      </Card>
    );
  }
  return (
    <Card title={t.runs.title} wide>
      {runs.length > 1 && <Durations runs={runs} />}
      <Table
        caption={t.runs.title}
        columns={[
          { heading: t.runs.started, cell: ({ startedAt }) => f.moment(startedAt) },
          { heading: t.runs.verdict, cell: (run) => <RunVerdict run={run} /> },
          {
            heading: t.runs.plan,
            cell: ({ plan, mode }) => (mode === 'incremental' ? t.runs.incremental : plan),
          },
          { heading: t.runs.offers, cell: ({ offers }) => f.count(offers), number: true },
          { heading: t.runs.calls, cell: ({ calls }) => f.count(calls), number: true },
          {
            heading: t.runs.duration,
            cell: ({ duration }) => (duration === undefined ? f.count(null) : f.duration(duration)),
            number: true,
          },
          { heading: t.runs.startedBy, cell: ({ startedBy }) => startedBy ?? f.count(null) },
        ]}
        rows={runs}
        keyOf={({ run }) => run}
      />
      <RunsSource />
    </Card>
  );
}

function RunVerdict({ run: { verdict, missing, message } }: { readonly run: RunLine }) {
  const { t, f } = useWords();
  const size =
    missing === undefined ? '' : missing === 0 ? t.runs.unknownMissing : t.runs.missing(f.count(missing));
  return (
    <>
      <span class={`badge run-${verdict}`}>{t.runs.verdicts[verdict]}</span>
      {verdict === 'gap' && <small> {size}</small>}
      {message !== undefined && <small class="message"> {message}</small>}
    </>
  );
}

/** How long each run took, the newest on the right. */
function Durations({ runs }: { readonly runs: readonly RunLine[] }) {
  const { t, f } = useWords();
  const most = Math.max(1, ...runs.map(({ duration = 0 }) => duration));
  return (
    <div class="durations" role="img" aria-label={t.runs.label}>
      {runs.toReversed().map(({ run, duration = 0, verdict, startedAt }) => (
        <span
          key={run}
          class={`duration run-${verdict}`}
          style={{ height: `${Math.max(4, (100 * duration) / most)}%` }}
          title={`${f.moment(startedAt)}: ${f.duration(duration)}`}
        />
      ))}
    </div>
  );
}
