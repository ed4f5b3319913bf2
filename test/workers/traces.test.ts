import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../services/index.js';
import { useInstallation } from '../support/installation.js';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Of the process that sent it. */
  readonly service: unknown;
}
interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}
type SentSpan = Omit<Span, 'attributes' | 'service'> & { readonly attributes: readonly Attribute[] };
interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

/** In what the simulator writes under `contact`. */
const CONTACT = ["rue de l'Exemple", 'Pour postuler'];
const OFFERS = 3_000;
const moisson = useInstallation({
  offers: OFFERS,
  faults: [{ kind: '503-html', share: 0.1, times: 3 }],
});

/** What a collector of OpenTelemetry takes, over a real socket. */
const bodies: Sent[] = [];
const collector = createServer(async (request, response) => {
  bodies.push((await json(request)) as Sent);
  response.setHeader('content-type', 'application/json').end('{}');
});
let collectorUrl: string;

beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  collectorUrl = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`;
});
beforeEach(() => {
  bodies.length = 0;
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

const valuesOf = (attributes: readonly Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

const spansOf = (sent: readonly Sent[]): Span[] =>
  sent.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ resource, scopeSpans }) =>
      scopeSpans.flatMap(({ spans }) =>
        spans.map((span) => ({
          ...span,
          attributes: valuesOf(span.attributes),
          service: valuesOf(resource.attributes)['service.name'],
        })),
      ),
    ),
  );

/** Runs the country once with workers that send traces, and what these say on standard error. */
async function runTraced(changes: NodeJS.ProcessEnv) {
  const workers = moisson.start(['worker'], { MOISSON_LOG_FORMAT: 'json', ...changes });
  const { code } = await moisson.run(['run', '--plan', 'national', '--json']);
  workers.process.kill('SIGTERM');
  expect(await workers.ended).toBe(0);
  return { code, said: workers.printed.err };
}

describe('the traces of a run', { timeout: 300_000 }, () => {
  it('are one tree from the run down to each API call, and hold neither secrets nor offers', async () => {
    const before = moisson.simulator.records();
    const { code } = await runTraced({
      MOISSON_TRACES_URL: collectorUrl,
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test',
    });
    expect(code).toBe(0);
    const spans = spansOf(bodies);
    const byId = new Map(spans.map((span) => [span.spanId, span]));
    const lineOf = (span: Span): string[] => {
      const parent = span.parentSpanId === undefined ? undefined : byId.get(span.parentSpanId);
      return parent === undefined ? [span.name] : [span.name, ...lineOf(parent)];
    };

    // Each call that the API saw is a span, with its status, below its page, its window's workflow and the run.
    const calls = spans.filter(({ name }) => name === 'API search');
    const statuses = Object.values(moisson.simulator.records().applications).map(
      (record) => record.searchCalls,
    );
    const counted = statuses.flatMap((one) => Object.entries(one));
    expect(Object.values(before.applications).flatMap((record) => Object.values(record.searchCalls))).toEqual(
      [],
    );
    for (const status of new Set(counted.map(([status]) => status))) {
      const expected = counted.filter(([one]) => one === status).reduce((sum, [, n]) => sum + n, 0);
      expect([status, calls.filter(({ attributes }) => attributes.status === status).length]).toEqual([
        status,
        expected,
      ]);
    }
    expect(calls.some(({ attributes }) => attributes.status === '503')).toBe(true);
    for (const call of calls) {
      const line = lineOf(call);
      expect(line[1]).toMatch(/^RunActivity:(collectPage|countOffres|findOffre)$/);
      expect(line.at(-1)).toBe('RunWorkflow:IngestionWorkflow');
      expect(call.service).toMatch(/^moisson-app-[12]$/);
      expect(Number(call.endTimeUnixNano)).toBeGreaterThanOrEqual(Number(call.startTimeUnixNano));
    }
    // The country is read by a child; what the run itself asks comes before and after.
    const inSweep = calls.filter((call) => lineOf(call).includes('RunWorkflow:SweepWorkflow'));
    expect(inSweep.length).toBeGreaterThanOrEqual(OFFERS / 150);
    expect(inSweep.length).toBeLessThan(calls.length);
    expect(new Set(calls.map(({ traceId }) => traceId)).size).toBe(1);
    // What Elasticsearch was asked is there too.
    const bulks = spans.filter(({ attributes }) => attributes['db.operation.name'] === 'bulk');
    expect(bulks.length).toBeGreaterThan(0);
    expect(lineOf(bulks[0] as Span).at(-1)).toBe('RunWorkflow:IngestionWorkflow');

    const text = JSON.stringify(bodies);
    expect(text).toContain('"deployment.environment"');
    const secrets = moisson.config.franceTravail.applications.flatMap(({ clientId, clientSecret }) => [
      clientId,
      clientSecret,
    ]);
    for (const hidden of [...secrets, 'Bearer', ...CONTACT, 'intitule', 'description']) {
      expect(text).not.toContain(hidden);
    }
  });

  it('are no condition of it: an address that takes none is said once by each worker', async () => {
    const port = await freePort();
    const { code, said } = await runTraced({ MOISSON_TRACES_URL: `http://127.0.0.1:${port}/v1/traces` });
    expect(code).toBe(0);
    const lines = said.split('\n').filter((line) => line.includes('traces cannot be sent'));
    expect(lines.map((line) => (JSON.parse(line) as { worker: string }).worker).sort()).toEqual([
      'app-1',
      'app-2',
      'ingestion',
    ]);
    expect(lines[0]).toContain('ECONNREFUSED');
    expect(said.split('\n').filter((line) => line.includes(`${port}`))).toHaveLength(3);
  });
});
