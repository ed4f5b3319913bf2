import { beforeAll, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/domain/report.js';
import { useInstallation } from '../support/installation.js';

describe('an application whose queue nobody serves', { timeout: 300_000 }, () => {
  const moisson = useInstallation({ offers: 1_000 });

  beforeAll(() => void moisson.start(['worker', '--only', 'ingestion', 'app-1']));

  it('costs a run a minute at its end, not five', async () => {
    const run = await moisson.run(['run', '--json', '--plan', 'national']);
    expect(run.code).toBe(0);
    const report = JSON.parse(run.out) as RunReport;
    const queue = moisson.config.queues.applications[1];
    expect(report.refusals).toEqual([`No worker serves the queue ${queue}.`]);
    expect((Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000).toBeLessThan(120);
  });
});
