import type { Search } from '../../src/domain/search.js';
import { searchKey } from '../../src/domain/search.js';
import { verificationKey } from '../../src/domain/verification.js';
import type { LedgerWindow } from '../../src/domain/web/ledger.js';

/** A window that was read to its end. */
export function windowOf(criteres: Search, changes: Partial<LedgerWindow> = {}): LedgerWindow {
  return {
    cle: searchKey(criteres),
    criteres,
    totalPremier: 100,
    totalDernier: 98,
    pages: 1,
    distincts: 98,
    derive: -2,
    appels: 2,
    debut: '2026-11-27T03:00:00.000Z',
    fin: '2026-11-27T03:00:02.000Z',
    verdict: 'complete',
    ...changes,
  };
}

export const creation = (min: string, max: string) => ({ creation: { min, max } });
const dayAt = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString().slice(0, 19);

/** 6 000 windows: a sweep by the hour, the comparisons beneath it, and a plan that begins with places. */
export function many(): LedgerWindow[] {
  const dates = Array.from({ length: 4_000 }, (_, i) =>
    windowOf(creation(`${dayAt(i)}Z`, `${dayAt(i + 1)}Z`)),
  );
  const checks = ['11', '53', '84'].map((region) =>
    windowOf({ region }, { cle: verificationKey({ region }), verdict: 'comptee' }),
  );
  const places = Array.from({ length: 1_997 }, (_, i) =>
    windowOf(
      { departements: [['75', '92', '35', '69'][i % 4] ?? '75'], codesROME: [`D${1000 + i}`] },
      i === 5 ? { verdict: 'lacune' } : {},
    ),
  );
  return [...dates, ...checks, ...places];
}
