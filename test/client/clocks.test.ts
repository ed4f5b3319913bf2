import { describe, expect, it } from 'vitest';
import { compareClocks, temporalClock } from '../../src/client/doctor/clocks.js';
import { useTemporal } from '../support/temporal.js';

const temporal = useTemporal();
const MINUTE = 60_000;

describe('the three clocks', () => {
  it('are read: a Temporal server on this machine has our clock', async () => {
    const offset = await temporalClock(temporal.client);
    expect(Math.abs(offset ?? Number.POSITIVE_INFINITY)).toBeLessThan(5_000);
  });

  it('agree within some seconds', () => {
    expect(compareClocks({ temporal: -4_000, api: 900 })).toMatchObject({ status: 'right' });
    expect(compareClocks({ api: 900 })).toMatchObject({ seen: "ours and the API's agree within 5 s" });
    expect(compareClocks({})).toMatchObject({ status: 'skipped' });
  });

  it.each([
    [
      'ours',
      { temporal: 10 * MINUTE, api: 10 * MINUTE },
      ["Temporal's clock is 10 min 00 s ahead of ours", "the API's clock is 10 min 00 s ahead of ours"],
    ],
    [
      "Temporal's",
      { temporal: -3 * MINUTE, api: 0 },
      [
        "Temporal's clock is 3 min 00 s behind ours",
        "the API's clock is 3 min 00 s ahead of Temporal's: a schedule starts",
      ],
    ],
    [
      "the API's",
      { temporal: 0, api: -3_600_000 },
      [
        "the API's clock is 1 h 00 min behind ours: runs go by",
        "the API's clock is 1 h 00 min behind Temporal's",
      ],
    ],
  ] as const)('differ where %s is wrong, and each difference says what it does', (_, clocks, sentences) => {
    const { status, seen } = compareClocks(clocks);
    expect(status).toBe('notice');
    expect(seen.split('; ').filter((sentence) => /clock is/.test(sentence))).toHaveLength(2);
    for (const sentence of sentences) expect(seen).toContain(sentence);
  });
});
