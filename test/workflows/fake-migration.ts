import type { MigrationActivities } from '../../src/activities/migration.js';
import type { Move } from '../../src/elasticsearch/index.js';

export const MOVES: readonly Move[] = [
  {
    name: 'offres',
    alias: 'offres',
    from: 'offres-000001',
    to: 'offres-000002',
    toUuid: 'uuid',
    versions: { from: 1, to: 2 },
    documents: 7,
    bytes: 1_000,
  },
  {
    name: 'fenetres',
    alias: 'fenetres',
    from: 'fenetres-000001',
    to: 'fenetres-000002',
    toUuid: 'uuid',
    versions: { from: 1, to: 2 },
    documents: 3,
    bytes: 1_000,
  },
];

/** The activities of a migration in memory, and the calls that they got, in order. */
export function fakeMigration(changes: Partial<MigrationActivities> = {}) {
  const calls: string[] = [];
  const activities: MigrationActivities = {
    openMigration: async () => ({ startedAt: '2026-11-20T08:00:00.000Z', moves: MOVES }),
    copyToNext: async ({ documents }) => ({ copied: documents }),
    checkNext: async ({ documents }) => ({ documents, compared: documents }),
    switchToNext: async () => {},
    abandonMigration: async () => {},
    ...changes,
  };
  const noted = Object.fromEntries(
    Object.entries(activities).map(([name, activity]) => [
      name,
      (input: { readonly alias?: string } = {}) => {
        calls.push(input.alias === undefined ? name : `${name} ${input.alias}`);
        return activity(input as never);
      },
    ]),
  ) as unknown as MigrationActivities;
  return { activities: noted, calls };
}
