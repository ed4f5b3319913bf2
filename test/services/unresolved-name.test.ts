import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort, installElasticsearch, startElasticsearch } from '../../services/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

test('an Elasticsearch that dies of a name that does not resolve says which, and no Java frames', async () => {
  const folder = await temporaryFolder();
  const surroundings = { env: process.env, log: () => {} };
  const start = startElasticsearch({
    install: await installElasticsearch(surroundings),
    port: await freePort(),
    folder: join(folder.path, 'node'),
    env: process.env,
    // Where a machine does not resolve its own name, the same is asked for it.
    settings: { 'network.host': 'no-such-host.invalid' },
  });
  const { message } = await start.then(
    () => expect.unreachable('it started'),
    (error: Error) => error,
  );
  expect(message).toBe(
    `Elasticsearch did not start: the name, no-such-host.invalid, does not resolve. Add the line "127.0.0.1 no-such-host.invalid" to /etc/hosts, or mend the DNS, and try again. Its log is ${join(folder.path, 'node.log')}.`,
  );
  await folder.remove();
});
