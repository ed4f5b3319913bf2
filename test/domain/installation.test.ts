import { describe, expect, it } from 'vitest';
import { asInstallation, differenceOf } from '../../src/domain/installation.js';

const OWN = { api: 'https://api', cluster: 'uuid', prefix: '' };

describe('the installation that a worker serves', () => {
  it('differs from another one in whatever both know, and in nothing that one of them does not know', () => {
    expect(differenceOf(OWN, OWN)).toBeUndefined();
    expect(differenceOf(OWN, {})).toBeUndefined();
    expect(differenceOf({}, OWN)).toBeUndefined();
    expect(differenceOf(OWN, { prefix: '' })).toBeUndefined();
    expect(differenceOf(OWN, { ...OWN, prefix: 'b-' })).toContain('ELASTICSEARCH_INDEX_PREFIX');
    expect(differenceOf(OWN, { ...OWN, cluster: 'other' })).toContain('ELASTICSEARCH_URL');
    expect(differenceOf(OWN, { ...OWN, api: 'https://other' })).toBe(
      'the API at https://api, not at https://other (FRANCE_TRAVAIL_API_URL)',
    );
  });

  it('is read from anything that came through JSON', () => {
    for (const odd of [undefined, null, 7, 'text']) expect(asInstallation(odd)).toBeUndefined();
    expect(asInstallation({ prefix: 'a-', cluster: 7, more: 'x' })).toEqual({ prefix: 'a-' });
  });
});
