import { describe, expect, it } from 'vitest';
import { dictionaryPage, PAGES } from '../../scripts/dictionary.mjs';
import { evenements } from '../../src/elasticsearch/schemas/evenements.js';
import { offres } from '../../src/elasticsearch/schemas/offres.js';
import { read } from './pages.js';

const properties = offres.mappings.properties ?? {};

describe('the data dictionary', () => {
  const ofEvents = evenements.mappings.properties ?? {};

  it.each(['en', 'fr'] as const)(
    'in %s is that of the mappings (else: node scripts/dictionary.mjs)',
    (language) => {
      expect(read(PAGES.offres[language])).toBe(dictionaryPage(properties, language));
      expect(read(PAGES.evenements[language])).toBe(dictionaryPage(ofEvents, language, 'evenements'));
    },
  );

  it.each([
    ['offres', 'en', 5, 100],
    ['offres', 'fr', 5, 100],
    ['evenements', 'en', 4, 30],
    ['evenements', 'fr', 4, 30],
  ] as const)('of %s in %s has %i cells in every row', (index, language, cells, least) => {
    const rows = dictionaryPage(index === 'offres' ? properties : ofEvents, language, index)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(least);
    for (const row of rows) expect(row.split(/(?<!\\)\|/), row).toHaveLength(cells + 2);
  });

  it('says of real offers how many have an attribute', () => {
    const page = dictionaryPage(properties, 'en');
    expect(page).toMatch(/^\| `romeCode` .* \| 100 % \|$/m);
    expect(page).toMatch(/^\| `salaire.libelle` .* \| 48 % \|$/m);
    expect(page).toMatch(/^\| `conditionExercice` .* \| < 1 % \|$/m);
  });

  it('names a field without a meaning, and a meaning without a field', () => {
    const { romeCode: _, ...fewer } = properties;
    expect(() => dictionaryPage(fewer, 'en')).toThrow(/romeCode/);
    expect(() => dictionaryPage({ ...properties, nouveau: { type: 'keyword' } }, 'fr')).toThrow(/nouveau/);
  });
});
