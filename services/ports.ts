import { createServer } from 'node:net';

/** Raised before anything is started: `port` is taken by a program that is not ours. */
export class PortInUse extends Error {
  override name = 'PortInUse';

  constructor(
    readonly service: string,
    readonly port: number,
    readonly option: string,
  ) {
    super(
      `${service} cannot start: port ${port} is in use by another program. ` +
        `Stop that program, or choose another port with ${option}.`,
    );
  }
}

/** Below the range from which systems take ports for outgoing connections, so that none steals a port we chose. */
const FREE_PORTS = { from: 20_000, to: 32_000 };

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FREE_PORTS.from + Math.floor(Math.random() * (FREE_PORTS.to - FREE_PORTS.from));
    if (await isFree(port)) return port;
  }
}

/** `preferred` where nothing listens on it, else another free port. */
export async function freePortOr(preferred: number): Promise<number> {
  return (await isFree(preferred)) ? preferred : freePort();
}

/** @throws PortInUse; `option` is what the user can type to choose another port. */
export async function requireFreePort(service: string, port: number, option: string): Promise<void> {
  if (!(await isFree(port))) throw new PortInUse(service, port, option);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
