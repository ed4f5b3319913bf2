import { type Commune, communeOf, communesNamed } from '../offre/communes.js';
import type { Point } from '../offre/distance.js';
import { DEPARTEMENTS } from '../territoires.js';

/** Where distances are counted from. */
interface Centre {
  readonly label: string;
  readonly point: Point;
}

/** Candidates that a sentence names. */
const NAMED = 8;

/**
 * The place that a text means: `45.76,4.84`, the INSEE code of a commune, or the name of one, such as `Lyon` or
 * `Saint-Denis, 93`. A sentence says what is wrong where it means none, or several.
 */
export function centreOf(text: string): Centre | { readonly problem: string } {
  const point = pointIn(text);
  if (point !== undefined) return point;
  const found = /^\d[\dAB]\d{3}$/i.test(text.trim()) ? byCode(text.trim().toUpperCase()) : byName(text);
  const [commune, ...others] = found;
  if (commune === undefined) {
    return {
      problem: `There is no commune "${text}": give its name, its INSEE code, such as 69123 (not its postal code), or a point, such as 45.76,4.84.`,
    };
  }
  if (others.length > 0) {
    const names = found.slice(0, NAMED).map(({ code, departement }) => `${code} (${nameOf(departement)})`);
    const more = found.length > NAMED ? ', and others' : '';
    return {
      problem: `Several communes are called "${text}": ${names.join(', ')}${more}. Give the code of one.`,
    };
  }
  const { nom, code, centre } = commune;
  if (centre === undefined) {
    return { problem: `Of ${nom} (${code}), Moisson knows no centre: give a point, such as 45.76,4.84.` };
  }
  return { label: `${nom} (${code})`, point: centre };
}

function pointIn(text: string): Centre | { readonly problem: string } | undefined {
  const [, latitude, longitude] =
    /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  const [lat, lon] = [Number(latitude), Number(longitude)];
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    return {
      problem: `"${text}" is no point: latitude (-90 to 90) and longitude (-180 to 180), such as 45.76,4.84.`,
    };
  }
  return { label: `${lat},${lon}`, point: { lat, lon } };
}

function byCode(code: string): readonly Commune[] {
  const commune = communeOf(code);
  return commune === undefined ? [] : [commune];
}

/** In one departement where the text ends with its code. */
function byName(text: string): readonly Commune[] {
  const [, name = text, code] = /^(.*?)[\s,(]+(2[AB]|\d{2,3})\)?\s*$/i.exec(text) ?? [];
  const departements = code === undefined ? Object.keys(DEPARTEMENTS) : [code.toUpperCase()];
  const found = departements.flatMap((departement) => communesNamed(departement, name));
  return [...new Map(found.map((commune) => [commune.code, commune])).values()].sort(
    (a, b) => b.population - a.population,
  );
}

function nameOf(departement: string): string {
  return DEPARTEMENTS[departement]?.libelle ?? departement;
}
