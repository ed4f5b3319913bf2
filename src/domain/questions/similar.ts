import { parisInstant } from '../clock.js';
import { type Duplicates, nearness } from '../offre/duplicates.js';
import { type Answer, textAt, valueAt } from './answer.js';
import { CREATED, ID, OPEN, PLACE, TITLE } from './bodies.js';
import type { Question, Row, Rows, SearchBody } from './question.js';
import { LIKENESS_WORDS } from './words.js';

/** Offers that are compared with one: more share a key with none, unless an agency writes one text a thousand times. */
const MOST_COMPARED = 1_000;

/** How alike two texts are, the surest first. */
const LIKENESS = ['same', 'sure', 'probable', 'possible'] as const;
type Likeness = (typeof LIKENESS)[number];

const KEYS = 'derive.doublons';
const SHOWN = ['id', 'intitule', 'lieuTravail.libelle', 'origineOffre.partenaires.nom', 'dateCreation', KEYS];

/** Which open offers have nearly the text of one, and how surely: what `moisson similar` asks and shows. */
export const similar: Pick<Question, 'title' | 'columns' | 'notes'> = {
  title: {
    en: 'Open offers with nearly the same text',
    fr: 'Offres ouvertes dont le texte est presque le même',
  },
  columns: [
    { name: 'likeness', kind: 'word', label: { en: 'text', fr: 'texte' }, words: LIKENESS_WORDS },
    ID,
    TITLE,
    PLACE,
    { name: 'boards', kind: 'text', label: { en: 'boards', fr: 'sites' } },
    CREATED,
  ],
  notes: [
    {
      en: 'Three keys of each text are compared. In a set made for it, of which a tenth stood twice with one word in a hundred changed and an end added or cut off, more than 99 in 100 of the pairs called probable or surer were right, and they were more than 75 in 100 of those that there were; with those called perhaps, more than 75 and 95. Texts of one agency that share half of their words are perhaps alike.',
      fr: "Trois clés de chaque texte sont comparées. Dans un jeu fait pour cela, dont un dixième figurait deux fois avec un mot sur cent changé et une fin ajoutée ou coupée, plus de 99 % des paires dites probables ou plus sûres étaient justes, et elles faisaient plus de 75 % de celles à trouver ; avec les « peut-être », plus de 75 % et 95 %. Les textes d'une agence qui ont la moitié de leurs mots en commun sont « peut-être » proches.",
    },
  ],
};

/** Asks for the offer that others are compared with, open or closed. */
export function offreBody(id: string): SearchBody {
  return { size: 1, track_total_hits: true, query: { ids: { values: [id] } }, _source: SHOWN };
}

/** Asks for the open offers that share a key with it. Undefined where its text is too short to have one. */
export function similarBody(offre: Source): SearchBody | undefined {
  const id = textAt(offre, 'id');
  const { texte, proches = [] } = keysOf(offre);
  const shared = [
    ...(texte === undefined ? [] : [{ term: { [`${KEYS}.texte`]: texte } }]),
    ...(proches.length === 0 ? [] : [{ terms: { [`${KEYS}.proches`]: [...proches] } }]),
  ];
  if (shared.length === 0) return undefined;
  return {
    size: MOST_COMPARED,
    track_total_hits: true,
    query: {
      bool: {
        filter: [OPEN, { bool: { should: shared, minimum_should_match: 1 } }],
        must_not: [{ ids: { values: [id] } }],
      },
    },
    sort: [{ 'derive.dateCreation': 'desc' }, { id: 'asc' }],
    _source: SHOWN,
  };
}

type Source = Readonly<Record<string, unknown>>;

/** The surest first, of those the newest. */
export function similarRows(offre: Source, { sources, total }: Answer, limit: number): Rows {
  const rows = sources.flatMap((other) => {
    const likeness = likenessOf(keysOf(offre), keysOf(other));
    return likeness === undefined ? [] : [{ likeness, row: rowOf(other, likeness) }];
  });
  const sorted = rows.toSorted((a, b) => LIKENESS.indexOf(a.likeness) - LIKENESS.indexOf(b.likeness));
  return {
    rows: sorted.slice(0, limit).map(({ row }) => row),
    more: sorted.length > limit || total > sources.length,
  };
}

function likenessOf(one: Keys, other: Keys): Likeness | undefined {
  return one.texte !== undefined && one.texte === other.texte ? 'same' : nearness(one, other);
}

type Keys = Pick<Duplicates, 'texte' | 'proches'>;

function keysOf(offre: Source): Keys {
  return (valueAt(offre, KEYS) ?? {}) as Keys;
}

function rowOf(offre: Source, likeness: Likeness): Row {
  const boards = valueAt(offre, 'origineOffre.partenaires') as
    | readonly { readonly nom?: unknown }[]
    | undefined;
  return {
    likeness,
    id: textAt(offre, 'id'),
    title: textAt(offre, 'intitule'),
    place: textAt(offre, 'lieuTravail.libelle'),
    boards: boards === undefined ? null : boards.map(({ nom }) => nom).join(', '),
    created: parisInstant(offre.dateCreation) ?? null,
  };
}
