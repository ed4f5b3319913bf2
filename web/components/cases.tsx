import { useState } from 'preact/hooks';
import type { OperatorState } from '../../src/domain/web/operator.js';
import { page, useWords } from '../context.js';
import { Card } from './card.js';
import { RunsSource } from './operator-source.js';
import { Table } from './table.js';

const REPLAY = 'npx moisson replay';

/** What lacks offers still, and the command that tries it again. */
export function CasesCard({ cases: { open, shown, classes } }: { readonly cases: OperatorState['cases'] }) {
  const { t, f } = useWords();
  if (open === 0) {
    return (
      <Card title={t.cases.title}>
        <p class="state">{t.cases.none}</p>
        <RunsSource />
      </Card>
    );
  }
  return (
    <Card
      title={t.cases.title}
      note={t.cases.together}
      wide
      tools={<span class="badge">{t.cases.open(f.count(open))}</span>}
    >
      {page().data.opening.live ? (
        <Table
          caption={t.cases.title}
          columns={[
            { heading: t.cases.what, cell: ({ subject }) => <span class="code">{subject}</span> },
            { heading: t.cases.why, cell: ({ message, classe }) => `${classe}: ${message}` },
            { heading: t.cases.tries, cell: ({ essais }) => f.count(essais), number: true },
            { heading: t.cases.last, cell: ({ dernierEchec }) => f.moment(dernierEchec) },
            { heading: t.cases.command, cell: () => <Command /> },
          ]}
          rows={shown}
          keyOf={({ id }) => id}
        />
      ) : (
        <>
          <p class="note">{t.cases.notSaved}</p>
          <Table
            caption={t.cases.classes}
            columns={[
              { heading: t.cases.kind, cell: ([classe]) => classe },
              { heading: t.cases.number, cell: ([, n]) => f.count(n), number: true },
              { heading: t.cases.command, cell: () => <Command /> },
            ]}
            rows={Object.entries(classes)}
            keyOf={([classe]) => classe}
          />
        </>
      )}
      <RunsSource />
    </Card>
  );
}

function Command() {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard?.writeText(REPLAY).then(
      () => setCopied(true),
      () => {},
    );
  return (
    <span class="command">
      <code>{REPLAY}</code>{' '}
      <button type="button" class="link" onClick={() => void copy()}>
        {isCopied ? t.cases.copied : t.cases.copy}
      </button>
    </span>
  );
}
