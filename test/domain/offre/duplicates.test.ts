import { describe, expect, it } from 'vitest';
import {
  type Duplicates,
  type Nearness,
  nearness,
  toDuplicates,
} from '../../../src/domain/offre/duplicates.js';

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfglmnprstv';

/** A made-up language: the same seed gives the same words. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function vocabulary(size: number): readonly string[] {
  const next = random(7);
  const pick = (letters: string) => letters[Math.floor(next() * letters.length)] ?? '';
  return Array.from({ length: size }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(CONSONANTS) + pick(VOWELS)).join(''),
  );
}

const WORDS = vocabulary(3_000);

function text(seed: number, length: number): string[] {
  const next = random(seed);
  // Few words are frequent, as in a language.
  return Array.from({ length }, () => WORDS[Math.floor(WORDS.length * next() ** 2)] ?? '');
}

/** Each word replaced with this probability. */
function edited(words: readonly string[], share: number, seed: number): string[] {
  const next = random(seed);
  return words.map((word) => (next() < share ? (WORDS[Math.floor(next() * WORDS.length)] ?? '') : word));
}

const keys = (description: string, intitule = 'Maçon', place = '31555') =>
  toDuplicates({ intitule, description }, place);

describe('exact duplicates', () => {
  const body = text(1, 120).join(' ');

  it('have one key for title, place and text, however they are written', () => {
    const first = keys(`Métier : ${body}. Œuvre d’art !`, 'Maçon H/F');
    const second = keys(`METIER ${body.toUpperCase()}\n\noeuvre d'art`, 'MACON (F/H)');
    expect(second).toEqual(first);
    expect(keys(`Métier : ${body}. Œuvre d’art !`.normalize('NFD'), 'maçon')).toEqual(first);
  });

  it('have another key in another place, and the same for the text alone', () => {
    const here = keys(body);
    const there = keys(body, 'Maçon', '69123');
    expect(there?.annonce).not.toBe(here?.annonce);
    expect(there?.texte).toBe(here?.texte);
    expect(keys(body, 'Peintre')?.annonce).not.toBe(here?.annonce);
    expect(keys(`${body} fin`)?.texte).not.toBe(here?.texte);
  });

  it('are not made of nothing', () => {
    expect(toDuplicates({ description: body }, '31555')).toBeUndefined();
    const short = toDuplicates({ intitule: 'Maçon' }, undefined);
    expect(short).toEqual({ annonce: expect.any(Number) });
    expect(keys('trop court')).not.toHaveProperty('proches');
  });

  it('have no key in common by chance', () => {
    const seen = new Set<number>();
    for (let seed = 0; seed < 20_000; seed++) seen.add(keys(text(seed + 10, 12).join(' '))?.texte ?? 0);
    expect(seen.size).toBe(20_000);
    for (const key of seen) expect(Number.isSafeInteger(key)).toBe(true);
  });
});

describe('near duplicates', () => {
  const job = (seed: number) => text(seed, 300);
  const near = (one: readonly string[], other: readonly string[]) =>
    nearness(keys(one.join(' ')) ?? {}, keys(other.join(' ')) ?? {});

  /** Of pairs of one kind: the share that is at least this near. */
  function found(pair: (seed: number) => readonly (readonly string[])[], least: readonly Nearness[]): number {
    const pairs = 400;
    let hits = 0;
    for (let seed = 1; seed <= pairs; seed++) {
      const [one = [], other = []] = pair(seed * 31);
      const how = near(one, other);
      if (how !== undefined && least.includes(how)) hits++;
    }
    return hits / pairs;
  }
  const ANY: readonly Nearness[] = ['possible', 'probable', 'sure'];
  const MORE: readonly Nearness[] = ['probable', 'sure'];

  it.each([
    ['one word in a hundred changed', (words: string[]) => edited(words, 0.01, words.length), 0.95, 0.8],
    ['one word in forty changed', (words: string[]) => edited(words, 0.025, 5), 0.8, 0.45],
    ['a footer of 30 words', (words: string[]) => [...words, ...text(2, 30)], 0.95, 0.75],
    ['the last tenth cut off', (words: string[]) => words.slice(0, 270), 0.95, 0.75],
  ])('are found: %s', (_, change, any, more) => {
    const pair = (seed: number) => [job(seed), change(job(seed))] as const;
    expect(found(pair, ANY)).toBeGreaterThan(any);
    expect(found(pair, MORE)).toBeGreaterThan(more);
  });

  it.each([
    ['two jobs', 0, 0.001, 0.001],
    ['two jobs that share a third of their text', 150, 0.02, 0.005],
    ['two jobs that share half of their text', 300, 0.5, 0.08],
  ])('are not made of %s', (_, common, any, more) => {
    const pair = (seed: number) =>
      [
        [...job(seed), ...text(99, common)],
        [...job(seed + 5), ...text(99, common)],
      ] as const;
    expect(found(pair, ANY)).toBeLessThanOrEqual(any);
    expect(found(pair, MORE)).toBeLessThanOrEqual(more);
    expect(found(pair, ['sure'])).toBe(0);
  });

  it('are nearly all right, and nearly all there, in a set of offers with agencies', () => {
    // 2 000 jobs of 100 agencies, each with a footer of its own; 200 jobs stand a second time on another board.
    const jobs = Array.from({ length: 2_000 }, (_, seed) => [
      ...text(seed * 17 + 3, 200 + (seed % 200)),
      ...text(1_000_000 + (seed % 100), 20 + (seed % 100)),
    ]);
    const again = jobs.slice(0, 200).map((words, seed) => {
      const other = edited(words, 0.01, seed);
      return seed % 2 === 0 ? [...other, ...text(2_000_000, 25)] : other.slice(0, -15);
    });
    const all = [...jobs, ...again].map((words): Pick<Duplicates, 'proches'> => keys(words.join(' ')) ?? {});
    const found: { readonly how: Nearness; readonly right: boolean }[] = [];
    all.forEach((one, at) => {
      for (let after = at + 1; after < all.length; after++) {
        const how = nearness(one, all[after] ?? {});
        if (how !== undefined) found.push({ how, right: after - jobs.length === at });
      }
    });
    const figures = (least: readonly Nearness[]) => {
      const kept = found.filter(({ how }) => least.includes(how));
      const right = kept.filter((one) => one.right).length;
      return { precision: right / kept.length, recall: right / again.length };
    };
    expect(figures(ANY).recall).toBeGreaterThan(0.95);
    expect(figures(ANY).precision).toBeGreaterThan(0.75);
    expect(figures(MORE).recall).toBeGreaterThan(0.75);
    expect(figures(MORE).precision).toBeGreaterThan(0.99);
  });
});
