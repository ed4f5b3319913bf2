import type { ProbeReport } from '../domain/probe/report.js';
import { classified } from './errors.js';
import type { StoreAccess } from './store-access.js';

/** A probe beside the runs in `ingestion`: it has no `date_debut`, so that nothing takes it for one. */
interface ProbeDocument {
  readonly sonde: {
    /** When it began, ISO 8601 UTC. */
    readonly date: string;
    /** Host of the API that it asked. */
    readonly api?: string;
    readonly contenu: ProbeReport;
  };
}

/** Keeps a probe under the id of its workflow's run. @throws StoreError; repeating is safe. */
export async function keepProbe(
  { client, index }: StoreAccess,
  run: string,
  { report, api }: { readonly report: ProbeReport; readonly api: string | undefined },
  signal?: AbortSignal,
): Promise<void> {
  const document: ProbeDocument = {
    sonde: { date: report.startedAt, ...(api !== undefined && { api }), contenu: report },
  };
  const parameters = { index: index('ingestion'), id: `sonde/${run}`, document, refresh: true } as const;
  await classified((options) => client.index({ ...parameters, require_alias: true }, options), signal);
}

/**
 * The last probe, of this API if one is given, and from before a moment (ISO 8601). Undefined without one.
 * @throws StoreError.
 */
export async function lastProbe(
  { client, index }: StoreAccess,
  { api, before }: { readonly api?: string | undefined; readonly before?: string } = {},
  signal?: AbortSignal,
): Promise<ProbeReport | undefined> {
  const filter = [
    { exists: { field: 'sonde.date' } },
    ...(api === undefined ? [] : [{ term: { 'sonde.api': api } }]),
    ...(before === undefined ? [] : [{ range: { 'sonde.date': { lt: before } } }]),
  ];
  const answer = await classified(
    (options) =>
      client.search<ProbeDocument>(
        {
          index: index('ingestion'),
          query: { bool: { filter } },
          // Of an index that was made before there were probes.
          sort: [{ 'sonde.date': { order: 'desc' as const, unmapped_type: 'date' as const } }],
          size: 1,
        },
        options,
      ),
    signal,
  );
  return answer.hits.hits[0]?._source?.sonde.contenu;
}
