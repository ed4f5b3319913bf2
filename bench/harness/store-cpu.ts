import type { Client } from '@elastic/elasticsearch';

/** Processor seconds that an Elasticsearch has used since it was started. */
export async function storeCpuSeconds(client: Client): Promise<number> {
  const { nodes } = await client.nodes.stats({ metric: 'process' });
  return Object.values(nodes).reduce(
    (sum, { process }) => sum + (process?.cpu?.total_in_millis ?? 0) / 1_000,
    0,
  );
}
