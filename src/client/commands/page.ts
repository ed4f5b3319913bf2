import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../context.js';
import { CommandFailed, EXIT, type ExitCode, UsageError } from '../exit.js';
import { printJson } from '../json.js';
import { warnOfUnnamed } from '../servers.js';
import { print, say } from '../terminal.js';
import { type OpenPage, openPage, pageFile } from '../web/page.js';

export interface PageCommand {
  readonly out?: string;
  readonly port: number;
  readonly listen: string;
  readonly name?: readonly string[];
  readonly control?: boolean;
  readonly tokenFile?: string;
  readonly json?: boolean;
}

/** `moisson page`: shows what was collected and how, until a signal; with `--out`, writes it as one file. */
export async function page(options: PageCommand, context: Context): Promise<ExitCode> {
  const { config } = context;
  const token = options.tokenFile === undefined ? undefined : readToken(options.tokenFile);
  warnOfUnnamed('elasticsearch', config);
  if (options.out !== undefined) return save(options.out, options.json ?? false, context);
  const opened = await listen(options, context, token);
  if (options.json) printJson({ url: opened.url });
  else print(opened.url);
  say('The page is shown until Ctrl-C.');
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
  await opened.close();
  return EXIT.proven;
}

async function save(file: string, json: boolean, { config }: Context): Promise<ExitCode> {
  const text = await pageFile(config);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CommandFailed(`${file} cannot be written: ${(error as Error).message}`);
  }
  const path = resolve(file);
  if (json) printJson({ file: path, bytes: Buffer.byteLength(text) });
  else print(path);
  return EXIT.proven;
}

/** Shorter ones can be guessed. */
const SHORTEST_TOKEN = 16;

function readToken(file: string): string {
  let token: string;
  try {
    token = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UsageError(`The token cannot be read: ${(error as Error).message}`);
  }
  if (new RegExp(`^[\\w-]{${SHORTEST_TOKEN},200}$`).test(token)) return token;
  throw new UsageError(
    `${file} holds no token: ${SHORTEST_TOKEN} to 200 letters, digits, "-" and "_", such as \`openssl rand -hex 24\` makes.`,
  );
}

async function listen(
  { port, listen: address, name = [], control = false }: PageCommand,
  { config }: Context,
  token: string | undefined,
): Promise<OpenPage> {
  try {
    return await openPage(config, {
      address,
      port,
      names: name,
      control,
      ...(token !== undefined && { token }),
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new UsageError(
        `Port ${port} of ${address} is in use by another program: choose one with --port.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new UsageError(`The page cannot listen on ${address}, port ${port}: ${message}.`);
    }
    throw error;
  }
}
