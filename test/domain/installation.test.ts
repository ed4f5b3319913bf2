import { describe, expect, it } from 'vitest';
import { asInstallation, differenceOf } from '../../src/domain/installation.js';

const OWN = { api: 'https://api', cluster: 'uuid', prefix: '' };

describe('the installation that a worker serves', () => {
  it('differs from another one in whatever both know, and in nothing that one of them does not know', () => {
    expect(differenceOf(OWN, OWN)).toBeUndefined();
    expect(differenceOf(OWN, {})).toBeUndefined();
    expect(differenceOf({}, OWN)).toBeUndefined();
    expect(differenceOf(OWN, { prefix: '' })).toBeUndefined();
    expect(differenceOf(OWN, { ...OWN, prefix: 'b-' })).toEqual({
      field: 'prefix',
      served: '',
      wanted: 'b-',
    });
    expect(differenceOf(OWN, { ...OWN, cluster: 'other' })).toMatchObject({ field: 'cluster' });
    expect(differenceOf(OWN, { ...OWN, api: 'https://other' })).toEqual({
      field: 'api',
      served: 'https://api',
      wanted: 'https://other',
    });
  });

  it('is read from anything that came through JSON', () => {
    for (const odd of [undefined, null, 7, 'text']) expect(asInstallation(odd)).toBeUndefined();
    expect(asInstallation({ prefix: 'a-', cluster: 7, more: 'x' })).toEqual({ prefix: 'a-' });
  });
});
