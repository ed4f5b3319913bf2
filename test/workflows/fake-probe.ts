import type { Observed, ProbeStoreActivities } from '../../src/activities/probing.js';
import type { ObservedPage, ProbeCall } from '../../src/domain/probe/observation.js';
import type { ProbeReport } from '../../src/domain/probe/report.js';

const PAGE: ObservedPage = {
  offres: 150,
  counted: 12_000,
  newestFirst: true,
  newest: '2026-11-20T09:59:00Z',
  oldest: '2026-11-20T08:00:00Z',
  origines: [50, 100, 0],
  originOneFirst: true,
  order: 'a',
  lacking: [],
  oddIds: 0,
  oddStamps: 0,
  longDescriptions: 0,
  codesROME: ['A1101'],
  regionOnly: 0,
  board: 'SITE',
  picks: [
    { id: '1', second: '2026-11-20T08:59:00Z', hasMillis: true },
    { id: '2', second: '2026-11-20T08:58:00Z', hasMillis: false },
  ],
  attributes: ['id'],
};

/** An API that answers every question in the same way. */
export async function observed(call: ProbeCall): Promise<Observed> {
  const common = { status: 206, headers: 'content-range date', limits: [] };
  if (call.kind !== 'search') return { observation: { ...common, body: call.kind }, calls: 1 };
  const range = 'offres 0-149/12000';
  const date = '2026-11-20T09:00:00.000Z';
  return { observation: { ...common, body: 'page', range, total: 12_000, date, page: PAGE }, calls: 1 };
}

/** The store of a probe, and what was kept in it. */
export function fakeProbe() {
  const kept: ProbeReport[] = [];
  const activities: ProbeStoreActivities = {
    openProbe: async () => ({
      startedAt: '2026-11-20T09:00:00.000Z',
      queues: ['offres-app-1', 'offres-app-2'],
    }),
    keepProbe: async ({ report }) => {
      kept.push(report);
      return {};
    },
  };
  return { activities, kept };
}
