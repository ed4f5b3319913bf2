import type { estypes } from '@elastic/elasticsearch';
import { abbreviationRules } from './abbreviations.js';

/**
 * How French is searched. Everything here has the name and the settings of the full Elasticsearch, so that one index
 * works on both distributions; what the small one lacks is in services/moisson-analysis.
 *
 * A text is cut where nothing can belong together (`moisson_texte`). What the marks within such a piece mean is decided
 * on the piece, and only then is it cut into words, folded and stemmed. A query goes the same way, but for abbreviations,
 * which are asked for both ways. Nothing replaces characters of the whole text: that costs more than all the rest.
 */

/** Letters, digits and the signs that stand on them or between them unseen; within the brackets of a pattern. */
const WORD =
  '0-9A-Za-z\u00aa\u00ad\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u037d\u037f-\u1fff\u200c\u200d' +
  '\u2c00-\u2dff\u3005-\u3007\u3021-\ud7ff\uf900-\ufdcf\ufdf0-\ufefc\uff10-\uffdc';

const NO_BREAK = '\u00a0\u202f';
const SCRIPTS = '([Nn]ode|NODE|[Rr]eact|REACT|[Vv]ue|VUE|[Aa]ngular|ANGULAR|[Nn]ext|[Ee]xpress|[Nn]est)';

/** A word, or what is written like none, or like two. As Lucene reads patterns. */
const ELEMENT = [
  `[${WORD}]+`,
  '[A-Za-z]\\+\\+|[A-Za-z]\\#|[Rr]\\+[0-9]+',
  // 37,5h; 35 heures, 3 ans; R 489
  `[0-9]+,[0-9]+[${WORD}]*`,
  `[0-9]+(,[0-9]+)?[ ${NO_BREAK}][AaEeHhJjKkMmSsTt][${WORD}]*`,
  `[Rr][ ${NO_BREAK}][0-9]+`,
  `[Oo]bjective [Cc][${WORD}]*|${SCRIPTS} [Jj][Ss][${WORD}]*`,
].join('|');
const JOINER = "[-.·•‧∙⋅/()\\&'’]";
const PIECE = `(${ELEMENT})(${JOINER}${JOINER}?(${ELEMENT}))*`;

/**
 * What may belong together: elements without a space between, with the dot of .NET and what an amount ends in before it
 * (`1800 €.Net`), and initials however they are set.
 */
const PIECES = [
  `[€%]?\\.?${PIECE}`,
  `[A-Z] \\& ${PIECE}|R (et|ET) ${PIECE}|[sS]/ [${WORD}]+|\\([Rr]\\)`,
  `[A-Za-z]\\. [A-Za-z]\\.([A-Za-z]\\.| [A-Za-z]\\.)*`,
];

/** In a regular expression of Java: no letter or digit before, and none after. */
const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';

/** What sets a feminine or plural ending apart: `chargé.e`, `chargé·e`, `chargé(e)`, `chargé/e`, `chargé-e`. */
const MARK = '[-.(/·•‧∙⋅]';
/** Such endings: `e`, `ne`, `se`, `trice`, `ère`, `euse`... in the singular and the plural, or `s` alone. */
const ENDING = '(?:(?:[cflnstvé]|ch|qu|gu|ll|nn|tt|ss|ell|ess|ress|i?enn|i?[eèé]r|eu[sr]|iv|t?ric|ic)?e)?s?';
/** A soft hyphen, joiners, and accents that are characters of their own. */
const UNSEEN = '\\u00ad\\u0300-\\u036f\\u200c\\u200d';
/** Initials: `C.D.I.` is CDI, and `R. H.` RH; `permis B.A pourvoir` has none. */
const INITIALS = `(?<=${START}[a-z]\\.)(?: ?(?=[a-z]\\.)|(?=[b-xz]${END}))`;

/** What is taken away within a piece, each after its first character. What a group has caught stays. */
const TAKEN_AWAY = [
  // The `r` of `vendeu.r.se` stays, and `3 an(s)` is 3 ans, as others write it.
  `(?=r[^\\p{L}\\d])(?<=eu${MARK})(r)\\)?${MARK}?(?:eu)?ses?\\)?(?:${MARK}s)?(?!\\p{L})`,
  `(?=s\\)?$)(?<=${START}an\\()(s)\\)?`,
  // chargé.e; not the `e` of `téléphone/e-mail`.
  `(?=[-\\p{L}])(?<=[\\p{L}\\u0300-\\u036f]{2}${MARK})-?${ENDING}\\)?(?:${MARK}?s\\)?)?(?![\\p{L}\\d]|-\\p{L})`,
  INITIALS,
  // R&D, R & D, R et D, R/D are RD; R/3 and R 489 (forklifts) are no language, nor is Objective-C the language C.
  `(?<=${START}[a-z]&)(?=[a-z]${END})`,
  `(?<=^[a-z] )& ?(?=[a-z]${END})`,
  `(?<=^r )et (?=d${END})`,
  `(?<=${START}r/)(?=d${END}|\\d)`,
  `(?<=${START}r[- .\\u00a0])(?=\\d{3}(?!\\d))`,
  `(?<=${START}objective[- ])(?=c(?![\\p{L}\\d'’]))`,
  // Office(R) is a mark.
  `(?=r(?:\\)|$))(?<=\\p{L}\\()r`,
  `(?<=[${UNSEEN}])`,
  // The stemmer takes cœur for a shorter word than coeur, and leaves its `r`.
  `(?=urs?${END})(?<=(œ))(u)r(s?)`,
];

/** Units of which a number makes one word. */
const UNITS = 'an|jour|semaine|minute|euro|tonne|mois|km|kg';
const SPACE = '[ \\u00a0\\u202f]?';
/** A number with or without decimals, and its last digit. */
const NUMBER = '(?<![\\p{L}\\d])(?<!\\d[.,])(\\d{0,3}(?:\\d,\\d?)?(\\d))';
/** What is often written with JS after it. */
const FRAMEWORKS = '(?:node|react|vue|angular|next|nuxt|express|nest|three|ember|backbone|electron)';

/**
 * What makes two words of one, or a third beside them. 35h, 35 H, 35h00 and 35 heures are 35 and 35h (`12 H/F` are
 * people); 3ans and 3 ans are 3, 3an and ans. Node.js, NodeJS and Node JS are node, js and jsjs; .NET and ASP.NET are
 * net and netnet, which `brut.Net` and `societe.net` are not.
 */
const ADDED = [
  `(?=${SPACE}(?:h(?:eures?|rs?|00)?(?!/f)|(?:${UNITS})s?)${END})(?<=${NUMBER})${SPACE}` +
    `(?:(h)(?:eures?|rs?|00)?|((${UNITS})s?))`,
  `(js|net)${END}(?<=[\\p{L}\\d][. ]js|(?:^|[^\\p{L}\\d)€%/]|(?<!brut)/|${START}(?:asp|vb|ado))\\.net)`,
  `(?=s${END})(?<=${FRAMEWORKS}(j))(s)`,
];

/** Words without a meaning of their own. Not among them: `c`, `d` and `r`, languages and licences, `été` and `maïs`. */
const STOP_WORDS = [
  ...['à', 'a', 'au', 'aux', 'avec', 'ce', 'ces', 'cet', 'cette', 'dans', 'de', 'des', 'du', 'elle', 'elles'],
  ...['en', 'et', 'eux', 'il', 'ils', 'j', 'je', 'l', 'la', 'le', 'les', 'leur', 'leurs', 'lui', 'm', 'ma'],
  ...['mais', 'me', 'mes', 'mon', 'n', 'ne', 'nos', 'notre', 'nous', 'on', 'ou', 'où', 'par', 'pas', 'pour'],
  ...['qu', 'que', 'qui', 's', 'sa', 'se', 'ses', 'son', 'sur', 't', 'ta', 'te', 'tes', 'toi', 'ton', 'tu'],
  ...['un', 'une', 'vos', 'votre', 'vous', 'y', 'est', 'sont', 'sera', 'serez', 'seront', 'êtes', 'etes'],
  // Behind a space it stands for a mark: CACES (R).
  ...['avez', 'ont', 'soit', '(r)'],
];

/** The articles and short words that an apostrophe ends. */
const ELIDED = ['c', 'd', 'j', 'jusqu', 'l', 'lorsqu', 'm', 'n', 'puisqu', 'qu', 'quoiqu', 's', 't'];

/**
 * `pattern` begins with a class of characters, or with letters, wherever that is possible: the small distribution's filter
 * then looks for the first two characters before it tries the rest. Java decides on a class faster the fewer ranges it has, and walks through a token
 * faster where no class takes characters beyond U+FFFF.
 */
function replace(pattern: string, replacement: string): estypes.AnalysisTokenFilter {
  return { type: 'pattern_replace', pattern, replacement };
}

function cut(types: string[]): estypes.AnalysisTokenFilter {
  return {
    type: 'word_delimiter_graph',
    split_on_case_change: false,
    split_on_numerics: false,
    stem_english_possessive: false,
    type_table: types,
  };
}

/** Texts by the stems of their words. */
export const PROSE = 'moisson_prose';
/** What is asked of such texts. */
export const RECHERCHE = 'moisson_recherche';
/** Texts by their words as they are, accents and capitals apart. */
export const MOTS = 'moisson_mots';
/** Names of places and companies. */
export const NOMS = 'moisson_noms';

// The names are our own, so that no template of somebody else has them.
const tokenizer: Readonly<Record<string, estypes.AnalysisTokenizer>> = {
  moisson_texte: { type: 'simple_pattern', pattern: PIECES.join('|') },
  moisson_mots: { type: 'simple_pattern', pattern: `[${WORD}]+` },
};
const filter: Readonly<Record<string, estypes.AnalysisTokenFilter>> = {
  moisson_abreviations: { type: 'synonym_graph', synonyms: abbreviationRules() },
  moisson_elision: { type: 'elision', articles: ELIDED, articles_case: false },
  moisson_vides: { type: 'stop', stopwords: STOP_WORDS },
  // The second class is what it begins with; the first has a range less, and some letters more.
  moisson_marques: replace(
    `[-.(/&· \\u00ad\\u0153-\\u22ff](?<=[-.(/&·œ \\u00ad\\u0300-\\u22ff])(?:${TAKEN_AWAY.join('|')})`,
    '$1$2$3$4$5',
  ),
  moisson_ajouts: replace(`[.j0123456789 ](?:${ADDED.join('|')})`, '$2 $6$7$8 $1$3$5 $6$7$8$6$7$8 $4'),
  moisson_initiales: replace(`[.\\u00ad\\u0300-\\u200d](?:${INITIALS}|(?<=[${UNSEEN}]))`, ''),
  // Apostrophes stay for the elision: `CÔTE-D'OR` is côte and or.
  moisson_coupe: cut(['+ => ALPHA', '\\u0023 => ALPHA', ', => DIGIT', "' => ALPHA", '\\u2019 => ALPHA']),
  moisson_coupe_noms: cut(['+ => ALPHA', '\\u0023 => ALPHA']),
  // Longer ones are no words, and Elasticsearch refuses a document for one of 32 KB.
  moisson_longueur: { type: 'truncate', length: 64 },
  // Folding costs more than stemming where letters have accents, which the stemmer takes from longer words: it comes last.
  moisson_pliage: { type: 'asciifolding', preserve_original: false },
  // The stemmer knows the feminine by the accent of `ère`, and not that of `eure`: INFIRMIERE, ingénieure.
  moisson_feminin: replace('re(s?)$(?<=[ -\\ud7ff]{2}(?:[eè]|eu)re[ -\\ud7ff]?)', 'r$1'),
  moisson_racine: { type: 'stemmer', language: 'light_french' },
  // Chalon s/Saône, St-Étienne, Stes-Maries
  moisson_sur: replace('^s/ ?(?=\\p{L})', 'sur '),
  moisson_saint: replace('^st(e?s?)$', 'saint$1'),
};

/** What becomes of the pieces of a text. */
const PIECES_TO_STEMS = [
  ...[
    'moisson_vides',
    'moisson_marques',
    'moisson_ajouts',
    'moisson_coupe',
    'moisson_elision',
    'moisson_vides',
  ],
  ...['moisson_longueur', 'moisson_feminin', 'moisson_racine', 'moisson_pliage'],
] as const;

/** What each analyzer does, in this order: cuts a text, then changes its pieces. */
const STEPS = {
  [PROSE]: ['moisson_texte', 'lowercase', ...PIECES_TO_STEMS],
  [RECHERCHE]: ['moisson_texte', 'lowercase', 'moisson_elision', 'moisson_abreviations', ...PIECES_TO_STEMS],
  [MOTS]: ['moisson_mots', 'lowercase', 'moisson_vides', 'moisson_longueur', 'moisson_pliage'],
  [NOMS]: [
    ...['moisson_texte', 'lowercase', 'moisson_initiales', 'moisson_sur', 'moisson_coupe_noms'],
    ...['moisson_longueur', 'moisson_pliage', 'moisson_saint'],
  ],
} as const;

export type AnalyzerName = keyof typeof STEPS;

/** Settings of `offres`. */
export const analysis: estypes.IndicesIndexSettingsAnalysis = {
  tokenizer,
  filter,
  analyzer: Object.fromEntries(
    Object.entries(STEPS).map(([name, [first, ...others]]) => [
      name,
      { type: 'custom', tokenizer: first, filter: others },
    ]),
  ),
};

/** An analyzer as a request of its own can ask for it, where no index has it. */
export function analyzerByItsParts(
  name: AnalyzerName,
): Required<Pick<estypes.IndicesAnalyzeRequest, 'tokenizer' | 'filter'>> {
  const [first, ...others] = STEPS[name];
  return {
    tokenizer: tokenizer[first] ?? first,
    filter: others.map((step) => filter[step] ?? step),
  };
}
