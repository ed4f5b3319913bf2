/**
 * Writes the data dictionary, docs/data/offres.md and evenements.md with their French pages, from the mappings of these
 * indexes, the meanings in dictionary-fields.mjs and dictionary-events.mjs, and how often real offers have an attribute
 * (dictionary-fill.mjs): `node scripts/dictionary.mjs`. test/docs/dictionary.test.ts holds the pages to it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EVENT_FIELDS } from './dictionary-events.mjs';
import { FIELDS } from './dictionary-fields.mjs';
import { COUNTED, FILLED } from './dictionary-fill.mjs';
import { fromBuild, inCell } from './generated.mjs';
import { prepareBuild, ROOT } from './prepare.mjs';

export const PAGES = /** @type {const} */ ({
  offres: { en: 'docs/data/offres.md', fr: 'docs/data/offres.fr.md' },
  evenements: { en: 'docs/data/evenements.md', fr: 'docs/data/evenements.fr.md' },
});

const MEANINGS = { offres: FIELDS, evenements: EVENT_FIELDS };

const EVENTS = {
  en: {
    title: 'Data dictionary of `evenements`',
    introduction: [
      'A document per thing that happened to an offer: [events.md](../events.md) says how it comes about and how to follow it. There is no text of an offer in it: of a contact, an agency, a description or a link, `champs` says that it has changed.',
      'The document `horizon` is no event: it says what is not kept any more.',
    ],
    groups: { root: 'The event', avant: 'Short values before', apres: 'Short values after' },
    head: ['field', 'kind', 'meaning', 'source'],
    command: "curl 'localhost:9200/evenements/_count?q=champs:intitule'",
  },
  fr: {
    title: 'Dictionnaire des données de `evenements`',
    introduction: [
      "Un document par chose arrivée à une offre : [events.md](../events.md) (en anglais) dit comment il naît et comment le suivre. Il ne contient aucun texte d'une offre : d'un contact, d'une agence, d'une description ou d'un lien, `champs` dit seulement qu'il a changé.",
      "Le document `horizon` n'est pas un événement : il dit ce qui n'est plus gardé.",
    ],
    groups: { root: "L'événement", avant: 'Valeurs courtes avant', apres: 'Valeurs courtes après' },
    head: ['champ', 'genre', 'sens', 'source'],
    command: "curl 'localhost:9200/evenements/_count?q=champs:intitule'",
  },
};

/** The analyzer of names, see src/elasticsearch/schemas/analysis.ts. */
const NOMS = 'moisson_noms';

const TEXTS = {
  en: {
    title: 'Data dictionary of `offres`',
    introduction: [
      "A document per offer: the attributes of the API at the root, what Moisson concludes in `derive`, what it knows of the offer's life in `suivi`. An attribute that is not listed here is kept in `_source` and not searchable; `contact`, `agence` and links are so on purpose.",
      '*Source* says what a field is read from: the API as it is, attributes of the offer, or public data beside them ([licences.md](../licences.md)). `.exact` after a text field is its whole value, to count and sort by.',
      'A *text* is found by the stems of its words: `boulangère` finds boulangers, chargé.e and INFIRMIERE, with accents or without; C++, C#, .NET, Node.js, R, R&D, `35 h` and `3 ans` are words of their own; CDI, RH, BTP and other common abbreviations find what they stand for, and the reverse (TP only what it stands for), but not in a phrase in quotes, where small words count for nothing either. `.mots` beside it is found by the very words, accents and capitals apart: `management` does not find manager. It knows no order of words, so it takes no phrases. A *name* is found by its words as they are, and St is Saint.',
      `*Filled* is how many of ${COUNTED} real offers of 2022 to 2025 had the attribute or the list that it is part of; IT trades are over-represented among them, and some attributes are younger. It differs from day to day, and for derived facts with what offers say. To count them in your index:`,
    ],
    head: ['field', 'kind', 'meaning', 'source', 'filled'],
    command: "curl 'localhost:9200/offres/_count?q=_exists_:derive.salaire.annuelMax'",
    groups: { root: 'Attributes of the API', derive: 'Derived facts', suivi: 'Follow-up' },
    note: '`node scripts/dictionary.mjs` writes this page: change meanings in `scripts/dictionary-fields.mjs` and `scripts/dictionary-events.mjs`.',
    kinds: {
      text: 'text',
      name: 'name',
      keyword: 'value',
      date: 'date',
      number: 'number',
      boolean: 'yes or no',
      geo_point: 'point',
      kept: 'kept',
    },
  },
  fr: {
    title: 'Dictionnaire des données de `offres`',
    introduction: [
      "Un document par offre : les attributs de l'API à la racine, ce que Moisson en conclut dans `derive`, ce qu'il sait de la vie de l'offre dans `suivi`. Un attribut absent de cette page est gardé dans `_source` sans être cherchable ; c'est voulu pour `contact`, `agence` et les liens.",
      "La *source* dit d'où un champ est lu : l'API telle quelle, des attributs de l'offre, ou des données publiques ([licences.md](../licences.md)). `.exact` après un champ de texte est sa valeur entière, pour compter et trier.",
      "Un *texte* se trouve par la racine de ses mots : `boulangère` trouve boulangers, chargé.e et INFIRMIERE se trouvent avec ou sans accents ; C++, C#, .NET, Node.js, R, R&D, `35 h` et `3 ans` sont des mots à part entière ; CDI, RH, BTP et d'autres abréviations courantes trouvent ce qu'elles veulent dire, et l'inverse (TP seulement ce qu'il veut dire), mais pas dans une expression entre guillemets, où les petits mots ne comptent pas non plus. `.mots`, à côté, se trouve par les mots mêmes, aux accents et aux majuscules près : `management` n'y trouve pas manager. L'ordre des mots n'y est pas connu : pas d'expressions exactes. Un *nom* se trouve par ses mots tels quels, et St vaut Saint.",
      `*Rempli* dit combien, sur ${COUNTED} offres réelles de 2022 à 2025, avaient l'attribut ou la liste dont il fait partie ; les métiers de l'informatique y sont trop nombreux, et certains attributs sont plus récents. Ce nombre change chaque jour et, pour les faits dérivés, avec ce que disent les offres. Pour les compter dans votre index :`,
    ],
    head: ['champ', 'genre', 'sens', 'source', 'rempli'],
    command: "curl 'localhost:9200/offres/_count?q=_exists_:derive.salaire.annuelMax'",
    groups: { root: "Attributs de l'API", derive: 'Faits dérivés', suivi: 'Suivi' },
    note: '`node scripts/dictionary.mjs` écrit cette page ; les sens sont dans `scripts/dictionary-fields.mjs` et `scripts/dictionary-events.mjs`.',
    kinds: {
      text: 'texte',
      name: 'nom',
      keyword: 'valeur',
      date: 'date',
      number: 'nombre',
      boolean: 'oui ou non',
      geo_point: 'point',
      kept: 'gardé',
    },
  },
};

/** The page of one index and language, from the properties of its mapping. @throws Error when a field has no meaning, or a meaning no field. */
export function dictionaryPage(properties, language, index = 'offres') {
  const meanings = MEANINGS[index];
  const own = index === 'offres' ? TEXTS[language] : { ...TEXTS[language], ...EVENTS[language] };
  const { title, introduction, head, groups, note, kinds, command } = own;
  const fields = leaves(properties, '');
  const known = new Set(fields.map(({ path }) => path));
  const strays = [...known].filter((path) => meanings[path] === undefined);
  strays.push(...Object.keys(meanings).filter((path) => !known.has(path)));
  if (strays.length > 0) throw new Error(`no field and meaning together: ${strays.join(', ')}`);
  const groupOf = (path) => {
    const [first, ...others] = path.split('.');
    return others.length > 0 && groups[first] !== undefined ? first : 'root';
  };
  const rows = (group) =>
    fields
      .filter(({ path }) => groupOf(path) === group)
      .map(({ path, field }) => {
        const [source, english, french] = meanings[path];
        const kind = `${kinds[kindOf(field)]}${besides(field)}`;
        const cells = [`\`${path}\``, kind, inCell(language === 'en' ? english : french), source];
        return `| ${[...cells, ...(head.length > 4 ? [filled(path)] : [])].join(' | ')} |`;
      });
  const sections = Object.entries(groups).flatMap(([group, name]) => [
    `## ${name}\n`,
    `| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`,
    `${rows(group).join('\n')}\n`,
  ]);
  const example = `\`\`\`\n${command}\n\`\`\`\n`;
  return [`# ${title}\n`, ...introduction.map((text) => `${text}\n`), example, `${note}\n`, ...sections].join(
    '\n',
  );
}

/** How many real offers had an attribute; empty where that was not counted. */
function filled(path) {
  const offres = FILLED[path];
  if (offres === undefined) return '';
  const percent = (100 * offres) / COUNTED;
  if (percent < 1) return '< 1 %';
  return `${percent < 100 ? Math.min(99, Math.round(percent)) : 100} %`;
}

/** The other ways in which a text can be asked for. */
function besides({ fields = {} }) {
  return Object.keys(fields)
    .map((name) => ` + \`.${name}\``)
    .join('');
}

function leaves(properties, prefix) {
  return Object.entries(properties).flatMap(([name, field]) =>
    field.properties === undefined
      ? [{ path: prefix + name, field }]
      : leaves(field.properties, `${prefix}${name}.`),
  );
}

function kindOf({ type, index, doc_values, analyzer }) {
  if (analyzer === NOMS) return 'name';
  if (index === false && doc_values === false) return 'kept';
  return ['integer', 'short', 'float', 'long'].includes(type) ? 'number' : type;
}

if (pathToFileURL(argv[1] ?? '').href === import.meta.url) {
  await prepareBuild({ log: console.error });
  mkdirSync(fileURLToPath(new URL('../docs/data/', import.meta.url)), { recursive: true });
  for (const [index, pages] of Object.entries(PAGES)) {
    const { properties } = (await fromBuild(`elasticsearch/schemas/${index}.js`))[index].mappings;
    for (const [language, page] of Object.entries(pages)) {
      writeFileSync(join(ROOT, page), dictionaryPage(properties, language, index));
    }
  }
}
