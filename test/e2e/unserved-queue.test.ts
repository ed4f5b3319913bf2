import { beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/domain/certificate.js';
import { useInstallation } from '../support/installation.js';

describe('an application whose queue nobody serves', { timeout: 300_000 }, () => {
  const moisson = useInstallation({ offers: 1_000 });

  beforeAll(() => void moisson.start(['worker', '--only', 'ingestion', 'app-1']));

  it('costs a run a minute at its end, not five', async () => {
    const run = await moisson.run(['run', '--json', '--plan', 'national']);
    expect(run.code).toBe(0);
    const certificate = JSON.parse(run.out) as Certificate;
    const queue = moisson.config.queues.applications[1];
    expect(certificate.refusals).toEqual([`No worker serves the queue ${queue}.`]);
    expect((Date.parse(certificate.endedAt) - Date.parse(certificate.startedAt)) / 1000).toBeLessThan(120);
  });
});
