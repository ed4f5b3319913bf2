import { describe, expect, it } from 'vitest';
import { attributeLines } from '../../src/client/search-attributes.js';
import { ATTRIBUTE_NAMES } from '../../src/domain/search-attributes.js';
import {
  type AttributeService,
  attributeStates,
  makeAttributes,
  usableAttributes,
} from '../../src/temporal/search-attributes.js';

const [KEYWORD, INT, DATETIME] = [2, 3, 6];

/** A namespace that has these attributes, and room for so many more of each type. */
function namespaceOf(attributes: Readonly<Record<string, number>>, room = 9) {
  const custom: Record<string, number> = { ...attributes };
  let left = room;
  const service = {
    listSearchAttributes: async () => ({ customAttributes: { ...custom } }),
    addSearchAttributes: async ({ searchAttributes }: { searchAttributes: Record<string, number> }) => {
      for (const [name, type] of Object.entries(searchAttributes)) {
        if (custom[name] !== undefined) throw new Error(`${name} already exists`);
        if (left-- <= 0) throw new Error('cannot have more');
        custom[name] = type;
      }
      return {};
    },
  };
  return { service: service as unknown as AttributeService, custom };
}

describe('search attributes', () => {
  it('are made once, each of its type', async () => {
    const { service, custom } = namespaceOf({});
    const first = await makeAttributes(service, 'default');
    expect(first).toEqual({ made: ATTRIBUTE_NAMES, there: [], left: [] });
    expect(custom).toEqual({
      MoissonPlan: KEYWORD,
      MoissonMode: KEYWORD,
      MoissonRegion: KEYWORD,
      MoissonVerdict: KEYWORD,
      MoissonMissing: INT,
      MoissonOffers: INT,
      MoissonFreeze: DATETIME,
    });
    expect(await makeAttributes(service, 'default')).toEqual({ made: [], there: ATTRIBUTE_NAMES, left: [] });
    expect(await usableAttributes(service, 'default')).toEqual(ATTRIBUTE_NAMES);
  });

  it('of another type are left alone by who makes them, and by runs', async () => {
    const { service, custom } = namespaceOf({ MoissonOffers: KEYWORD, Foreign: INT });
    const { left } = await makeAttributes(service, 'default');
    expect(left.map(({ name }) => name)).toEqual(['MoissonOffers']);
    expect(left[0]?.reason).toContain('another type than Int');
    expect(custom.MoissonOffers).toBe(KEYWORD);
    const usable = await usableAttributes(service, 'default');
    expect(usable).not.toContain('MoissonOffers');
    expect(usable).toHaveLength(ATTRIBUTE_NAMES.length - 1);
    expect((await attributeStates(service, 'default')).MoissonOffers).toBe('of another type');
  });

  it('that find no room are told one by one, and the others are made', async () => {
    const { service } = namespaceOf({}, 5);
    const result = await makeAttributes(service, 'default');
    expect(result.made).toHaveLength(5);
    expect(result.left.map(({ name }) => name)).toEqual(['MoissonOffers', 'MoissonFreeze']);
    expect(attributeLines(result)).toEqual([
      'made: MoissonPlan, MoissonMode, MoissonRegion, MoissonVerdict, MoissonMissing',
      'warning: MoissonOffers cannot be used: cannot have more',
      'warning: MoissonFreeze cannot be used: cannot have more',
    ]);
  });

  it('that are not registered are not usable', async () => {
    const { service } = namespaceOf({ MoissonVerdict: KEYWORD });
    expect(await usableAttributes(service, 'default')).toEqual(['MoissonVerdict']);
  });
});
