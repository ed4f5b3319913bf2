import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client as Elasticsearch } from '@elastic/elasticsearch';
import { expect, inject, it } from 'vitest';
import { useTemporal } from '../support/temporal.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));
const temporal = useTemporal();

it('ends the run of a simulated API with itself when it is interrupted, and says so', async () => {
  const folder = await temporaryFolder();
  const prefix = `start-${randomUUID().slice(0, 8)}-`;
  const program = spawn(process.execPath, [MOISSON, 'start', '--offers', '20000'], {
    cwd: folder.path,
    env: {
      PATH: process.env.PATH,
      MOISSON_HOME: folder.path,
      TEMPORAL_ADDRESS: temporal.address,
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: prefix,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(program, 'close');
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let shown = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  // Progress is told beside the result.
  await expect.poll(() => said, { timeout: 60_000, interval: 100 }).toMatch(/ % · .* of 20 000 offers/);
  expect(shown).toBe('');
  program.kill('SIGINT');
  // A second one, by an impatient hand, leaves nothing behind either.
  setTimeout(() => program.kill('SIGINT'), 200);
  const [code] = await closed;
  expect(code).toBe(1);
  expect(said).toMatch(/^Interrupted: the run of the simulated API is cancelled\.$/m);
  expect(said).not.toMatch(/^ +at /m);
  // Its own workers are on their way.
  expect(said + shown).not.toContain('No worker polls');
  const run = await temporal.client.workflow.getHandle(`${prefix}ingestion-simulated`).describe();
  expect(run.status.name).toBe('CANCELLED');

  const elasticsearch = new Elasticsearch({ node: inject('elasticsearchUrl') });
  const documents = await elasticsearch.search<{ statut: string }>({ index: `${prefix}ingestion` });
  expect(documents.hits.hits.map(({ _source }) => _source?.statut)).toEqual(['annulee']);
  const names = Object.keys(await elasticsearch.indices.get({ index: `${prefix}*` }));
  await elasticsearch.indices.delete({ index: names });
  await elasticsearch.close();
  await folder.remove();
});
