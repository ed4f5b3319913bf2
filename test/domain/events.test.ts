import { describe, expect, it } from 'vitest';
import { formatCursor, parseCursor } from '../../src/domain/events.js';
import { NONE_FORGOTTEN, withoutForgotten } from '../../src/domain/offre/forgotten.js';

describe('a cursor', () => {
  it.each([
    { index: 'yKc3tVqXQ-WgD_9ZJm0e2A', rang: 123_456_789_012 },
    { index: 'a', rang: -1 },
    { index: 'a', rang: 0 },
  ])('is read as it was written: $rang', (cursor) => {
    expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
  });

  it.each([
    '',
    '12',
    'a.',
    '.1',
    'a.-2',
    'a.1.5',
    'a b.1',
    'a.1 ',
    `a.${'9'.repeat(16)}`,
    `${'a'.repeat(65)}.1`,
  ])('is nothing else: "%s"', (text) => {
    expect(parseCursor(text)).toBeUndefined();
  });
});

describe('an offer that was forgotten', () => {
  const offre = { id: '1', intitule: 'x', contact: { nom: 'y' }, agence: {}, description: 'z' };

  it('is its id alone', () => {
    expect(withoutForgotten(offre, 'whole')).toEqual({ id: '1' });
    expect(withoutForgotten({ intitule: 'x' }, 'whole')).toEqual({});
  });

  it('or all of it but whom to ask', () => {
    expect(withoutForgotten(offre, 'contact')).toEqual({ id: '1', intitule: 'x', description: 'z' });
  });

  it('and any other is as it is', () => {
    expect(withoutForgotten(offre, NONE_FORGOTTEN.get('1'))).toBe(offre);
  });
});
