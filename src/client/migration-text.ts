import type { CopyProgress } from '../domain/migration.js';
import { bytes, count, duration, share } from '../domain/progress.js';
import type { KeptIndex, MigrationPlan } from '../elasticsearch/index.js';
import type { MigrationReport } from '../workflows/migrate.js';

/** What a migration would do, as lines for a terminal. */
export function planLines({ moves, needed, free, lackOfRoom }: MigrationPlan): string[] {
  if (moves.length === 0) return ['Every index is of this version: there is nothing to migrate.'];
  return [
    ...moves.map(
      ({ alias, from, versions, documents, bytes: size }) =>
        `${alias}: mapping ${versions.from} to ${versions.to}, ${count(documents)} documents (${from}, ${bytes(size)})`,
    ),
    `While they are made, the next indexes take up to ${bytes(needed)} on the disk; ${bytes(free)} are free.`,
    ...(lackOfRoom === undefined ? [] : [`There is no room for that. ${lackOfRoom}`]),
  ];
}

/** How a migration ended, as lines for a terminal. */
export function migrationLines({ migrated, startedAt, endedAt }: MigrationReport): string[] {
  if (migrated.length === 0) return ['Every index is of this version: nothing was migrated.'];
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return [
    ...migrated.map(
      ({ alias, from, to, documents, compared }) =>
        `${alias} is ${to} now, instead of ${from}: ${count(documents)} documents, the same ids, ${count(compared)} of them compared character by character.`,
    ),
    `It took ${duration(seconds)}. The indexes of before are kept: \`npx moisson migrate --drop-old\` removes them.`,
  ];
}

export function keptLines(kept: readonly KeptIndex[]): string[] {
  if (kept.length === 0) return ['No index of before a migration is kept.'];
  return kept.map(({ index, bytes: size }) => `${index} is removed (${bytes(size)}).`);
}

/** How far a copy has come, in one line; `rate` is in documents a second. */
export function copyLine({ alias, copied, documents }: CopyProgress, rate: number): string {
  const left = rate > 0 ? ` · about ${duration((documents - copied) / rate)} left` : '';
  return `${alias} · ${count(copied)} of ${count(documents)} documents (${share(copied, documents)})${left}`;
}
