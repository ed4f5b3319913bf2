import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../services/project.js';
import type { Config } from '../../config/index.js';
import { openStore } from '../../elasticsearch/index.js';
import { PAGE_SEARCHES, PAGE_SEARCHES_WAITING } from '../../patience/index.js';
import { bracketed, isHereAlone } from './access.js';
import { readProgram } from './document.js';
import { Figures } from './figures.js';
import { Gate } from './gate.js';
import { LiveRuns } from './live.js';
import { savedPage } from './saved.js';
import { serveWebPage } from './server.js';

export interface PageOptions {
  readonly address: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly names: readonly string[];
  /** Whether whoever has the token may act on the current run. */
  readonly control: boolean;
  /** Made anew where it is needed and none is given. */
  readonly token?: string;
}

export interface OpenPage {
  /** What a person opens; with the token, where there is one. */
  readonly url: string;
  close(): Promise<void>;
}

const TOKEN_BYTES = 24;

/** Shows an installation to whoever opens the address. @throws what listening does. */
export async function openPage(config: Config, options: PageOptions): Promise<OpenPage> {
  const { address, port, names, control } = options;
  const needsToken = control || !isHereAlone({ address, names });
  const token = needsToken ? (options.token ?? randomBytes(TOKEN_BYTES).toString('base64url')) : undefined;
  const store = openStore(config);
  const live = new LiveRuns(config, store);
  const gate = new Gate({ ...PAGE_SEARCHES, waiting: PAGE_SEARCHES_WAITING });
  const figures = new Figures(store, gate);
  const shown = { program: readProgram(), version: version(), store, live, figures };
  const server = await serveWebPage(shown, { address, port }, (taken) => ({
    address,
    port: taken,
    names,
    control,
    ...(token !== undefined && { token }),
  }));
  // Whoever comes first would wait for the searches that Elasticsearch has never done yet.
  figures.begin();
  const fragment = token === undefined ? '' : `#token=${token}`;
  return {
    url: `http://${bracketed(address)}:${server.port}/${fragment}`,
    async close() {
      await live.close();
      await server.close();
    },
  };
}

/** The page of an installation as one file. @throws StoreError. */
export function pageFile(config: Config): Promise<string> {
  return savedPage(openStore(config), readProgram(), version());
}

function version(): string {
  const { version: own } = JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return own;
}
