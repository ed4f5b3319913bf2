import { describe, expect, it } from 'vitest';
import { choicePairs, filtersOf, readChoice, without } from '../../src/domain/web/choice.js';
import { choiceFor, partKey } from '../../src/domain/web/results.js';

describe('a choice in an address', () => {
  it('is read as it was written', () => {
    const choice = {
      departement: '2A',
      trade: 'D1102',
      contract: 'CDI',
      board: 'LEBONCOIN & CIE',
      once: true,
    };
    expect(
      readChoice(
        Object.fromEntries(
          new URLSearchParams(choicePairs(choice).map((pair): [string, string] => [...pair])),
        ),
      ),
    ).toEqual(choice);
  });

  it.each([
    { departement: '31)' },
    { departement: '7' },
    { trade: 'd1102' },
    { trade: 'D11' },
    { contract: 'C\u0000I' },
    { board: 'a\nb' },
    { board: 'x'.repeat(101) },
  ])('is refused where a value cannot be one: %j', (query) => {
    expect(readChoice(query)).toBeUndefined();
  });

  it('leaves out what it does not know, and what is empty', () => {
    expect(readChoice({ departement: '', view: 'runs', once: 'yes' })).toEqual({});
  });

  it('asks for offers of no partner by the name of France Travail', () => {
    expect(filtersOf({ board: 'France Travail' })).toEqual({ boards: ['France Travail'] });
    expect(without({ board: 'x', trade: 'D1102' }, 'board')).toEqual({ trade: 'D1102' });
  });
});

describe('the key of a part', () => {
  it('is that of the choice which the part depends on', () => {
    const key = (name: 'places' | 'trades' | 'days', choice: object) =>
      partKey(name, choiceFor(name, choice));
    expect(key('places', { departement: '31' })).toBe(key('places', {}));
    expect(key('places', { departement: '31', trade: 'D1102' })).toBe('places&trade=D1102');
    expect(key('days', { departement: '31', once: true })).toBe('days&departement=31');
    expect(key('trades', { once: true })).toBe('trades&once=1');
    // A board may be called anything.
    expect(key('places', { board: 'x&once=1' } as object)).not.toBe(
      key('places', { board: 'x', once: true }),
    );
  });
});
