import { COMMUNES_0 } from './communes/0.js';
import { COMMUNES_1 } from './communes/1.js';
import { COMMUNES_2 } from './communes/2.js';
import { COMMUNES_3 } from './communes/3.js';
import { COMMUNES_4 } from './communes/4.js';
import { COMMUNES_5 } from './communes/5.js';
import { COMMUNES_6 } from './communes/6.js';
import { COMMUNES_7 } from './communes/7.js';
import { COMMUNES_8 } from './communes/8.js';
import { COMMUNES_9 } from './communes/9.js';
import type { Point } from './distance.js';
import { words } from './place-names.js';

/** A commune of INSEE's Code officiel géographique of 2026. */
export interface Commune {
  readonly code: string;
  /** As INSEE spells it. */
  readonly nom: string;
  readonly departement: string;
  /** Inhabitants; 0 where the source has none (984, 989). */
  readonly population: number;
  /** SIREN of its group of communes; absent for the few communes without one. */
  readonly epci?: string;
  readonly codesPostaux: readonly string[];
  /** Of its most populous place, as a rule; absent for 104 communes, ten of them in metropolitan France. */
  readonly centre?: Point;
}

/**
 * The tables hold a section per departement, and a line per commune:
 *
 *   #31 SIREN SIREN ...                              the departement, its groups of communes
 *   555|Toulouse|514819|0|31000 31100|43604|1444     end of the code, name, population, number of its group in base 36,
 *                                                    postal codes, centre in thousandths of a degree (may be absent)
 *   =233|Saint-Jean-de-Beugné|223                    a former commune, a delegated one or an arrondissement, and the
 *                                                    commune of today; the name may be empty
 *   ~la montagne|411                                 a name that the post uses, and the commune
 *
 * A code that ends another departement's is written whole.
 */
const TABLES: readonly string[] = [
  COMMUNES_0,
  COMMUNES_1,
  COMMUNES_2,
  COMMUNES_3,
  COMMUNES_4,
  COMMUNES_5,
  COMMUNES_6,
  COMMUNES_7,
  COMMUNES_8,
  COMMUNES_9,
];

/** What the tables say of one departement. */
interface Section {
  readonly lines: readonly string[];
  readonly communes: ReadonlyMap<string, Commune>;
  /** Codes of former communes, delegated ones and arrondissements, and the code of today. */
  readonly replaced: ReadonlyMap<string, string>;
  /** Codes of today by every name that is used there; made when a name is first asked for. */
  byName?: ReadonlyMap<string, readonly string[]>;
}

const SECTIONS = new Map<string, Section | undefined>();

/** The commune of today that a code of INSEE means: the code of a former commune or of an arrondissement too. */
export function communeOf(code: string): Commune | undefined {
  const own = sectionOf(departementIn(code));
  const now = own?.replaced.get(code) ?? code;
  return (now === code ? own : sectionOf(departementIn(now)))?.communes.get(now);
}

/** The communes of today that have a name in a departement, or took over a place that did. */
export function communesNamed(departement: string, name: string): readonly Commune[] {
  const spelt = words(name);
  const section = sectionOf(departement);
  if (section === undefined) return [];
  section.byName ??= readNames(section.lines, departement);
  const codes =
    section.byName.get(nameKey(spelt)) ?? section.byName.get(nameKey(withoutArticle(spelt))) ?? [];
  return codes.map(communeOf).filter((one) => one !== undefined);
}

/** Every commune of a departement. */
export function communesIn(departement: string): Iterable<Commune> {
  return sectionOf(departement)?.communes.values() ?? [];
}

/** 97x and 98x take three characters. */
function departementIn(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

/** Read when a departement is first asked for. */
function sectionOf(departement: string): Section | undefined {
  if (!SECTIONS.has(departement)) SECTIONS.set(departement, readSection(departement));
  return SECTIONS.get(departement);
}

function readSection(departement: string): Section | undefined {
  const table = TABLES[Number(departement[0])] ?? '';
  const start = table.indexOf(`\n#${departement} `);
  if (start < 0) return undefined;
  const end = table.indexOf('\n#', start + 1);
  const [head = '', ...lines] = table
    .slice(start + 1, end < 0 ? undefined : end)
    .trimEnd()
    .split('\n');
  const epci = head.split(' ').slice(1);
  const communes = new Map<string, Commune>();
  const replaced = new Map<string, string>();
  for (const line of lines) {
    if (line.startsWith('~')) continue;
    if (line.startsWith('=')) {
      const [old = '', , now = ''] = line.slice(1).split('|');
      replaced.set(whole(old, departement), whole(now, departement));
    } else {
      const commune = readCommune(line.split('|'), departement, epci);
      communes.set(commune.code, commune);
    }
  }
  return { lines, communes, replaced };
}

/** The code that ends so, unless it is a whole one. */
function whole(ending: string, departement: string): string {
  return ending.length < 5 ? departement + ending : ending;
}

function readCommune(cells: readonly string[], departement: string, groups: readonly string[]): Commune {
  const [ending = '', nom = '', population = '', group = '', postal = '', latitude, longitude] = cells;
  const epci = group === '' ? undefined : groups[Number.parseInt(group, 36)];
  return {
    code: departement + ending,
    nom,
    departement,
    population: Number(population),
    ...(epci !== undefined && { epci }),
    codesPostaux: postal === '' ? [] : postal.split(' '),
    ...(latitude !== undefined && {
      centre: { lat: Number(latitude) / 1000, lon: Number(longitude) / 1000 },
    }),
  };
}

/** Each under its name, and under its name without the article: `L'Étang-Salé` is also found as `Etang Salé`. */
function readNames(lines: readonly string[], departement: string): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const line of lines) {
    const cells = line.replace(/^[=~]/, '').split('|');
    const name = line.startsWith('~') ? cells[0] : cells[1];
    const code = line.startsWith('~') ? cells[1] : line.startsWith('=') ? cells[2] : cells[0];
    const spelt = words(name ?? '');
    for (const key of new Set([nameKey(spelt), nameKey(withoutArticle(spelt))])) {
      const now = whole(code ?? '', departement);
      const codes = byName.get(key);
      if (codes === undefined) byName.set(key, [now]);
      else if (!codes.includes(now)) codes.push(now);
    }
  }
  byName.delete('');
  return byName;
}

function nameKey(spelt: readonly string[]): string {
  return spelt.join(' ');
}

const ARTICLES = new Set(['l', 'la', 'le', 'les']);

function withoutArticle(spelt: readonly string[]): readonly string[] {
  return spelt.length > 1 && ARTICLES.has(spelt[0] ?? '') ? spelt.slice(1) : spelt;
}
