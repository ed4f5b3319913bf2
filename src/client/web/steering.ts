import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { isRate, MAX_ALLOWED_RATE, type Rate } from '../../domain/rate.js';
import { QUERY_MS } from '../../patience/index.js';
import { pauseSignal, resumeSignal, setRateUpdate } from '../../workflows/messages.js';

/** What a visitor with the token asks of the current run. */
export type Order =
  | { readonly action: 'pause' | 'resume' }
  | { readonly action: 'rate'; readonly rate: Rate | 'configured' };

/** An order as a request's body has it; undefined where it is none, or asks for more than the API allows. */
export function readOrder(body: string): Order | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const { action, rate } = (value ?? {}) as { action?: unknown; rate?: unknown };
  if (action === 'pause' || action === 'resume') return { action };
  if (action !== 'rate') return undefined;
  if (rate === 'configured') return { action, rate };
  const isAllowed =
    isRate(rate) && rate !== 'unlimited' && !(typeof rate === 'number' && rate > MAX_ALLOWED_RATE);
  return isAllowed ? { action, rate } : undefined;
}

/** Does what is asked of a run. Resolves to whether the run took it. */
export async function steer(client: Client, workflowId: string, order: Order): Promise<boolean> {
  const handle = client.workflow.getHandle(workflowId);
  if (order.action === 'pause') await handle.signal(pauseSignal);
  if (order.action === 'resume') await handle.signal(resumeSignal);
  if (order.action !== 'rate') return true;
  try {
    await client.withDeadline(Date.now() + QUERY_MS, () =>
      handle.executeUpdate(setRateUpdate, { args: [order.rate] }),
    );
    return true;
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) return false;
    throw error;
  }
}
