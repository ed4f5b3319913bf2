import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { floorCalls } from '../src/domain/certificate.js';
import type { RunProgress } from '../src/workflows/messages.js';
import type { Calls } from './calls.js';
import type { Phase, Strike } from './plan.js';

/** What the run says of itself at the end, in order. */
const ASKED_FOR: Partial<Record<Phase, readonly RunProgress['phase'][]>> = {
  verifying: ['verifying', 'reconciling', 'closing', 'publishing', 'done'],
  residual: ['residual', 'reconciling', 'closing', 'publishing', 'done'],
  reconciling: ['reconciling', 'closing', 'publishing', 'done'],
  closing: ['closing', 'publishing', 'done'],
  publishing: ['publishing', 'done'],
};
/** The first searches of a run split, or chain its windows. */
const SPLITTING = { from: 2, to: 12 };
/** In shares of the fewest searches that show the world. */
const PAGING = { from: 0.4, to: 0.9 };
const OPENING_MS = 900;
/** How far into a phase that lasts some seconds. */
const INTO_PHASE_MS = 800;

/**
 * Waits for the moment of a strike: by what the API sees, or by what the run says of itself. False when the run ended
 * before.
 */
export async function takeAim(
  { phase, moment }: Strike,
  run: {
    readonly client: Client;
    readonly workflowId: string;
    readonly calls: Calls;
    /** Offers of the world. */
    readonly offers: number;
    hasEnded(): boolean;
  },
): Promise<boolean> {
  const until = async (reached: () => boolean | Promise<boolean>): Promise<boolean> => {
    while (!(await reached())) {
      if (run.hasEnded()) return false;
      await sleep(5);
    }
    return true;
  };
  const handle = run.client.workflow.getHandle(run.workflowId);
  const between = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from + moment * (to - from);

  switch (phase) {
    case 'opening': {
      const isThere = () => handle.describe().then(...OUTCOME);
      const reached = await until(isThere);
      await sleep(moment * OPENING_MS);
      return reached;
    }
    case 'splitting':
      return until(() => run.calls.count >= between(SPLITTING));
    case 'paging':
      return until(() => run.calls.count >= between(PAGING) * floorCalls(run.offers));
    default: {
      const reached = await until(async () => {
        const progress = await run.client
          .withDeadline(Date.now() + 2_000, () => handle.query<RunProgress>('runProgress'))
          .catch(() => undefined);
        return progress !== undefined && (ASKED_FOR[phase] ?? []).includes(progress.phase);
      });
      if (phase === 'residual' || phase === 'verifying') await sleep(moment * INTO_PHASE_MS);
      return reached;
    }
  }
}

const OUTCOME = [() => true, () => false] as const;
