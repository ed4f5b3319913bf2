import { useEffect, useState } from 'preact/hooks';
import { REFRESHED_WITHIN_S } from '../../src/domain/freshness.js';
import { page, useWords } from '../context.js';
import { Card } from './card.js';
import { Meter } from './meter.js';
import { RunsSource } from './operator-source.js';

interface ProvenProps {
  readonly endedAt: string | undefined;
  /** When it was read: in a saved file, time stands still. */
  readonly at: string;
}

/** The age of the last PROVEN run, against the day in which the licence wants the next one. */
export function ProvenCard({ endedAt, at }: ProvenProps) {
  const { t, f } = useWords();
  const now = useNow(at);
  if (endedAt === undefined) {
    return (
      <Card title={t.proven.title}>
        <p class="state">{t.proven.never}</p>
      </Card>
    );
  }
  const age = Math.max(0, (now - Date.parse(endedAt)) / 1000);
  const isFresh = age <= REFRESHED_WITHIN_S;
  return (
    <Card title={t.proven.title} class={isFresh ? 'fresh' : 'late'}>
      <p class="age">
        <strong>{t.proven.age(f.duration(age))}</strong> <span class="note">{f.moment(endedAt)}</span>
      </p>
      <Meter
        label={t.proven.label}
        part={age}
        whole={REFRESHED_WITHIN_S}
        shown={f.share(age, REFRESHED_WITHIN_S)}
        class={isFresh ? '' : 'over'}
      />
      <p class="note">{isFresh ? t.proven.fresh : t.proven.stale}</p>
      <RunsSource />
    </Card>
  );
}

const MINUTE_MS = 60_000;

function useNow(at: string): number {
  const { live } = page().data.opening;
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!live) return undefined;
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [live]);
  return live ? Math.max(now, Date.parse(at)) : Date.parse(at);
}
