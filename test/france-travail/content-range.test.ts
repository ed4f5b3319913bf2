import { describe, expect, it } from 'vitest';
import { parseContentRange, UnreadableAnswer } from '../../src/france-travail/index.js';

describe('parseContentRange', () => {
  it.each([
    ['offres 0-149/353', { total: 353, first: 0, last: 149 }],
    ['0-149/353', { total: 353, first: 0, last: 149 }],
    ['offres 3000-3149/739788', { total: 739_788, first: 3000, last: 3149 }],
    ['offres 0-0/1', { total: 1, first: 0, last: 0 }],
    [' offres  0-149/353 ', { total: 353, first: 0, last: 149 }],
    ['*/0', { total: 0 }],
    ['offres */0', { total: 0 }],
    ['offres */353', { total: 353 }],
    ['offres -1--1/353', { total: 353 }],
    ['offres 300-352/350', { total: 350, first: 300, last: 352 }],
  ])('reads "%s"', (header, expected) => {
    expect(parseContentRange(header)).toEqual(expected);
  });

  it.each([
    undefined,
    '',
    'offres',
    'offres 0-149',
    'offres 0-149/',
    'offres 0-149/*',
    'offres 149-0/353',
    'offres -1-5/353',
    'offres 0--1/353',
    'offres 0-149/-3',
    'offres 0-149/1e3',
    'offres 0-149/3.5',
    'offres 0-149/353, offres 0-149/353',
    'items 0-149/353',
    'offres 0 - 149 / 353',
    `offres 0-149/${'9'.repeat(30)}`,
  ])('refuses %j', (header) => {
    expect(() => parseContentRange(header)).toThrow(UnreadableAnswer);
  });
});
