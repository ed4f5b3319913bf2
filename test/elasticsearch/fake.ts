import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server that answers as no real Elasticsearch can be made to. Every answer carries the product header by default. */
export async function fakeElasticsearch(
  answer: (
    request: { method: string; path: string; body: string; authorization: string | undefined },
    response: ServerResponse,
  ) => void,
  {
    product = true,
    tls,
  }: { readonly product?: boolean; readonly tls?: { readonly key: string; readonly cert: string } } = {},
) {
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (product) response.setHeader('x-elastic-product', 'Elasticsearch');
      response.setHeader('content-type', 'application/json');
      const body = Buffer.concat(chunks).toString();
      const { method = '', url: path = '', headers } = request;
      answer({ method, path, body, authorization: headers.authorization }, response);
    });
  };
  const server = tls === undefined ? createServer(listener) : createSecureServer(tls, listener);
  // A connection that idles while this machine is busy stays open.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http${tls === undefined ? '' : 's'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
