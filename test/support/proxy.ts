import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ProxyOptions {
  /** `user:password` that every request must bring. */
  readonly credentials?: string;
  /** Answers every tunnel with this status instead of making it. */
  readonly refusing?: number;
}

/** A small HTTP proxy on a free port, to which every name in the world is this machine. */
export class SmallProxy implements AsyncDisposable {
  /** First lines of the requests, e.g. `CONNECT api.test:443`. */
  readonly seen: string[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(readonly options: ProxyOptions) {
    this.#server = createServer((incoming, response) => this.#forward(incoming, response));
    this.#server.on('connect', (incoming, socket: Socket) => this.#tunnel(incoming, socket));
    this.#server.on('connection', (socket) => this.#keep(socket));
  }

  static async start(options: ProxyOptions = {}): Promise<SmallProxy> {
    const proxy = new SmallProxy(options);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
  }

  #refusal({ method, url, headers }: IncomingMessage): number | undefined {
    this.seen.push(`${method} ${url}`);
    const { credentials, refusing } = this.options;
    const expected = `Basic ${Buffer.from(credentials ?? '').toString('base64')}`;
    if (credentials !== undefined && headers['proxy-authorization'] !== expected) return 407;
    return method === 'CONNECT' ? refusing : undefined;
  }

  #tunnel(incoming: IncomingMessage, socket: Socket): void {
    const refusal = this.#refusal(incoming);
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal} No\r\n\r\n`);
      return;
    }
    const port = Number(/:(\d+)$/.exec(incoming.url ?? '')?.[1]);
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    this.#keep(target);
  }

  #forward(incoming: IncomingMessage, response: ServerResponse): void {
    const refusal = this.#refusal(incoming);
    if (refusal !== undefined) {
      response.writeHead(refusal).end('<html>No</html>');
      return;
    }
    const { port, pathname, search } = new URL(incoming.url ?? '');
    const { method, headers } = incoming;
    const outgoing = request(
      { host: '127.0.0.1', port, path: pathname + search, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  }
}
