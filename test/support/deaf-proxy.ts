import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface DeafProxy {
  /** What FRANCE_TRAVAIL_API_URL should be. */
  readonly apiUrl: string;
  close(): Promise<void>;
}

const PASSED_ON = ['content-type', 'content-range', 'date', 'retry-after'];

/** Stands between Moisson and an API, which never hears of one parameter of a search. */
export async function startDeafProxy(apiUrl: string, parameter: string): Promise<DeafProxy> {
  const server = createServer(async (request, response) => {
    const url = new URL(apiUrl + (request.url ?? ''));
    url.searchParams.delete(parameter);
    const { authorization = '' } = request.headers;
    const answer = await fetch(url, { headers: { authorization } });
    response.sendDate = false;
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.statusCode = answer.status;
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
