import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OffreBrute } from '../../../src/domain/offre/brute.js';
import { deriveFacts } from '../../../src/domain/offre/derived-facts.js';

/**
 * Labels as offers have them, with what a person who read each expects of them (INSEE's communes of 2026). One line each;
 * the first names the columns; an empty cell is nothing, and `\n` a line's end within a label.
 */
function labels(name: string): Record<string, string>[] {
  const file = readFileSync(new URL(`labels/${name}.tsv`, import.meta.url), 'utf8');
  const [head = [], ...lines] = file
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('\\n', '\n')));
  return lines.map((cells) =>
    Object.fromEntries(head.flatMap((column, i) => (cells[i] ? [[column, cells[i]]] : []))),
  );
}

const derive = (offre: Readonly<Record<string, unknown>>) => deriveFacts(offre as OffreBrute);
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const yes = (text: string | undefined) => (text === undefined ? undefined : text === 'oui');

/** What differs, with its label: all of it at once, so that a rule that breaks shows what it breaks. */
function differences(
  rows: readonly Record<string, string>[],
  compare: (row: Record<string, string>) => readonly [expected: unknown, derived: unknown],
): string[] {
  return rows.flatMap((row) => {
    const [expected, derived] = compare(row).map((value) => JSON.stringify(value));
    return expected === derived ? [] : [`${JSON.stringify(row)}: ${derived}`];
  });
}

describe('labels of offers mean what a person reads in them', () => {
  it('places', () => {
    const rows = labels('lieux');
    expect(rows.length).toBe(1_284);
    const wrong = differences(rows, ({ lieu = '', codePostalSeul, ...row }) => {
      const { libelle, commune, codePostal } = row;
      const derived = derive({ lieuTravail: { libelle, commune, codePostal } });
      const known = codePostalSeul !== undefined && derived.communeActuelle === undefined;
      return [
        [true, row.departement, row.region, row.communeCitee, known ? undefined : row.communeActuelle],
        [
          lieu.split('|').includes(derived.lieu),
          derived.departement,
          derived.region,
          derived.commune,
          derived.communeActuelle,
        ],
      ];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('points', () => {
    const rows = labels('coordonnees');
    expect(rows.length).toBe(48);
    const wrong = differences(rows, ({ libelle, commune, departement, geo, ...row }) => {
      const [latitude, longitude] = [Number(row.latitude), Number(row.longitude)];
      const derived = derive({ lieuTravail: { libelle, commune, latitude, longitude } });
      const lies =
        geo === 'absente'
          ? undefined
          : geo === 'permutee'
            ? { lat: longitude, lon: latitude }
            : { lat: latitude, lon: longitude };
      return [
        [geo, departement, lies],
        [derived.geo, derived.point?.departement, derived.localisation],
      ];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('pay', () => {
    const rows = labels('salaires');
    expect(rows.length).toBe(1_151);
    const wrong = differences(rows, (row) => {
      const { salaire } = derive({ salaire: { libelle: row.libelle } });
      const amounts = (min: number | undefined, max: number | undefined) => [min || undefined, max];
      const written = [row.periode, ...amounts(numberOf(row.min), numberOf(row.max))];
      const derived = [salaire?.periode, salaire?.min, salaire?.max];
      const year = [salaire?.annuelMin, salaire?.annuelMax];
      const isCorrected = row.ouPeriode !== undefined && salaire?.periodeComprise === row.ouPeriode;
      const [least, most] = isCorrected ? [row.ouAnnuelMin, row.ouAnnuelMax] : [row.annuelMin, row.annuelMax];
      return [
        [written, amounts(numberOf(least), numberOf(most))],
        [derived, year],
      ];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('hours', () => {
    const wrong = differences(labels('durees'), ({ dureeTravailLibelle, ...row }) => {
      const derived = derive({ dureeTravailLibelle });
      return [
        [numberOf(row.heuresHebdo), yes(row.tempsPartiel), yes(row.nuit), yes(row.weekend)],
        [derived.heuresHebdo, derived.tempsPartiel, derived.nuit, derived.weekend],
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('experience', () => {
    const wrong = differences(labels('experiences'), ({ experienceLibelle, experienceMois }) => [
      numberOf(experienceMois),
      derive({ experienceLibelle }).experienceMois,
    ]);
    expect(wrong).toEqual([]);
  });

  it('lengths of contracts', () => {
    const wrong = differences(labels('contrats'), ({ typeContratLibelle, dureeJours }) => [
      numberOf(dureeJours),
      derive({ typeContratLibelle }).dureeJours,
    ]);
    expect(wrong).toEqual([]);
  });
});
