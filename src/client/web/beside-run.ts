import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Config } from '../../config/index.js';
import { type OpenPage, openPage, pageFile } from './page.js';

/** The usual port of `moisson page`: below the range from which systems take ports for outgoing connections. */
const PAGE_PORT = 8_420;

/**
 * The page of a run that a command follows itself, on the usual port or a free one, and what closes it. Nothing of it keeps
 * the run from ending: `log` is told what cannot be done.
 */
export async function openBesideRun(
  config: Config,
  log: (line: string) => void,
): Promise<{ close(): Promise<void> }> {
  try {
    const page = await onUsualPort(config);
    log(`page: ${page.url} shows this run and what it collects`);
    return page;
  } catch (error) {
    log(`The page cannot be shown: ${(error as Error).message}`);
    return { close: async () => {} };
  }
}

async function onUsualPort(config: Config): Promise<OpenPage> {
  const options = { address: '127.0.0.1', port: PAGE_PORT, names: [], control: false };
  try {
    return await openPage(config, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return openPage(config, { ...options, port: 0 });
  }
}

/** Writes the page as a file into a folder. Gives a line that names the file, or says why there is none. */
export async function savePageIn(folder: string, config: Config): Promise<string> {
  const file = join(folder, 'page.html');
  try {
    writeFileSync(file, await pageFile(config));
    const path = relative(process.cwd(), file);
    return `page, to open in a browser: ${path.startsWith('..') ? file : path}`;
  } catch (error) {
    return `The page could not be saved: ${(error as Error).message}`;
  }
}
