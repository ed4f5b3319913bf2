import type { LedgerWindow } from '../domain/web/ledger.js';
import { writeBulk } from './bulk.js';
import { shortDigest } from './digest.js';
import { refresh } from './refresh.js';
import { scan } from './scan.js';
import type { StoreAccess } from './store-access.js';

/** One searched window, as the ledger keeps it: one record per run and key. */
export interface WindowRecord extends LedgerWindow {
  readonly run: string;
  readonly applications: readonly string[];
}

/** Writes the record of a window over an earlier one of the same run and key. @throws StoreError. */
export async function recordWindow(
  store: StoreAccess,
  window: WindowRecord,
  signal?: AbortSignal,
): Promise<void> {
  const { region, departements, codesROME, origine, creation } = window.criteres;
  const source = {
    ...window,
    ...(region !== undefined && { region }),
    ...(departements && { departements }),
    ...(codesROME && { nombreCodesROME: codesROME.length }),
    ...(origine !== undefined && { origine }),
    ...(creation && { creationMin: creation.min, creationMax: creation.max }),
  };
  const target = { _index: store.index('fenetres'), _id: windowId(window.run, window.cle) };
  const [outcome] = await writeBulk(store, [{ action: { index: target }, source }], signal);
  if (outcome?.status === 'rejected') throw outcome.error;
}

function windowId(run: string, cle: string): string {
  const id = `${run}|${cle}`;
  return Buffer.byteLength(id) <= 256 ? id : shortDigest(id);
}

/** Every window of a run. Refreshes first. @throws StoreError. */
export async function windowsOfRun(
  store: StoreAccess,
  run: string,
  signal?: AbortSignal,
): Promise<WindowRecord[]> {
  await refresh(store, 'fenetres', signal);
  const windows: WindowRecord[] = [];
  const source = { index: 'fenetres', query: { term: { run } }, size: 500, read: { _source: true } } as const;
  for await (const hits of scan<WindowRecord>(store, source, signal)) {
    for (const { _source } of hits) if (_source !== undefined) windows.push(_source);
  }
  return windows;
}
