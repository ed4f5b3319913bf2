import { useId } from 'preact/hooks';
import { type Certificate, type CertificateTable, certificateTable } from '../../src/domain/certificate.js';
import { useWords } from '../context.js';
import { language } from '../state.js';
import { Card } from './card.js';
import { Coded } from './coded.js';
import { RunsSource } from './operator-source.js';

/** The verdict of the last run and what it rests on, each figure with what it means. */
export function CertificateCard({ certificate }: { readonly certificate: Certificate | undefined }) {
  const { t } = useWords();
  if (certificate === undefined) {
    return (
      <Card title={t.certificate.title} wide>
        <p class="state">{t.certificate.none}</p>
      </Card>
    );
  }
  const { verdict, rows, notes } = certificateTable(certificate, language.value);
  return (
    <Card title={t.certificate.title} note={t.certificate.explain} wide class="certificate">
      <p class={`verdict ${certificate.status}`}>
        <Coded text={verdict} />
      </p>
      <dl class="certificate-rows">
        {rows.map((row) => (
          <Explained key={`${row.heading} ${row.value}`} row={row} />
        ))}
      </dl>
      {notes.length > 0 && (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note}>
              <Coded text={note} />
            </li>
          ))}
        </ul>
      )}
      <RunsSource />
    </Card>
  );
}

function Explained({ row: { label, heading, value } }: { readonly row: CertificateTable['rows'][number] }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="certificate-row">
      <dt>{heading}</dt>
      <dd>
        {label === undefined ? (
          <Coded text={value} />
        ) : (
          <>
            <button type="button" class="figure" aria-describedby={id}>
              <Coded text={value} />
            </button>
            <span role="tooltip" id={id} class="tip">
              {t.explanations[label]}
            </span>
          </>
        )}
      </dd>
    </div>
  );
}
