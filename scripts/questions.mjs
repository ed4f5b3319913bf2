/**
 * Writes docs/questions.md and its French page, the requests of `moisson query` for Kibana's Dev Tools, and the saved objects
 * that Kibana imports, docs/kibana/*.ndjson, from src/domain/questions and src/domain/kibana: `node scripts/questions.mjs`.
 * test/docs/questions.test.ts holds the files to it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { fromBuild } from './generated.mjs';
import { prepareBuild, ROOT } from './prepare.mjs';

export const PAGES = /** @type {const} */ ({ en: 'docs/questions.md', fr: 'docs/questions.fr.md' });
export const SAVED_OBJECTS = /** @type {const} */ ({
  en: 'docs/kibana/moisson.ndjson',
  fr: 'docs/kibana/moisson.fr.ndjson',
});

/** What the examples ask for, in the form that Elasticsearch reckons from today. */
const day = (days) => `now${days < 0 ? '-' : '+'}${Math.abs(days)}d/d`;
const COMMON = {
  filters: {},
  atLeast: 10,
  span: { from: day(-29), to: day(1) },
  cohorts: [-14, -13, -12, -11, -10, -9, -8].map((days) => ({
    from: day(days),
    to: day(days + 1),
    until: day(days + 8),
  })),
  state: { provenRuns: [], isSimulated: false, historySince: '2026-11-02T03:44:00.000Z' },
};
const EXAMPLES = {
  skills: { filters: { trades: ['D1102'] } },
  newest: {
    filters: {
      keyword: 'boulanger',
      near: { label: 'Lyon', point: { lat: 45.75, lon: 4.85 }, kilometres: 20 },
    },
  },
};

const TEXTS = {
  en: {
    title: 'Questions ready to ask',
    introduction: [
      '`npx moisson query` asks these questions, reads the answers and prints tables; `npx moisson query QUESTION --json` gives them to programs. Here are the same requests for Kibana: paste one into Management → Dev Tools (`docker compose up` has Kibana on port 5601). If your installation has an index prefix, put it before the names of the indexes.',
      'They are about open offers unless their title says otherwise. `query.bool.filter` takes more clauses to narrow a question down: `{ "terms": { "derive.departement": ["31", "2A"] } }`, `derive.region`, `romeCode`, `derive.rome.domaine`, `typeContrat`, or those of `newest` for a keyword and a distance. The command has an option for each.',
      'Wherever you show figures, name the source and the date: "Source: France Travail, API Offres d’emploi, updated 27/11/2026", and INSEE for inhabitants. If `api` of the newest document of `ingestion` is 127.0.0.1, the data are simulated: say so.',
    ],
    reading: [
      '## Read an answer\n',
      '| in the answer | is |\n|---|---|',
      '| `hits.total.value` | offers in all |',
      '| `doc_count` | offers of a bucket |',
      '| `postes.value` | posts; an offer that does not say how many stands for one |',
      '| `annonces.value` + `doc_count` - `cles.value` | ≈ distinct jobs: the same title, place and text count once (within a percent) |',
      '| `values["50.0"]` | the median: euros of a full-time year, or the middle date of creation in milliseconds |',
      '| `sans` | offers without a value |',
      '| `vite` / `manque` / `dites` | closed within a week / lack candidates / say whether they do |\n',
      'Two things only the command does. It divides by the inhabitants of departements (INSEE). And it knows the runs: of `days`, `events` and `closed-soon`, a day without a PROVEN run, or before the first one, has no figures, whatever the buckets say. In these requests, replace the moment after `premiereVue` by an hour after the end of your first PROVEN run (`npx moisson runs`). Days begin in Paris (`time_zone`).\n',
    ],
    columns: 'Columns of the command',
    kibana: [
      '## A dashboard in Kibana\n',
      '[kibana/moisson.ndjson](kibana/moisson.ndjson) has data views (offers by their true UTC date, all offers, events, runs) and a dashboard: a map of tiles, trades, contracts, boards, runs, freshness. Import it under Management → Saved Objects, or:\n',
      '```\ncurl -X POST localhost:5601/api/saved_objects/_import?overwrite=true -H kbn-xsrf:true --form file=@docs/kibana/moisson.ndjson\n```\n',
      'The data views hide `contact` and `agence`. With an index prefix, replace `"title":"offres"` and the like first. The background of the map comes from Elastic’s servers.\n',
      'The figures of the dashboard are those of `query`: an offer that does not say how many posts it has stands for one, medians leave doubtful pay out, and the map doubtful points. A test compares every panel with `query`, or with plain code where no question is like it, on a real Elasticsearch; the import itself has not been tried in a Kibana. Four things are Kibana’s own:\n',
      '- Days begin in the time zone of the browser. To have those of `query`, set `dateFormat:tz` to Europe/Paris under Management → Advanced Settings.\n- A day without a PROVEN run, or before the first one, is not blank: its figures say nothing.\n- Distinct jobs are within a few percent, and medians of many offers within one.\n- "(missing value)" is France Travail itself among boards, and "not said" among contracts. The map counts offers, not posts.\n',
    ],
    note: '`node scripts/questions.mjs` writes this page and these files from the definitions in `src/domain/questions/` and `src/domain/kibana/`.',
  },
  fr: {
    title: 'Des questions prêtes à poser',
    introduction: [
      '`npx moisson query` pose ces questions, lit les réponses et affiche des tableaux ; `npx moisson query QUESTION --json` les donne à des programmes. Voici les mêmes requêtes pour Kibana : collez-les dans Management → Dev Tools (`docker compose up` a Kibana sur le port 5601). Si votre installation a un préfixe, mettez-le devant les noms des index.',
      'Elles portent sur les offres ouvertes, sauf si leur titre dit autre chose. `query.bool.filter` accepte d\'autres clauses pour restreindre une question : `{ "terms": { "derive.departement": ["31", "2A"] } }`, `derive.region`, `romeCode`, `derive.rome.domaine`, `typeContrat`, ou celles de `newest` pour un mot-clé et une distance. La commande a une option pour chacune.',
      "Partout où vous montrez des chiffres, citez la source et la date : « Source : France Travail, API Offres d'emploi, mise à jour du 27/11/2026 », et INSEE pour les habitants. Si `api` du dernier document de `ingestion` est 127.0.0.1, les données sont simulées : dites-le.",
    ],
    reading: [
      '## Lire une réponse\n',
      '| dans la réponse | est |\n|---|---|',
      '| `hits.total.value` | le nombre total des offres |',
      "| `doc_count` | le nombre d'offres d'un groupe |",
      '| `postes.value` | les postes ; une offre qui ne dit pas combien compte pour un |',
      '| `annonces.value` + `doc_count` - `cles.value` | ≈ emplois distincts : mêmes titre, lieu et texte comptent une fois (à un pour cent près) |',
      '| `values["50.0"]` | la médiane : des euros par an à temps plein, ou la date de création du milieu, en millisecondes |',
      '| `sans` | les offres sans valeur |',
      '| `vite` / `manque` / `dites` | fermées dans la semaine / manquent de candidats / le disent ou non |\n',
      "Deux choses que seule la commande fait. Elle divise par les habitants des départements (INSEE). Et elle connaît les collectes : pour `days`, `events` et `closed-soon`, un jour sans collecte PROVEN, ou avant la première, n'a pas de chiffres, quoi que disent les groupes. Dans ces requêtes, remplacez l'instant après `premiereVue` par une heure après la fin de votre première collecte PROVEN (`npx moisson runs`). Les jours commencent à Paris (`time_zone`).\n",
    ],
    columns: 'Colonnes de la commande',
    kibana: [
      '## Un tableau de bord dans Kibana\n',
      '[kibana/moisson.fr.ndjson](kibana/moisson.fr.ndjson) contient des vues de données (les offres par leur vraie date UTC, toutes les offres, les événements, les collectes) et un tableau de bord : une carte en tuiles, métiers, contrats, sites, collectes, fraîcheur. Importez-le sous Management → Saved Objects, ou :\n',
      '```\ncurl -X POST localhost:5601/api/saved_objects/_import?overwrite=true -H kbn-xsrf:true --form file=@docs/kibana/moisson.fr.ndjson\n```\n',
      'Les vues de données cachent `contact` et `agence`. Avec un préfixe, remplacez d\'abord `"title":"offres"` et ses semblables. Le fond de la carte vient des serveurs d\'Elastic.\n',
      "Les chiffres du tableau de bord sont ceux de `query` : une offre qui ne dit pas combien de postes elle a compte pour un, les médianes laissent de côté les salaires douteux, et la carte les points douteux. Un test compare chaque panneau avec `query`, ou avec du code simple là où aucune question n'y ressemble, sur un vrai Elasticsearch ; l'import lui-même n'a pas été essayé dans un Kibana. Quatre choses tiennent à Kibana :\n",
      "- Les jours commencent dans le fuseau horaire du navigateur. Pour avoir ceux de `query`, mettez `dateFormat:tz` à Europe/Paris sous Management → Advanced Settings.\n- Un jour sans collecte PROVEN, ou avant la première, n'est pas vide : ses chiffres ne disent rien.\n- Les emplois distincts sont à quelques pour cent près, les médianes de beaucoup d'offres à un pour cent près.\n- « (valeur manquante) » est France Travail même parmi les sites, et « non précisé » parmi les contrats. La carte compte les offres, pas les postes.\n",
    ],
    note: '`node scripts/questions.mjs` écrit cette page et ces fichiers à partir des définitions de `src/domain/questions/` et `src/domain/kibana/`.',
  },
};

/** The page of one language. */
export function questionsPage(questions, language) {
  const { title, introduction, reading, columns, kibana, note } = TEXTS[language];
  const sections = Object.values(questions).flatMap((question) => [
    `## ${question.name}\n`,
    `${question.title[language]}.\n`,
    ...(question.notes.length === 0 ? [] : [`${question.notes.map((text) => text[language]).join(' ')}\n`]),
    `\`\`\`\n${requestOf(question)}\n\`\`\`\n`,
    `${columns}${language === 'fr' ? ' ' : ''}: ${question.columns
      .map((column) => `\`${column.name}\` (${column.label[language]})`)
      .join(', ')}.\n`,
  ]);
  return [
    `# ${title}\n`,
    ...introduction.map((text) => `${text}\n`),
    ...reading,
    ...sections,
    ...kibana,
    `${note}\n`,
  ].join('\n');
}

/** As Dev Tools takes it: a line, and the body. */
function requestOf(question) {
  const asked = { ...COMMON, limit: Math.min(question.rows, 200), ...EXAMPLES[question.name] };
  return `GET ${question.index}/_search\n${folded(question.request(asked), 0)}`;
}

/** JSON with what fits in a line on one. */
function folded(value, indent) {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || line.length + indent < 100) return line;
  const pad = ' '.repeat(indent + 2);
  const inner = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => pad + (isList ? '' : `${JSON.stringify(name)}: `) + folded(part, indent + 2));
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${inner.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** One object a line. */
export function toNdjson(objects) {
  return `${objects.map((object) => JSON.stringify(object)).join('\n')}\n`;
}

if (pathToFileURL(argv[1] ?? '').href === import.meta.url) {
  await prepareBuild({ log: console.error });
  const { QUESTIONS } = await fromBuild('domain/questions/index.js');
  const { savedObjects } = await fromBuild('domain/kibana/saved-objects.js');
  mkdirSync(join(ROOT, 'docs', 'kibana'), { recursive: true });
  for (const language of ['en', 'fr']) {
    writeFileSync(join(ROOT, PAGES[language]), questionsPage(QUESTIONS, language));
    writeFileSync(join(ROOT, SAVED_OBJECTS[language]), toNdjson(savedObjects(language)));
  }
}
