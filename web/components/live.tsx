import { useState } from 'preact/hooks';
import { PAGE_SIZE } from '../../src/domain/search.js';
import type { Live, LiveRun, Wait } from '../../src/domain/web/operator.js';
import { page, useWords } from '../context.js';
import type { Format } from '../format.js';
import type { PageTexts } from '../texts.js';
import { Card } from './card.js';
import { Coded } from './coded.js';
import { Fact } from './facts.js';
import { Meter } from './meter.js';
import { RunsSource } from './operator-source.js';
import { Table } from './table.js';

interface LiveProps {
  readonly live: Live | undefined;
  readonly isLost: boolean;
}

/** The run that goes on, second by second. */
export function LiveCard({ live, isLost }: LiveProps) {
  const { t } = useWords();
  return (
    <Card title={t.live.title} wide class="live">
      {live === undefined && <p class="state">{t.live.connecting}</p>}
      {live !== undefined && (live.run === undefined ? <NoRun /> : <Running run={live.run} live={live} />)}
      {live !== undefined && <Waits waits={live.waits} />}
      {isLost && <p class="state">{t.live.lost}</p>}
      {live?.run !== undefined && page().data.opening.control && <Steering run={live.run} />}
      {live?.run !== undefined && <RunsSource />}
    </Card>
  );
}

function NoRun() {
  const { t } = useWords();
  return (
    <p class="no-run">
      <strong>{t.live.none}</strong> {t.live.noneHint}
    </p>
  );
}

function Running({ run, live }: { readonly run: LiveRun; readonly live: Live }) {
  const { t, f } = useWords();
  const { phase, seen, total, startedAt, tally, gaps, parts, partsEnded } = run;
  const left = secondsLeft(run);
  return (
    <>
      <p class="phase">
        <strong>{t.live.phases[phase]}</strong>
        {parts > 1 && ` · ${t.live.parts(f.count(partsEnded), f.count(parts))}`} ·{' '}
        {t.live.started(f.moment(startedAt))}
      </p>
      <Meter label={t.live.progress} part={seen} whole={total} shown={f.share(seen, Math.max(1, total))} />
      <dl class="facts">
        <Fact name={t.live.distinct} value={f.count(seen)}>
          {t.live.of(total === 0 ? f.count(null) : f.count(total))}
        </Fact>
        <Fact name={t.live.pace} value={run.paused ? f.decimal(0) : f.decimal(run.pace)}>
          {live.allowed === undefined
            ? t.live.noLimit
            : t.live.allowed(f.decimal(live.allowed, Number.isInteger(live.allowed) ? 0 : 1))}
        </Fact>
        <Fact name={t.live.refused} value={f.count(tally.rateLimited)}>
          {t.live.ofCalls(f.count(tally.calls))}
        </Fact>
        <Fact name={t.live.gaps} value={f.count(gaps)}>
          {null}
        </Fact>
        <Fact name={t.live.left} value={left === undefined ? f.count(null) : f.duration(left)}>
          {null}
        </Fact>
      </dl>
      {run.regions.length > 0 && <Regions run={run} t={t} f={f} />}
    </>
  );
}

/** Of the plan itself; nobody knows it while the run waits. */
function secondsLeft({ phase, paused, pace, expected, tally, total, seen }: LiveRun): number | undefined {
  if (phase !== 'collecting' || paused || pace === undefined || pace <= 0) return undefined;
  const calls = expected === undefined ? (total - seen) / PAGE_SIZE : expected.plan - tally.calls;
  return calls <= 0 ? undefined : calls / pace;
}

function Regions({ run, t, f }: { readonly run: LiveRun; readonly t: PageTexts; readonly f: Format }) {
  return (
    <details class="beneath" open>
      <summary>{t.live.regions}</summary>
      <Table
        caption={t.live.regions}
        columns={[
          { heading: t.live.region, cell: ({ libelle }) => libelle },
          {
            heading: t.live.progress,
            cell: ({ seen, total, libelle }) => (
              <Meter
                label={libelle}
                part={seen}
                whole={total}
                shown={f.share(Math.min(seen, total), total)}
              />
            ),
          },
          { heading: t.live.seen, cell: ({ seen }) => f.count(seen), number: true },
          { heading: t.live.total, cell: ({ total }) => f.count(total || null), number: true },
          { heading: t.live.perSecond, cell: ({ pace }) => f.decimal(pace), number: true },
        ]}
        rows={run.regions}
        keyOf={({ code }) => code}
      />
    </details>
  );
}

function Waits({ waits }: { readonly waits: readonly Wait[] }) {
  const { t, f } = useWords();
  return (
    <div class="waits" role="status">
      <h3 class={waits.length === 0 ? 'unseen' : ''}>{t.live.waits}</h3>
      {waits.length === 0 ? (
        <p class="unseen">{t.live.nothingWaits}</p>
      ) : (
        <ul>
          {waits.map((wait) => (
            <li key={JSON.stringify(wait)}>
              <Coded text={waitText(wait, t, f)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function waitText(wait: Wait, t: PageTexts, f: Format): string {
  if (wait.kind === 'paused') return t.live.paused;
  if (wait.kind === 'application') return t.live.application(wait.said);
  const since = wait.since === undefined ? undefined : f.time(wait.since);
  if (wait.kind === 'unserved') return t.live.unserved(wait.queue, since);
  return t.live[wait.kind](since ?? '');
}

/** For whoever has the token, where the page was started with `--control`. */
function Steering({ run }: { readonly run: LiveRun }) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const [rate, setRate] = useState('3');
  const send = async (order: object) => {
    setSaid('');
    setSaid((await page().data.steer(order)) ? t.live.sent : t.live.notTaken);
  };
  return (
    <fieldset class="steering">
      <legend>{t.live.control}</legend>
      <button type="button" onClick={() => void send({ action: run.paused ? 'resume' : 'pause' })}>
        {run.paused ? t.live.resume : t.live.pause}
      </button>
      <label>
        {t.live.rate}{' '}
        <input
          type="number"
          min="0.5"
          max="10"
          step="0.5"
          value={rate}
          onInput={({ currentTarget: { value } }) => setRate(value)}
        />
      </label>
      <button type="button" onClick={() => void send({ action: 'rate', rate: Number(rate) })}>
        {t.live.setRate}
      </button>
      <button type="button" onClick={() => void send({ action: 'rate', rate: 'configured' })}>
        {t.live.configured}
      </button>
      <span role="status">{said}</span>
    </fieldset>
  );
}
