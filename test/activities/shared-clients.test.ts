import { NativeConnection } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { clientQueue, identityOf } from '../../src/temporal/client-queue.js';
import { type ClientUse, clientQueuesOf, describeUses, otherUses } from '../../src/temporal/client-uses.js';
import { announceClient } from '../../src/workers/announce-client.js';
import { useTemporal } from '../support/temporal.js';

const temporal = useTemporal();
const namespace = 'default';
const API = 'https://api.example/offres';
const SECRET_ID = 'PAR_moisson_0123456789abcdef';

describe('the fingerprint of a client id', () => {
  it('tells ids and APIs apart, and holds nothing of the id', () => {
    const queue = clientQueue(SECRET_ID, API);
    expect(queue).toMatch(/^moisson-client-[0-9a-f]{16}$/);
    expect(queue).toBe(clientQueue(SECRET_ID, API));
    expect(queue).not.toBe(clientQueue(`${SECRET_ID}0`, API));
    expect(queue).not.toBe(clientQueue(SECRET_ID, 'https://other.example'));
    expect(queue).not.toContain('0123456789abcdef');
  });
});

describe('workers with one client id', () => {
  it('find each other across prefixes, and lose sight of one that stops', async () => {
    const connection = await NativeConnection.connect({ address: temporal.address });
    const queue = clientQueue(SECRET_ID, API);
    const [first, second] = [new AbortController(), new AbortController()];
    const found: (readonly ClientUse[])[] = [];
    const announcements = [
      announceClient(
        connection,
        { namespace, taskQueue: 'offres-app-1', clientQueue: queue },
        (others) => found.push(others),
        first.signal,
      ),
      announceClient(
        connection,
        { namespace, taskQueue: 'test-offres-app-2', clientQueue: queue },
        () => {},
        second.signal,
      ),
    ];
    const uses = (taskQueue: string) =>
      otherUses(temporal.client.workflowService, { namespace, taskQueue, clientQueue: queue });
    try {
      await expect
        .poll(() => uses('offres-app-1'), { timeout: 30_000 })
        .toMatchObject([{ taskQueue: 'test-offres-app-2' }]);
      expect(await uses('test-offres-app-2')).toMatchObject([{ taskQueue: 'offres-app-1' }]);
      await expect.poll(() => found.length, { timeout: 30_000 }).toBeGreaterThan(0);
      expect(found[0]).toMatchObject([{ taskQueue: 'test-offres-app-2' }]);

      second.abort();
      await expect.poll(() => uses('offres-app-1'), { timeout: 60_000, interval: 1_000 }).toEqual([]);
      await expect.poll(() => found.at(-1), { timeout: 30_000 }).toEqual([]);
    } finally {
      first.abort();
      second.abort();
      await Promise.all(announcements);
      await connection.close();
    }
  });

  it('are known by what they call themselves on their own queue', async () => {
    const { connection, workflowService } = temporal.client;
    const queue = clientQueue(SECRET_ID, API);
    const ended = new AbortController();
    const poll = connection.withDeadline(Date.now() + 30_000, () =>
      connection.withAbortSignal(ended.signal, () =>
        workflowService.pollActivityTaskQueue({
          namespace,
          taskQueue: { name: 'known-offres-app-1' },
          identity: identityOf('known-offres-app-1', queue),
        }),
      ),
    );
    poll.catch(() => {});
    await expect
      .poll(() => clientQueuesOf(workflowService, namespace, 'known-offres-app-1'), { timeout: 30_000 })
      .toEqual([queue]);
    expect(await clientQueuesOf(workflowService, namespace, 'nobody-offres-app-1')).toEqual([]);
    ended.abort();
    await poll.catch(() => {});
  });

  it('are named with the way out', () => {
    expect(describeUses('app-1', [{ taskQueue: 'test-offres-app-1', host: 'atelier' }])).toBe(
      'The client id of app-1 is used by another installation on this Temporal namespace too (test-offres-app-1 on atelier): together they exceed the rate that the API allows it, and about a third of their calls are refused. Give each an application of its own, or run them at different times.',
    );
  });
});
