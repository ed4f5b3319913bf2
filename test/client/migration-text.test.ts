import { describe, expect, it } from 'vitest';
import { copyLine, keptLines, migrationLines, planLines } from '../../src/client/migration-text.js';

const MOVE = {
  name: 'offres',
  alias: 'offres',
  from: 'offres-000001',
  versions: { from: 2, to: 3 },
  documents: 740_000,
  bytes: 1_300_000_000,
} as const;

describe('what a person is told of a migration', () => {
  it('is the room that it needs, before', () => {
    const plan = { moves: [MOVE], needed: 2_600_000_000, free: 52_000_000_000 };
    expect(planLines(plan)).toEqual([
      'offres: mapping 2 to 3, 740 000 documents (offres-000001, 1.3 GB)',
      'While they are made, the next indexes take up to 2.6 GB on the disk; 52 GB are free.',
    ]);
    const lackOfRoom = 'No node has that much room on its disk.';
    expect(planLines({ ...plan, free: 1e9, lackOfRoom }).at(-1)).toBe(
      'There is no room for that. No node has that much room on its disk.',
    );
    expect(planLines({ ...plan, moves: [] })).toEqual([
      'Every index is of this version: there is nothing to migrate.',
    ]);
  });

  it('is how far it has come and how long it takes, meanwhile', () => {
    const state = { alias: 'offres', copied: 333_000, documents: 740_000 };
    expect(copyLine(state, 5_000)).toBe(
      'offres · 333 000 of 740 000 documents (45 %) · about 1 min 21 s left',
    );
    expect(copyLine(state, 0)).toBe('offres · 333 000 of 740 000 documents (45 %)');
  });

  it('is what became of each index, and how the one of before is removed, afterwards', () => {
    const migrated = [{ ...MOVE, to: 'offres-000002', compared: 1_000 }];
    const times = { startedAt: '2026-11-26T10:00:00.000Z', endedAt: '2026-11-26T10:02:30.000Z' };
    expect(migrationLines({ ...times, migrated })).toEqual([
      'offres is offres-000002 now, instead of offres-000001: 740 000 documents, the same ids, 1 000 of them compared character by character.',
      'It took 2 min 30 s. The indexes of before are kept: `npx moisson migrate --drop-old` removes them.',
    ]);
    expect(migrationLines({ ...times, migrated: [] })).toHaveLength(1);
    expect(keptLines([{ alias: 'offres', index: 'offres-000001', bytes: 1_300_000_000 }])).toEqual([
      'offres-000001 is removed (1.3 GB).',
    ]);
    expect(keptLines([])).toEqual(['No index of before a migration is kept.']);
  });
});
