import type { estypes } from '@elastic/elasticsearch';
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../scripts/questions.mjs';
import { read } from '../docs/pages.js';
import { useStore } from '../elasticsearch/store.js';
import { fieldAt, type Json, valuesUnder } from './fields.js';
import { fill } from './store.js';

const { client, prefix } = useStore();

beforeAll(() => fill({ client, prefix }, 200), 120_000);

/** The fields that a request names, wherever it does. */
function fieldsIn(body: Json): string[] {
  const named = valuesUnder(new Set(['field']), body) as string[];
  const listed = valuesUnder(new Set(['fields', '_source']), body).flat() as string[];
  const keyed = valuesUnder(new Set(['term', 'terms', 'range', 'sort']), body)
    .flat()
    .flatMap((clause) => Object.keys(clause as object));
  const distances = valuesUnder(new Set(['geo_distance']), body).flatMap((clause) =>
    Object.keys(clause as object),
  );
  const options = ['distance', 'field', 'size', 'collect_mode', 'min_doc_count'];
  return [...named, ...listed, ...[...keyed, ...distances].filter((name) => !options.includes(name))];
}

describe('the requests for Dev Tools', () => {
  const requests = [...read(PAGES.en).matchAll(/^```\nGET (\w+)\/_search\n(.*?)^```$/gms)].map(
    ([, index = '', body = '']) => ({ index, body: JSON.parse(body) as Json }),
  );

  it.each(requests)('$index $body', async ({ index, body }) => {
    const fields = fieldsIn(body);
    expect(fields.length).toBeGreaterThan(1);
    for (const path of fields) {
      // Shown from the source, which holds it under an object.
      const shown = path === 'derive.localisation' || fieldAt(index, path) !== undefined;
      expect(shown, `${index}.${path}`).toBe(true);
    }
    const answer = await client.search({ index: prefix + index, ...body } as estypes.SearchRequest);
    expect(answer._shards.failed).toBe(0);
    expect(answer.timed_out).toBe(false);
  });

  it('find a field that is not there', () => {
    expect(fieldAt('offres', 'derive.salaire.annuelMax')).toMatchObject({ type: 'float' });
    expect(fieldAt('offres', 'competences.libelle.exact')).toMatchObject({ type: 'keyword' });
    expect(fieldAt('offres', 'derive.salaire.annuel')).toBeUndefined();
    expect(fieldAt('offres', 'contact.nom')).toBeUndefined();
  });
});
