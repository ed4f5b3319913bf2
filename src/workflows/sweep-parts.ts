import { condition } from '@temporalio/workflow';
import type { Gap } from '../domain/proof.js';
import type { Search } from '../domain/search.js';
import { collectApart } from './collect-apart.js';
import { onInternalSignal } from './internal-signal.js';
import { sweepAdvancedSignal } from './messages.js';
import type { RunScope } from './run-scope.js';
import { SweepWorkflow } from './sweep.js';

/**
 * Sweeps `base` over all creation dates, in parts that follow each other without a pause: each says where the next
 * begins as soon as it knows, and reads its own pages meanwhile. Returns the gaps.
 */
export async function sweep(
  scope: RunScope,
  label: string,
  base: Search,
  options: { readonly skipSeen: boolean },
  /** Told whenever a part has been read. */
  partEnded: () => void = () => {},
): Promise<readonly Gap[]> {
  const { creation } = scope;
  const advanced = new Map<number, { next?: string }>();
  onInternalSignal(sweepAdvancedSignal, (message) => void advanced.set(message.part, message));

  const parts: Promise<readonly Gap[]>[] = [];
  let upper: string | undefined = creation.max;
  for (let part = 0; upper !== undefined; part++) {
    const input = { part, label, base, creation: { min: creation.min, max: upper }, ...options };
    const name = `${label} ${part + 1}`;
    const ended = collectApart(scope, name, SweepWorkflow, `sweep-${label}-${part}`, (given) => ({
      ...given,
      ...input,
    })).then((result) => {
      partEnded();
      return result.gaps;
    });
    parts.push(ended);
    await Promise.race([condition(() => advanced.has(part)), ended]);
    upper = advanced.get(part)?.next;
  }
  return (await Promise.all(parts)).flat();
}
