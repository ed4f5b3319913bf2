import { beforeAll, describe, expect, it } from 'vitest';
import { QUESTION_NAMES } from '../../src/domain/questions/names.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import { moissonOn } from './on-store.js';

const { client, prefix } = useStore();

beforeAll(() => fill({ client, prefix }, 300), 120_000);

const moisson = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
  moissonOn(prefix, ['query', ...args], more);

describe('`moisson query`', () => {
  it('lists the questions', async () => {
    const { code, out } = await moisson([]);
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.trim().split(' ')[0]),
    ).toEqual([...QUESTION_NAMES]);
  });

  it('answers with a table, its date, its source, and that the data are simulated', async () => {
    const { code, out } = await moisson(['contracts', '--contract', 'CDI', 'CDD']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Open offers by type of contract \(CDI, CDD\)\nAs of 2026-11-26 02:44 UTC\./);
    expect(out).toContain('\nSimulated data: ');
    expect(out).toMatch(/^CDI +Contrat à durée indéterminée +\d+ +\d+ +≈ \d+ +\d+\.\d %$/m);
    expect(out).toMatch(
      /\nSource: France Travail, API Offres d'emploi \(simulated\), updated 2026-11-26 02:44 UTC\n$/,
    );
  });

  it('in French where that is asked for, and in JSON all the same', async () => {
    const [table, one, other] = await Promise.all([
      moisson(['remote'], { MOISSON_LANG: 'fr' }),
      moisson(['remote', '--json'], { MOISSON_LANG: 'fr' }),
      moisson(['remote', '--json']),
    ]);
    expect(table.out).toMatch(/^Part du télétravail dans les offres ouvertes\n/);
    expect(table.out).toContain('\nSource : France Travail');
    expect(one.out).toBe(other.out);
    expect(JSON.parse(one.out)).toMatchObject({
      schemaVersion: 1,
      question: 'remote',
      simulated: true,
      rows: expect.arrayContaining([expect.objectContaining({ level: null })]),
    });
  });

  it.each([
    [['newest', '--departement', '99'], 'There is no departement "99"'],
    [['newest', '--rome', 'Z9999'], 'No list and no stored offer has the ROME code Z9999.'],
    [['newest', '--contract', 'XYZ'], 'No list and no stored offer has the type of contract XYZ'],
    [['skills'], '`skills` is about a trade: name it with --rome'],
    [['events', '--region', '84'], '`events` takes no filter'],
  ])('%j is a wrong call', async (args, sentence) => {
    const { code, out, err } = await moisson([...args, '--json']);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(JSON.parse(out)).toMatchObject({ error: { kind: 'usage' }, exitCode: 2 });
  });

  it('ends with 1 where there is no index', async () => {
    const { code, err } = await moisson(['pay'], { ELASTICSEARCH_INDEX_PREFIX: 'query-nobody-' });
    expect(code).toBe(1);
    expect(err).toMatch(/^The index or alias "query-nobody-\w+" is missing/m);
  });
});
