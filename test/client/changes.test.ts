import { beforeAll, describe, expect, inject, it } from 'vitest';
import { offre, useStore } from '../elasticsearch/store.js';
import { runMoisson } from '../support/run-moisson.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const { store, prefix, refresh } = useStore();

async function moisson(...args: string[]) {
  const folder = await temporaryFolder();
  const env = {
    PATH: process.env.PATH,
    MOISSON_HOME: folder.path,
    ELASTICSEARCH_URL: inject('elasticsearchUrl'),
    ELASTICSEARCH_INDEX_PREFIX: prefix,
  };
  try {
    return await runMoisson(args, { cwd: folder.path, env });
  } finally {
    await folder.remove();
  }
}

beforeAll(async () => {
  const read = (lu: Date, offres: readonly unknown[]) =>
    store.indexPage({ run: 'r', fenetre: 'f', page: 0, offres, lu, events: true });
  await read(new Date(Date.now() - 7_200_000), [offre('a'), offre('b')]);
  await refresh();
  await read(new Date(Date.now() - 3_600_000), [offre('a', { intitule: 'Pâtissier', typeContrat: 'CDD' })]);
});

describe('`moisson changes`', () => {
  it('prints rows for people, and how to go on', async () => {
    const { code, out } = await moisson('changes');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d {2}opened {4}a$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d {2}opened {4}b$/),
      expect.stringMatching(/ changed {3}a {9}typeContrat CDI → CDD; intitule, typeContrat$/),
    ]);
    expect(lines[3]).toBe('2 opened, 1 changed.');
    expect(lines[4]).toMatch(/^What happens from now on: `npx moisson changes --cursor [\w-]+\.\d+`$/);
  });

  it('prints a page for programs, with a cursor that goes on', async () => {
    const first = await moisson('changes', '--since', '2026-01-01', '--limit', '2', '--json');
    const page = JSON.parse(first.out) as { events: { offre: string }[]; cursor: string; more: boolean };
    expect(page.events.map(({ offre: id }) => id)).toEqual(['a', 'b']);
    expect(page.more).toBe(true);
    const second = await moisson('changes', '--cursor', page.cursor, '--json');
    expect(JSON.parse(second.out)).toMatchObject({
      events: [{ offre: 'a', type: 'modifiee', champs: ['intitule', 'typeContrat'] }],
      more: false,
    });
    expect([first.code, second.code]).toEqual([0, 0]);
  });

  it('ends with 3 and the way on where a cursor is of another index', async () => {
    const { code, out, err } = await moisson('changes', '--cursor', 'another-index.12', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      lost: 'other-index',
      cursor: expect.stringMatching(/^[\w-]+\.\d+$/),
    });
    expect(err).toMatch(/Load `offres` anew, then go on with --cursor/);
  });
});

describe('`moisson forget`', () => {
  it('refuses an id of which nothing is kept', async () => {
    expect(await moisson('forget', 'never')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Nothing is kept of an offer never. Nothing was changed.'),
    });
    expect(await store.forgottenOffres()).toEqual(new Map());
  });

  it('says what it did', async () => {
    const contact = await moisson('forget', 'b', '--contact');
    expect(contact).toMatchObject({
      code: 0,
      out: expect.stringContaining('Contact and agency of the offer b are forgotten.'),
    });
    const whole = await moisson('forget', 'b', '--json');
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toMatchObject({
      id: 'b',
      what: 'whole',
      offres: 1,
      evenements: 1,
      wasOpen: true,
    });
    const { out } = await moisson('changes', '--offre', 'b');
    expect(out).toMatch(/ forgotten b$/m);
    expect(out).toContain('1 forgotten.');
  });
});
