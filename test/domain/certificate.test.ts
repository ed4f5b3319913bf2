import { describe, expect, it } from 'vitest';
import { type Certificate, certificateLines, closuresWait, writtenOf } from '../../src/domain/certificate.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import { certificateOf } from './certificates.js';

const CERTIFICATE = certificateOf();

describe('the certificate', () => {
  it('says first how many offers Elasticsearch refused, and how to try them again', () => {
    const lines = certificateLines({ ...CERTIFICATE, refused: 3 });
    expect(lines[0]).toMatch(/^PROVEN: .*; 3 refused by Elasticsearch, kept in erreurs$/);
    expect(lines.filter((line) => line.includes('npx moisson replay'))).toHaveLength(1);
  });

  it('says nothing of it when there was none', () => {
    expect(certificateLines(CERTIFICATE).join('\n')).not.toMatch(/refused by Elasticsearch|erreurs/);
  });

  it('says it of a gap as well', () => {
    const gaps = [{ window: 'region=11', missing: 2, reason: 'why' }];
    const [line] = certificateLines({ ...CERTIFICATE, status: 'gap', missing: 2, gaps, refused: 1 });
    expect(line).toBe('GAP: 2 offers missing; 1 refused by Elasticsearch, kept in erreurs');
  });

  const row = (certificate: Certificate, name: string) =>
    certificateLines(certificate).find((line) => line.startsWith(`  ${name} `));

  it('says 100 % of the offers only where not one of them is missing', () => {
    expect(row(CERTIFICATE, 'offers collected')).toContain('740 000 distinct (100 %)');
    const less = { ...CERTIFICATE, distinct: 739_999 };
    expect(row(less, 'offers collected')).toContain('739 999 distinct (99.99 %)');
  });

  it('says in one line what is new in the API, from the second run on', () => {
    expect(row(CERTIFICATE, 'new in the API')).toBeUndefined();
    const nothing = { told: [], more: 0, comparedWith: 1 };
    expect(row({ ...CERTIFICATE, novelties: nothing }, 'new in the API')?.slice(24)).toBe('nothing');
    const told = [{ kind: 'code', path: 'typeContrat', value: 'ABC', times: 3 }] as const;
    const line = row({ ...CERTIFICATE, novelties: { ...nothing, told, more: 1 } }, 'new in the API');
    expect(line?.slice(24)).toBe('typeContrat = ABC (3); and 1 more');
  });

  it.each([
    ['purge', /^erased .*\(CLOSED_OFFERS=purge\)$/],
    ['delete', /^deleted with the whole offer.*\(CLOSED_OFFERS=delete\)$/],
    ['mark', /^kept after an offer has closed \(CLOSED_OFFERS=mark\): the licence keeps it only/],
  ] as const)('says what becomes of personal data under %s', (closedOffers, words) => {
    expect(row({ ...CERTIFICATE, closedOffers }, 'personal data')?.slice(24)).toMatch(words);
    expect(certificateLines(CERTIFICATE).join()).not.toContain('personal data');
  });

  it('says why no offer was closed, and warns that those that are gone stay', () => {
    const closureRefusal = '9 of 10 open offers would close, more than the share of 0.5 that is allowed.';
    const lines = certificateLines({ ...CERTIFICATE, closureRefusal });
    expect(lines).toContain(`  closed                ${closureRefusal}`);
    expect(lines.filter((line) => line.includes('stay open in the index'))).toHaveLength(1);
  });

  it.each<[Partial<Certificate>, boolean]>([
    [{}, false],
    [{ closureRefusal: 'Too many.' }, true],
    [{ waitingFor: 'no-witness', waiting: 3 }, true],
    [{ waitingFor: 'above-share', waiting: 3 }, true],
    // The next run asks again by itself.
    [{ waitingFor: 'still-there', waiting: 3 }, false],
    [{ closureRefusal: 'Too many.', status: 'gap' }, false],
  ])('knows whether closures wait for a person: %j', (change, waits) => {
    expect(closuresWait({ ...CERTIFICATE, ...change })).toBe(waits);
  });

  it('says when the run was, what it read and who started it', () => {
    expect(row(CERTIFICATE, 'run of')).toBe(
      '  run of                2026-11-24 03:00 UTC, plan region, full',
    );
    const scheduled = { ...CERTIFICATE, mode: 'incremental', startedBy: 'schedule moisson-daily' } as const;
    expect(row(scheduled, 'run of')).toBe(
      '  run of                2026-11-24 03:00 UTC, incremental, started by schedule moisson-daily',
    );
  });

  it.each([
    // Read more than twice, as a second run does: each offer counts once.
    [{ created: 10, changed: 5, unchanged: 49_001 }, 20_000, 0, [10, 5, 19_985, 0]],
    [{ created: 20_003, changed: 0, unchanged: 900 }, 20_000, 0, [20_003, 0, 0, 0]],
    // One that is refused on each of three readings is one offer.
    [{ created: 90, changed: 0, unchanged: 12, rejected: 3 }, 100, 1, [90, 0, 9, 1]],
  ])(
    'counts offers, not readings: %j of %i',
    (counters, distinct, refused, [created, changed, unchanged, rejected]) => {
      const tally = { ...EMPTY_TALLY, ...counters };
      expect(writtenOf({ tally, distinct, refused })).toEqual({ created, changed, unchanged, rejected });
      const written = row({ ...CERTIFICATE, tally, distinct, refused }, 'written');
      expect(written).toContain(`${changed} changed`);
    },
  );

  it('says of a gap what ends it, the remedy of most places first', () => {
    const gap = (remedy?: 'close') => ({ window: 'w', missing: 1, reason: 'r', ...(remedy && { remedy }) });
    const gaps = [gap('close'), gap(), gap()];
    const lines = certificateLines({ ...CERTIFICATE, status: 'gap', missing: 3, gaps });
    expect(lines[1]).toMatch(/^ {2}to do next {12}2 places: `npx moisson replay`/);
    expect(lines[2]).toMatch(/^ {24}one place: .*--max-closed-share 1/);
    expect(certificateLines(CERTIFICATE).join('\n')).not.toContain('to do next');
  });
});
