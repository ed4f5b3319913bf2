import { describe, expect, it } from 'vitest';
import { printable } from '../../src/domain/printable.js';

describe('printable text', () => {
  it('has no character that steers a terminal or turns text around', () => {
    for (const character of [
      '\u001b',
      '\u0007',
      '\r',
      '\u009b',
      '\u202e',
      '\u2066',
      '\u200f',
      '\u061c',
      '\u2028',
    ]) {
      const shown = printable(`Bretagne${character}[2J`);
      expect(shown).not.toContain(character);
      expect(shown).toMatch(/^Bretagne\\u[0-9a-f]{4}\[2J$/);
    }
  });

  it('is the text itself where nothing does', () => {
    const text = "Provence-Alpes-Côte d'Azur\t█░ 日本\n🌾";
    expect(printable(text)).toBe(text);
  });

  it('leaves JSON what it was', () => {
    const value = { label: 'a\u202eb\u0085c\u001bd' };
    expect(JSON.parse(printable(JSON.stringify(value, null, 2)))).toEqual(value);
  });
});
