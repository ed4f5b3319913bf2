import type { estypes } from '@elastic/elasticsearch';
import { describe, expect, it } from 'vitest';
import { checkStore } from '../../src/client/doctor/elasticsearch.js';
import { PROBES } from '../../src/elasticsearch/analysis-probes.js';
import { createElasticsearch, createStore, ensureSchema } from '../../src/elasticsearch/index.js';
import { fakeElasticsearch, send } from './fake.js';
import { useStore } from './store.js';

const { client, store, prefix, offres } = useStore();

/** What `moisson doctor` says of the analysis. */
async function said(of = store) {
  const findings = await checkStore(of, 'http://127.0.0.1', 'configured');
  return findings.find(({ name }) => name === 'French analysis');
}

describe('the trial texts', () => {
  it('come out right in the index, and by its parts where there is no index yet', async () => {
    expect(await store.probeAnalysis()).toEqual({ of: 'index', tried: PROBES.length, failed: [] });
    const elsewhere = createStore(client, { indexPrefix: `${prefix}none-` });
    expect(await elsewhere.probeAnalysis()).toEqual({ of: 'node', tried: PROBES.length, failed: [] });
    expect(await said(elsewhere)).toMatchObject({
      status: 'right',
      seen: `there, and right for ${PROBES.length} of ${PROBES.length} trial texts`,
    });
  });

  it('that an index cuts otherwise are named by `doctor`, with the way on', async () => {
    const first = `${offres}-000001`;
    const change = async (moisson_pliage: estypes.AnalysisTokenFilter) => {
      await client.indices.close({ index: first });
      const settings = { analysis: { filter: { moisson_pliage } } };
      await client.indices.putSettings({ index: first, settings });
      await client.indices.open({ index: first });
      await client.cluster.health({ index: first, wait_for_status: 'yellow' });
    };
    await change({ type: 'truncate', length: 99 });
    const finding = await said();
    expect(finding?.status).toBe('wrong');
    expect(finding?.seen).toMatch(
      /^\d+ of \d+ trial texts come out wrong: “30 - Nîmes, NIMES” gives “30 nîmes nimes”, not “30 nimes nimes”; so do “/,
    );
    expect(finding?.seen).not.toContain('C++');
    expect(finding?.remedy).toMatch(/npx moisson up.*npx moisson migrate --rebuild offres/);
    await change({ type: 'asciifolding' });
    expect(await said()).toMatchObject({ status: 'right' });
  });
});

describe('a node that lacks a part of the analysis', () => {
  it('makes no index, and the person reads what to do', async () => {
    await using node = await fakeElasticsearch(({ method, path }, response) => {
      if (path.startsWith('/_cluster/health')) send(response, 200, { status: 'green', number_of_nodes: 1 });
      else if (path.startsWith('/_nodes')) send(response, 200, { nodes: { a: { version: '9.2.8' } } });
      else if (method === 'PUT') {
        const reason = 'Unknown filter type [elision] for [moisson_elision]';
        send(response, 400, { error: { type: 'illegal_argument_exception', reason }, status: 400 });
      } else send(response, 404, { error: { type: 'index_not_found_exception', reason: '' }, status: 404 });
    });
    const refusal = await ensureSchema(createElasticsearch({ url: node.url })).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({
      code: 'ElasticsearchMisconfigured',
      message: expect.stringMatching(/lacks a part of its French analysis: .*npx moisson up.*\[elision\]/),
    });
  });
});
