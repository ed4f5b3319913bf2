import { afterEach, expect, it, vi } from 'vitest';
import { listenToInterrupts } from '../../src/client/interrupts.js';
import type { IngestionHandle } from '../../src/client/runs.js';
import { SECOND_INTERRUPT_MS } from '../../src/patience/index.js';

afterEach(() => {
  process.removeAllListeners('SIGINT');
  vi.useRealTimers();
});

/** A run that Temporal has been asked for, and has not named yet. */
function askedFor() {
  let start: (handle: IngestionHandle) => void = () => {};
  const started = new Promise<IngestionHandle>((resolve) => {
    start = resolve;
  });
  const cancel = vi.fn(async () => ({}));
  const handle = { workflowId: 'early', cancel, result: async () => ({}) } as unknown as IngestionHandle;
  return { started, start: () => start(handle), cancel };
}

it('one Ctrl-C before Temporal has answered leaves the run to itself, in words', () => {
  vi.useFakeTimers();
  const signal = listenToInterrupts('early', askedFor().started);
  process.emit('SIGINT');
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(SECOND_INTERRUPT_MS);
  expect(signal.reason).toMatchObject({
    name: 'Interrupted',
    message: expect.stringContaining('`npx moisson watch --workflow-id early` follows it'),
  });
});

it('a second one cancels the run once it is there', async () => {
  const { started, start, cancel } = askedFor();
  const signal = listenToInterrupts('early', started);
  process.emit('SIGINT');
  process.emit('SIGINT');
  await Promise.resolve();
  expect(cancel).not.toHaveBeenCalled();
  start();
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  expect(signal.aborted).toBe(false);
});

it('a second one cancels nothing where no run could be started', async () => {
  const refused = new Error('another run is running');
  const signal = listenToInterrupts('early', Promise.reject(refused));
  process.emit('SIGINT');
  process.emit('SIGINT');
  await vi.waitFor(() => expect(signal.reason).toBe(refused));
});
