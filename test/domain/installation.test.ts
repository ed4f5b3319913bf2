import { describe, expect, it } from 'vitest';
import { asInstallation, differenceOf, hostOf, isSameApi } from '../../src/domain/installation.js';

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

  it('reads one API under its host, and any port of this machine is the same simulator', () => {
    const real = hostOf('https://api.francetravail.io/partenaire/offresdemploi');
    expect(real).toBe('api.francetravail.io');
    const simulated = ['http://127.0.0.1:4010/api', 'http://localhost:80', 'http://[::1]:9999'].map(hostOf);
    for (const one of simulated) {
      expect(isSameApi(one, real)).toBe(false);
      for (const other of simulated) expect(isSameApi(one, other)).toBe(true);
    }
    expect(isSameApi(real, real)).toBe(true);
    expect(isSameApi('localhost.example.org', '127.0.0.1:4010')).toBe(false);
    expect(isSameApi('gateway.example.org:8443', 'gateway.example.org')).toBe(false);
  });

  it('is read from anything that came through JSON', () => {
    for (const odd of [undefined, null, 7, 'text']) expect(asInstallation(odd)).toBeUndefined();
    expect(asInstallation({ prefix: 'a-', cluster: 7, more: 'x' })).toEqual({ prefix: 'a-' });
  });
});
