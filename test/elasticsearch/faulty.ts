import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from './fake.js';

/** A real Elasticsearch seen through a line that fails on request: everything passes, until `fault` says otherwise. */
export interface FaultyLine {
  readonly url: string;
  /** Takes over the next bulks, one fault each. */
  fault(...faults: readonly BulkFault[]): void;
  /** Bulks that came, those that failed included. */
  readonly bulks: number;
  [Symbol.asyncDispose](): Promise<void>;
}

export type BulkFault = (bulk: {
  readonly body: string;
  /** What Elasticsearch answers to a part of it, or to all. */
  readonly pass: (body: string) => Promise<{ items: object[] }>;
  readonly response: ServerResponse;
}) => void | Promise<void>;

export async function faultyElasticsearch(target: string): Promise<FaultyLine> {
  const faults: BulkFault[] = [];
  let bulks = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString();
      const path = request.url ?? '';
      const forward = (content: string) =>
        fetch(`${target}${path}`, {
          method: request.method ?? 'GET',
          headers: {
            'content-type': request.headers['content-type'] ?? 'application/json',
            accept: request.headers.accept ?? '*/*',
          },
          ...(content === '' ? {} : { body: content }),
        });
      response.setHeader('x-elastic-product', 'Elasticsearch');
      if (path.startsWith('/_bulk')) {
        bulks++;
        const fault = faults.shift();
        const pass = async (content: string) =>
          (await (await forward(content)).json()) as { items: object[] };
        if (fault !== undefined) return fault({ body, pass, response });
      }
      const answer = await forward(body);
      response.setHeader('content-type', answer.headers.get('content-type') ?? 'application/json');
      response.statusCode = answer.status;
      response.end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: (...more) => void faults.push(...more),
    get bulks() {
      return bulks;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The whole request is refused. */
export function refused(status: number, type: string): BulkFault {
  return ({ response }) => json(response, status, { error: { type, reason: 'because' }, status });
}

/** The second half of the items is refused, the first half is written. */
export function halfRefused(status: number, type: string): BulkFault {
  return async ({ body, pass, response }) => {
    const lines = body.trimEnd().split('\n');
    const writes = lines.length / 2;
    const first = Math.floor(writes / 2);
    const { items } = await pass(`${lines.slice(0, 2 * first).join('\n')}\n`);
    const error = { type, reason: 'because' };
    const others = Array.from({ length: writes - first }, () => ({ create: { status, error } }));
    json(response, 200, { errors: true, items: [...items, ...others] });
  };
}

/** The connection breaks before anything was written. */
export const cut: BulkFault = ({ response }) => void response.socket?.destroy();

/** Everything is written, and the connection breaks before the answer: the outcome is unknown. */
export const cutAfterWriting: BulkFault = async ({ body, pass, response }) => {
  await pass(body);
  response.socket?.destroy();
};

/** A proxy's page instead of an answer. */
export const badGateway: BulkFault = ({ response }) => {
  response.setHeader('content-type', 'text/html');
  send(response, 502, '<html><body>Bad gateway</body></html>');
};

function json(response: ServerResponse, status: number, body: unknown): void {
  response.setHeader('content-type', 'application/vnd.elasticsearch+json;compatible-with=9');
  send(response, status, body);
}
