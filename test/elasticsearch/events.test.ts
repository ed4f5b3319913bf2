import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OffreEvent } from '../../src/domain/events.js';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { sortPage } from '../../src/elasticsearch/sort-page.js';
import type { Suivi } from '../../src/elasticsearch/stored-offre.js';
import { writeOffres } from '../../src/elasticsearch/write-offres.js';
import { type BulkFate, MemoryElasticsearch } from './memory-elasticsearch.js';
import { offre } from './store.js';

const START = Date.parse('2026-11-24T03:00:00Z');
const DAY_MS = 86_400_000;
const day = (n: number) => new Date(START + n * DAY_MS);

/** Words that stand in texts and contacts alone. */
const SECRETS = ['Témoin', 'coordonnees', 'example.invalid', 'pains', 'fournil'];

/** What an offer can look like: each state differs from the others where it says. */
const STATES: readonly (Readonly<Record<string, unknown>> & { readonly salaire: object })[] = [
  { salaire: { libelle: 'Annuel de 30000.0 Euros à 34000.0 Euros sur 12.0 mois' } },
  { salaire: { libelle: 'Annuel de 33000.0 Euros à 37000.0 Euros sur 12.0 mois' } },
  { intitule: 'Pâtissier', salaire: { libelle: 'Annuel de 30000.0 Euros à 34000.0 Euros sur 12.0 mois' } },
  {
    contact: { nom: 'Autre Témoin' },
    typeContrat: 'CDD',
    salaire: { libelle: 'Annuel de 30000.0 Euros à 34000.0 Euros sur 12.0 mois' },
  },
];
const shown = (id: string, state: number): OffreBrute => offre(id, STATES[state]);

interface Reading {
  readonly run: string;
  readonly lu: Date;
  readonly offres: readonly OffreBrute[];
  readonly events?: boolean;
}

async function read(memory: MemoryElasticsearch, { run, lu, offres, events = true }: Reading) {
  return writeOffres(memory.access, sortPage(offres).offres, { run, lu, events });
}

/** As an activity does that fails: with the same page, until it is taken. */
async function readUntilTaken(memory: MemoryElasticsearch, reading: Reading): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      await read(memory, reading);
      return;
    } catch (error) {
      expect(error).toMatchObject({ code: 'ElasticsearchUnavailable' });
    }
  }
  throw new Error('never taken');
}

function eventsIn(memory: MemoryElasticsearch): OffreEvent[] {
  return [...memory.all('evenements').values()] as unknown as OffreEvent[];
}

function close(memory: MemoryElasticsearch, id: string, date: Date): void {
  const source = memory.all('offres').get(id);
  if (source === undefined) return;
  const suivi = { ...(source.suivi as Suivi), statut: 'fermee', dateFermeture: date.toISOString() };
  memory.put('offres', id, { ...source, suivi });
}

describe('what happened to an offer', () => {
  it('is told by names and short values alone', async () => {
    const memory = new MemoryElasticsearch();
    await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0), shown('b', 0)] });
    memory.refresh();
    await read(memory, { run: 'r2', lu: day(1), offres: [shown('a', 3), shown('b', 1)] });
    const changed = eventsIn(memory).filter(({ type }) => type === 'modifiee');
    const told = Object.fromEntries(changed.map(({ offre: id, ecrit: _, ...event }) => [id, event]));
    const common = { type: 'modifiee', date: day(1).toISOString(), run: 'r2' };
    expect(told).toEqual({
      a: {
        ...common,
        champs: ['contact', 'typeContrat'],
        avant: { typeContrat: 'CDI' },
        apres: { typeContrat: 'CDD' },
      },
      b: {
        ...common,
        champs: ['salaire.libelle'],
        avant: { salaireMin: 30_000, salaireMax: 34_000 },
        apres: { salaireMin: 33_000, salaireMax: 37_000 },
        variationSalaire: 3_000,
      },
    });
    for (const secret of SECRETS) expect(JSON.stringify(eventsIn(memory))).not.toContain(secret);
  });

  it('costs no request where nothing happened', async () => {
    const memory = new MemoryElasticsearch();
    await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0)] });
    memory.refresh();
    const before = { bulks: memory.bulks.length, reads: memory.reads };
    await read(memory, { run: 'r2', lu: day(1), offres: [shown('a', 0)] });
    expect({ bulks: memory.bulks.length, reads: memory.reads }).toEqual(before);
  });

  it('is not told where there is no history yet', async () => {
    const memory = new MemoryElasticsearch();
    await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0)], events: false });
    memory.refresh();
    await read(memory, { run: 'r1', lu: day(1), offres: [shown('a', 1)], events: false });
    expect(eventsIn(memory)).toEqual([]);
    expect(new Set(memory.bulks)).toEqual(new Set(['offres']));
  });

  it('is nothing where an offer is derived anew, was missing, or was altered in the index', async () => {
    const memory = new MemoryElasticsearch();
    await read(memory, { run: 'r1', lu: day(0), offres: ['a', 'b', 'c'].map((id) => shown(id, 0)) });
    const alter = (id: string, change: Partial<Suivi>) => {
      const source = memory.all('offres').get(id) ?? {};
      const suivi = source.suivi as Suivi;
      memory.put('offres', id, { ...source, suivi: { ...suivi, ...change } });
    };
    alter('a', { empreinte: `1:${sortPage([shown('a', 0)]).offres[0]?.empreinte.split(':')[1]}` });
    alter('b', { absenteDepuis: day(1).toISOString() });
    alter('c', { empreinte: '' });
    memory.put('offres', 'c', { ...memory.all('offres').get('c'), intitule: 'Altéré' });
    memory.refresh();
    const result = await read(memory, {
      run: 'r2',
      lu: day(2),
      offres: ['a', 'b', 'c'].map((id) => shown(id, 0)),
    });
    expect(result).toMatchObject({ unchanged: 2, changed: 1 });
    expect(eventsIn(memory).filter(({ run }) => run === 'r2')).toEqual([]);
  });

  it('is a return, with the days that it was away and what has changed', async () => {
    const memory = new MemoryElasticsearch();
    await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0)] });
    close(memory, 'a', day(1));
    memory.refresh();
    await read(memory, { run: 'r2', lu: new Date(day(4).getTime() + DAY_MS / 2), offres: [shown('a', 2)] });
    expect(eventsIn(memory).find(({ type }) => type === 'rouverte')).toMatchObject({
      offre: 'a',
      joursFermee: 3.5,
      champs: ['intitule'],
    });
  });

  it('of what a purge erased, nothing counts as changed when it is back', async () => {
    const memory = new MemoryElasticsearch();
    await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0)] });
    close(memory, 'a', day(1));
    const { contact: _, agence: __, entreprise: ___, ...source } = memory.all('offres').get('a') ?? {};
    memory.put('offres', 'a', {
      ...source,
      suivi: { ...(source.suivi as Suivi), effacee: day(1).toISOString() },
    });
    memory.refresh();
    await read(memory, { run: 'r2', lu: day(2), offres: [shown('a', 0)] });
    expect(eventsIn(memory).find(({ type }) => type === 'rouverte')).not.toHaveProperty('champs');
    expect(memory.all('offres').get('a')).toMatchObject({ contact: offre('a').contact, entreprise: {} });
  });

  it('is told again of an offer that was deleted and is back', async () => {
    const memory = new MemoryElasticsearch();
    const opened = () => eventsIn(memory).filter(({ type }) => type === 'ouverte').length;
    await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0)] });
    for (const [n, expected] of [
      [1, 2],
      [2, 3],
    ] as const) {
      memory.remove('offres', 'a');
      memory.put('evenements', `closed-${n}`, { offre: 'a', type: 'fermee', date: day(n).toISOString() });
      memory.refresh();
      await read(memory, { run: `again-${n}`, lu: day(n), offres: [shown('a', 0)] });
      expect(opened()).toBe(expected);
      await read(memory, { run: `again-${n}`, lu: day(n), offres: [shown('a', 0)] });
      expect(opened()).toBe(expected);
    }
  });

  it('of two readers that meet, is told once by either, and in order', async () => {
    const memory = new MemoryElasticsearch();
    await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0)] });
    memory.refresh();
    await read(memory, { run: 'r2', lu: day(1), offres: [shown('a', 1)] });
    // Searches still show the first state.
    await read(memory, { run: 'r2', lu: day(1), offres: [shown('a', 1)] });
    await read(memory, { run: 'r2', lu: new Date(day(1).getTime() + 1_000), offres: [shown('a', 2)] });
    const changed = eventsIn(memory).filter(({ type }) => type === 'modifiee');
    expect(changed.map(({ champs }) => champs)).toEqual([
      ['salaire.libelle'],
      ['intitule', 'salaire.libelle'],
    ]);
  });

  it('of a reader that another one forestalls, tells of the state that it really left', async () => {
    const memory = new MemoryElasticsearch();
    await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0)] });
    memory.refresh();
    const other = new MemoryElasticsearch();
    await read(other, { run: 'r2', lu: day(1), offres: [shown('a', 2)] });
    // Between the event and the offer, another reader writes the offer, and has told so.
    memory.fate = (index) => {
      if (index !== 'offres') return 'taken';
      memory.put('offres', 'a', other.all('offres').get('a') ?? {});
      memory.put('evenements', 'theirs', { offre: 'a', type: 'modifiee', champs: ['intitule'] });
      memory.fate = () => 'taken';
      return 'taken';
    };
    await read(memory, { run: 'r2', lu: day(1), offres: [shown('a', 1)] });
    const changed = eventsIn(memory).filter(({ type }) => type === 'modifiee');
    expect(changed.map(({ champs }) => champs)).toEqual([['intitule'], ['intitule', 'salaire.libelle']]);
  });

  it('is taken back of an offer that Elasticsearch refuses', async () => {
    const memory = new MemoryElasticsearch();
    const { access } = memory;
    const { client } = access;
    const request = client.transport.request.bind(client.transport);
    const refusing = (async (parameters: { bulkBody: Buffer }, options: object) => {
      const body = String(parameters.bulkBody);
      if (!body.includes('"_index":"offres"')) return request(parameters as never, options);
      const error = { type: 'document_parsing_exception', reason: 'no' };
      return { items: [{ create: { status: 400, error } }] };
    }) as unknown as typeof client.transport.request;
    client.transport.request = refusing;
    const { rejected } = await read(memory, { run: 'r1', lu: day(0), offres: [shown('a', 0)] });
    expect(rejected).toHaveLength(1);
    expect(eventsIn(memory)).toEqual([]);
  });
});

/** A day of some offers: what each shows, or that it is gone. */
const dayOf = fc.record({
  states: fc.array(fc.option(fc.nat(STATES.length - 1), { nil: undefined }), { minLength: 3, maxLength: 3 }),
  fates: fc.array(fc.constantFrom<BulkFate>('taken', 'taken', 'cut', 'unanswered'), { maxLength: 8 }),
  refreshes: fc.boolean(),
});

it('whatever breaks off where, everything that happened is told, and told once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dayOf, { minLength: 1, maxLength: 6 }), async (days) => {
      const memory = new MemoryElasticsearch();
      const expected: string[] = [];
      const before = new Map<string, { state: number; isOpen: boolean }>();
      for (const [n, { states, fates, refreshes }] of days.entries()) {
        const offres: OffreBrute[] = [];
        for (const [i, state] of states.entries()) {
          const id = `offre-${i}`;
          const known = before.get(id);
          if (state === undefined) {
            // Closed by the end of the day before, as far as searches show it.
            if (known?.isOpen) close(memory, id, day(n));
            if (known !== undefined) before.set(id, { ...known, isOpen: false });
            continue;
          }
          if (known === undefined) expected.push(`${n} ${id} ouverte`);
          else if (!known.isOpen) expected.push(`${n} ${id} rouverte`);
          else if (known.state !== state) expected.push(`${n} ${id} modifiee`);
          before.set(id, { state, isOpen: true });
          offres.push(shown(id, state));
        }
        memory.refresh();
        const left = [...fates];
        memory.fate = () => left.shift() ?? 'taken';
        const reading = { run: `r${n}`, lu: day(n), offres };
        await readUntilTaken(memory, reading);
        if (refreshes) memory.refresh();
        // A page is read by two windows, or again by an attempt that was taken for dead.
        await readUntilTaken(memory, reading);
        memory.fate = () => 'taken';
      }
      const told = eventsIn(memory).map(
        ({ date, offre: id, type }) => `${(Date.parse(date) - START) / DAY_MS} ${id} ${type}`,
      );
      expect(told.sort()).toEqual(expected.sort());
    }),
    { numRuns: 150 },
  );
});
