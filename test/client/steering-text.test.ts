import { expect, it } from 'vitest';
import { fakeElasticsearch, send } from '../elasticsearch/fake.js';
import { runMoisson } from '../support/run-moisson.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** An escape sequence (C0), its one-byte form (C1), and characters that turn the direction of text. */
const STEERING = '\u001b[2J\u009b31m\u202e\u2066\u200f\u061c';
const isSteering = (text: string) => /[^\P{Cc}\n\t]|\p{Bidi_Control}/u.test(text);

it.each([['--json'], []])(
  'what the API and Elasticsearch say steers no terminal: doctor %s',
  async (...args) => {
    const folder = await temporaryFolder();
    await using api = await fakeElasticsearch(({ path }, response) =>
      path.includes('token')
        ? send(response, 200, { access_token: 'a-token', token_type: 'Bearer', expires_in: 1499 })
        : send(response, 400, { codeErreur: 'odd', message: `the API says ${STEERING}so` }),
    );
    await using elasticsearch = await fakeElasticsearch((_, response) =>
      send(response, 400, {
        error: { type: 'illegal_argument_exception', reason: `the node says ${STEERING}so` },
        status: 400,
      }),
    );
    try {
      const { code, out, err } = await runMoisson(['doctor', ...args], {
        cwd: folder.path,
        env: {
          PATH: process.env.PATH,
          MOISSON_HOME: folder.path,
          FRANCE_TRAVAIL_CLIENT_ID_1: 'id',
          FRANCE_TRAVAIL_CLIENT_SECRET_1: 'secret',
          FRANCE_TRAVAIL_API_URL: api.url,
          FRANCE_TRAVAIL_TOKEN_URL: `${api.url}/token`,
          ELASTICSEARCH_URL: elasticsearch.url,
          // Nothing listens there.
          TEMPORAL_ADDRESS: '127.0.0.1:1',
        },
      });
      expect(code).toBe(1);
      expect(out).toMatch(/the API says .*so/);
      expect(out).toMatch(/the node says .*so/);
      expect(out).toContain('\\u202e');
      expect(isSteering(STEERING)).toBe(true);
      expect(isSteering(out + err)).toBe(false);
    } finally {
      await folder.remove();
    }
  },
);
