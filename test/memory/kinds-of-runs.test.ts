import { expect, it, vi } from 'vitest';
import type { Certificate } from '../../src/domain/certificate.js';
import { END_OF_TIME } from '../../src/domain/clock.js';
import type { Search } from '../../src/domain/search.js';
import { read } from '../docs/pages.js';
import type { Lie } from './lies.js';
import { Story } from './story.js';

vi.mock('@temporalio/workflow', async (original) => ({
  ...(await original<object>()),
  ...(await import('./runtime.js')),
}));

const DAY = 86_400_000;

/** What a run has done: its activities by name, with what each was given. */
interface Observed {
  readonly certificate: Certificate | undefined;
  readonly deeds: readonly { readonly name: string; readonly input: unknown }[];
}

/** A second run of a kind, a day after a first one of the whole country, among so many offers. */
async function observe(
  input: object,
  { offres = 5_000, lies = [] as readonly Lie[] } = {},
): Promise<Observed> {
  const story = new Story({ country: { offres, unfiled: 0.002 } });
  await story.run({ input: { plan: 'national' } });
  story.pause(DAY);
  const deeds: { name: string; input: unknown }[] = [];
  const watched = <T extends object>(activities: T): T =>
    new Proxy(activities, {
      get: (target, name) => {
        const activity = Reflect.get(target, name) as (given: unknown) => unknown;
        return (given: unknown) => {
          deeds.push({ name: String(name), input: given });
          return activity(given);
        };
      },
    });
  const { store, api } = story;
  const [ofStore, ofApi] = [store.activities.bind(store), api.activities.bind(api)];
  store.activities = () => watched(ofStore());
  api.activities = (queue) => watched(ofApi(queue));
  const { certificate } = await story.run({ input, lies });
  return { certificate, deeds };
}

const searchesOf = ({ deeds }: Observed, wanted: string) =>
  deeds
    .filter(({ name }) => name === wanted)
    .map(({ input }) =>
      wanted === 'collectPage' ? (input as { search: Search }).search : (input as Search),
    );
const did = (wanted: string) => (observed: Observed) => observed.deeds.some(({ name }) => name === wanted);

/** How each check of the table shows in what a run does. */
const SIGNS: Readonly<Record<string, (observed: Observed) => boolean>> = {
  "the API's clock": ({ certificate }) => certificate?.proof?.clock.startedAt !== undefined,
  'windows by their own totals': did('sealWindow'),
  'the tail': (observed) =>
    searchesOf(observed, 'collectPage').some(({ creation }) => creation?.max === END_OF_TIME),
  'a total once more at the end, and late offers': ({ certificate }) =>
    certificate?.proof?.frozen.end !== undefined,
  // Without a bound on dates, in the country or in a region.
  'undated offers': (observed) =>
    searchesOf(observed, 'countOffres').some((search) => search.creation === undefined),
  'both applications and both origins': (observed) =>
    searchesOf(observed, 'countOffres').filter(({ origine }) => origine !== undefined).length >= 2,
  'the regions as a second cut': ({ certificate }) => certificate?.verification !== undefined,
  'unseen offers, by their id': did('askOffre'),
  'the index': (observed) => did('examineStock')(observed) && observed.certificate?.proof !== undefined,
  closing: did('closeGone'),
};

const KINDS: Readonly<Record<string, object>> = {
  'the whole country': { plan: 'verified' },
  'chosen regions': { regions: ['11'] },
  incremental: { mode: 'incremental' },
};

/** The table of docs/proof.md, by check and kind. */
function table(): {
  readonly kinds: readonly string[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
} {
  const [, section = ''] = /^## Kinds of runs\n(.*?)^## /ms.exec(read('docs/proof.md')) ?? [];
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  const [head = [], , ...body] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return {
    kinds: head.slice(1, -1),
    rows: new Map(body.map(([check = '', ...cells]) => [check, cells])),
  };
}

const said = (cell: string | undefined) => (cell?.startsWith('yes') === true ? 'yes' : cell);

it('runs of every kind ask the witnesses that docs/proof.md says, and no other', async () => {
  const { kinds, rows } = table();
  expect(kinds).toEqual(Object.keys(KINDS));
  // What falls is shown by a fall alone.
  expect([...rows.keys()].filter((check) => check !== 'the fall').sort()).toEqual(Object.keys(SIGNS).sort());
  for (const [i, kind] of kinds.entries()) {
    const observed = await observe(KINDS[kind] ?? {}, kind === 'chosen regions' ? { offres: 80_000 } : {});
    expect(observed.certificate?.status, kind).toBe('proven');
    for (const [check, shows] of Object.entries(SIGNS)) {
      expect(shows(observed) ? 'yes' : 'no', `${check}: ${kind}`).toBe(said(rows.get(check)?.[i]));
    }
  }
});

it('only a run of the whole country looks into a fall', async () => {
  const { kinds, rows } = table();
  const lies: Lie[] = [{ kind: 'hidden', cut: { share: { of: 0.3 } }, when: { fromCall: 14 } }];
  for (const [i, kind] of kinds.entries()) {
    const observed = await observe(KINDS[kind] ?? {}, { lies });
    expect(did('earlyWindow')(observed) ? 'yes' : 'no', kind).toBe(said(rows.get('the fall')?.[i]));
  }
});

it('each check that a kind of run leaves out has its reason', () => {
  for (const [check, cells] of table().rows) {
    const isLimited = cells.slice(0, -1).some((cell) => cell !== 'yes');
    expect((cells.at(-1) ?? '') !== '', check).toBe(isLimited);
  }
});

it('a smaller region is not counted by other ways', async () => {
  const { deeds, certificate } = await observe({ regions: ['11'] });
  expect(certificate?.status).toBe('proven');
  expect(searchesOf({ deeds, certificate }, 'countOffres').some(({ origine }) => origine !== undefined)).toBe(
    false,
  );
});
