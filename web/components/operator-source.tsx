import { isSimulated, runsReadAt, useWords } from '../context.js';

/** The line beneath what comes from the documents of runs. */
export function RunsSource() {
  const { t, f } = useWords();
  if (runsReadAt.value === undefined) return null;
  return (
    <p class="source">
      {t.sourceRuns(f.moment(runsReadAt.value))}
      {isSimulated.value && (
        <>
          {' '}
          · <strong class="simulated">{t.simulated}</strong>
        </>
      )}
    </p>
  );
}
