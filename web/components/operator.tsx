import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../../src/domain/web/operator.js';
import { isSimulated, type Loaded, type Operated, page, runsReadAt, useLoaded } from '../context.js';
import { State } from './card.js';
import { CasesCard } from './cases.js';
import { CertificateCard } from './certificate.js';
import { LedgerCard } from './ledger.js';
import { LiveCard } from './live.js';
import { PlanCard } from './plan.js';
import { ProvenCard } from './proven.js';
import { RunsCard } from './runs.js';

/** What the stream tells, and whether it is cut now. */
interface Stream {
  readonly live?: Live;
  readonly isLost: boolean;
}

function useLive(): Stream {
  const [stream, setStream] = useState<Stream>({ isLost: false });
  useEffect(() => {
    const leaving = new AbortController();
    void page().data.live(
      (live) => setStream({ live, isLost: false }),
      () => setStream((before) => ({ ...before, isLost: true })),
      leaving.signal,
    );
    return () => leaving.abort();
  }, []);
  return stream;
}

/** How runs went and go. What is kept of them is read again whenever a run has begun or ended. */
export function Operator() {
  const stream = useLive();
  const { live: isLive } = page().data.opening;
  const turn = stream.live?.turn ?? 0;
  // The document of a run comes with its opening, and tells which API it reads.
  const phase = stream.live?.run?.phase ?? '';
  const loaded = useLoaded(`operator ${turn} ${phase}`, async () => {
    const read = await page().data.operator();
    isSimulated.value = read.source.isSimulated;
    runsReadAt.value = read.operator.at;
    return read;
  });
  return (
    <div class="cards">
      {isLive && <LiveCard live={stream.live} isLost={stream.isLost} />}
      <Kept loaded={loaded} live={stream.live} />
    </div>
  );
}

function Kept({ loaded, live }: { readonly loaded: Loaded<Operated>; readonly live: Live | undefined }) {
  if (loaded.value === undefined) return <State loaded={loaded} />;
  const { operator } = loaded.value;
  const { certificate } = operator;
  const { open } = operator.cases;
  const current = live?.run?.run;
  return (
    <>
      {/* Beside the plan, where there is one; else beside each other. */}
      <div class={certificate === undefined ? 'column beside' : 'column'}>
        <ProvenCard endedAt={operator.provenEndedAt} at={operator.at} />
        {open === 0 && <CasesCard cases={operator.cases} />}
      </div>
      {certificate !== undefined && <PlanCard certificate={certificate} />}
      <CertificateCard certificate={certificate} />
      {open > 0 && <CasesCard cases={operator.cases} />}
      <LedgerCard run={current ?? certificate?.run} goesOn={current !== undefined} />
      <RunsCard runs={operator.runs} />
    </>
  );
}
