import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdIndex } from '../../src/elasticsearch/id-index.js';

describe('IdIndex', () => {
  it('numbers distinct ids in the order of their arrival', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), fc.string({ maxLength: 3 }), (ids, other) => {
        const index = new IdIndex();
        const expected = [...new Set(ids)];
        for (const id of ids) expect(index.add(id)).toBe(expected.indexOf(id));
        expect(index.size).toBe(expected.length);
        expect(index.has(other)).toBe(expected.includes(other));
      }),
    );
  });

  it('stays exact as it grows over several chunks', () => {
    const index = new IdIndex();
    const total = 1_100_000;
    for (let i = 0; i < total; i++) index.add(`${i}`);
    expect(index.size).toBe(total);
    for (const i of [0, 1, 65_536, 1_048_575, 1_048_576, total - 1]) expect(index.add(`${i}`)).toBe(i);
    expect(index.has(`${total}`)).toBe(false);
  });
});
