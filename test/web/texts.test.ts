import { describe, expect, it } from 'vitest';
import { CERTIFICATE_TEXTS } from '../../src/domain/certificate-texts.js';
import { formatOf } from '../../web/format.js';
import { classOf, limitsOf } from '../../web/map/classes.js';
import { PAGE_TEXTS } from '../../web/texts.js';
import { findTrades } from '../../web/trades.js';

/** Every text by its path; what takes figures is given some. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'function') return [[path, String(value('«a»', '«b»'))]];
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}

describe('the dictionary of the page', () => {
  const [english, french] = [new Map(textsIn(PAGE_TEXTS.en)), new Map(textsIn(PAGE_TEXTS.fr))];

  it('has every text in both languages, and none is empty', () => {
    expect([...french.keys()]).toEqual([...english.keys()]);
    expect(english.size).toBeGreaterThan(200);
    for (const [path, text] of [...english, ...french]) expect(text.trim(), path).not.toBe('');
  });

  it('says every sentence in its own language', () => {
    const isSentence = (text: string) =>
      text
        .replace(/«.»/g, '')
        .split(' ')
        .filter((word) => /\p{L}{2}/u.test(word)).length > 1;
    const same = [...english].filter(([path, text]) => isSentence(text) && french.get(path) === text);
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('passes on every figure that a text takes, in both', () => {
    for (const [path, text] of english) {
      for (const figure of ['«a»', '«b»']) {
        expect(french.get(path)?.includes(figure), `${path} ${figure}`).toBe(text.includes(figure));
      }
    }
  });

  it('explains every row of a certificate', () => {
    for (const language of ['en', 'fr'] as const) {
      expect(Object.keys(PAGE_TEXTS[language].explanations).sort()).toEqual(
        Object.keys(CERTIFICATE_TEXTS[language].labels).sort(),
      );
    }
  });
});

describe('numbers and dates', () => {
  const [en, fr] = [formatOf('en'), formatOf('fr')];

  it('are written as people of the language do', () => {
    expect(en.count(1_739_788).replace(/\s/g, ' ')).toBe('1 739 788');
    expect(fr.count(739_788).replace(/\s/g, ' ')).toBe('739 788');
    expect(fr.decimal(2.71, 2)).toBe('2,71');
    expect(en.moment('2026-11-27T03:44:00Z')).toContain('04:44');
    expect(fr.day('2026-11-27')).toContain('27');
  });

  it('are blank where nobody knows them, and not 0', () => {
    for (const f of [en, fr]) {
      expect([
        f.count(null),
        f.euros(undefined),
        f.decimal(null),
        f.share(0, 0),
        f.moment(undefined),
      ]).toEqual(Array(5).fill('–'));
      expect(f.count(0)).toBe('0');
    }
  });
});

describe('the shades of the map', () => {
  it('hold about as many places each', () => {
    const values = Array.from({ length: 100 }, (_, i) => i * i);
    const limits = limitsOf(values);
    const sizes = new Map<string, number>();
    for (const value of values)
      sizes.set(classOf(value, limits), (sizes.get(classOf(value, limits)) ?? 0) + 1);
    expect(sizes.size).toBe(5);
    for (const size of sizes.values()) expect(Math.abs(size - 20)).toBeLessThan(3);
  });

  it('have one for no figure, and do with a single value', () => {
    expect(classOf(null, limitsOf([1, 2, 3]))).toBe('tone-none');
    expect(classOf(5, limitsOf([]))).toBe('tone-none');
    expect(classOf(5, limitsOf([5, 5, 5]))).toBe('tone-0');
  });
});

describe('the search for trades', () => {
  it.each([
    ['boulang', 'D1102'],
    ['D1102', 'D1102'],
    ['d1102', 'D1102'],
    ['BOULANGÈRE', 'D1102'],
  ])('%s finds %s', (text, code) => {
    expect(findTrades(text).map((trade) => trade.code)).toContain(code);
  });

  it('finds among those alone that a file has, and nothing for nothing', () => {
    expect(findTrades('boulang', ['A1101'])).toEqual([]);
    expect(findTrades(' ')).toEqual([]);
    expect(findTrades('zzzz')).toEqual([]);
  });
});
