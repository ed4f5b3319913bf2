import { describe, expect, it } from 'vitest';
import {
  eventLine,
  feedEnd,
  feedJson,
  forgottenLines,
  isCutShort,
  lostLine,
} from '../../src/client/events-text.js';

const EVENT = {
  id: 'x',
  offre: '198XQRT',
  type: 'modifiee',
  date: '2026-11-26T03:14:15.000Z',
  ecrit: '2026-11-26T03:14:16.000Z',
  run: 'r',
} as const;
const cursor = { index: 'uuid', rang: 12 };

describe('what a person is told of events', () => {
  it('is a row for each', () => {
    expect(eventLine({ ...EVENT, type: 'ouverte' })).toBe('2026-11-26 03:14  opened    198XQRT');
    expect(
      eventLine({
        ...EVENT,
        champs: ['salaire.libelle', 'typeContrat'],
        avant: { typeContrat: 'CDD', salaireMin: 30_000 },
        apres: { typeContrat: 'CDI', salaireMin: 33_000 },
        variationSalaire: 3_000,
      }),
    ).toBe(
      '2026-11-26 03:14  changed   198XQRT   pay +3 000 € a year; typeContrat CDD → CDI; salaire.libelle, typeContrat',
    );
    expect(eventLine({ ...EVENT, variationSalaire: -1_200 })).toContain('pay -1 200 € a year');
    expect(eventLine({ ...EVENT, apres: { alternance: true } })).toContain('alternance - → true');
    expect(eventLine({ ...EVENT, type: 'rouverte', joursFermee: 2.5 })).toBe(
      '2026-11-26 03:14  reopened  198XQRT   closed for 2.5 days',
    );
  });

  it('is how many, and how to go on', () => {
    const events = [EVENT, EVENT, { ...EVENT, type: 'fermee' } as const];
    expect(feedEnd({ events, cursor, more: true })).toEqual([
      '2 changed, 1 closed.',
      'There is more: go on with `npx moisson changes --cursor uuid.12`',
    ]);
    expect(feedEnd({ events: [], cursor, more: false })).toEqual([
      'Nothing happened that is told.',
      'What happens from now on: `npx moisson changes --cursor uuid.12`',
    ]);
  });

  it('is why to load anew, and where to go on', () => {
    expect(lostLine({ lost: 'forgotten', cursor })).toMatch(
      /not kept any more\. Load `offres` anew.*--cursor uuid\.12$/,
    );
    expect(lostLine({ lost: 'other-index', cursor })).toMatch(/made anew.*--cursor uuid\.12$/);
    expect(feedJson({ lost: 'forgotten', cursor })).toEqual({ lost: 'forgotten', cursor: 'uuid.12' });
    expect(feedJson({ events: [EVENT], cursor, more: false })).toEqual({
      events: [EVENT],
      cursor: 'uuid.12',
      more: false,
    });
  });

  it('is that not all is kept since a date', () => {
    const kept = { keptSince: '2026-11-20T00:00:00.000Z' };
    expect(isCutShort('2026-11-19T23:00:00.000Z', kept)).toBe(true);
    expect(isCutShort('2026-11-21T23:00:00.000Z', kept)).toBe(false);
    expect(isCutShort('2026-11-19T23:00:00.000Z', {})).toBe(false);
    expect(isCutShort(undefined, kept)).toBe(false);
  });
});

describe('what a person is told of what was forgotten', () => {
  const nothing = { id: 'a', offres: 0, erreurs: 0, evenements: 0, kept: 0, wasOpen: false };

  it('is what was deleted where, and that the API has it still', () => {
    const lines = forgottenLines({
      ...nothing,
      what: 'whole',
      offres: 1,
      evenements: 3,
      kept: 1,
      wasOpen: true,
    });
    expect(lines[0]).toBe('The offer a is forgotten.');
    expect(lines).toContain('  offres                1 deleted');
    expect(lines).toContain('  erreurs               nothing of it');
    expect(lines).toContain('  evenements            3 deleted');
    expect(lines).toContain('  kept indexes          1 deleted');
    expect(lines.join()).toMatch(/The API shows it still.*later runs store its id alone/);
  });

  it('is what was rewritten, and what is not looked for', () => {
    const lines = forgottenLines({ ...nothing, what: 'contact', offres: 1 });
    expect(lines).toContain('  offres                1 rewritten');
    expect(lines).toContain('  kept indexes          no contact of it');
    expect(lines.join()).toMatch(/A name in its title or its text is not looked for/);
  });
});
