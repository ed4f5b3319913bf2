import { sentenceEnd, sentenceStart } from './sentence.js';

/** What an offer says of working from home. */
export interface RemoteWork {
  /** `total`: from home only. `partiel`: some days, or as agreed. `exclu`: it says that there is none. */
  readonly niveau: 'total' | 'partiel' | 'exclu';
  /** The words that say so, as the offer writes them. */
  readonly mots: string;
}

const SAID =
  /t[ée]l[ée][- ]?travail[a-zà-ÿ]*|home[- ]?office|full[- ]remote|\bremote\b|travail (?:à|a) distance/gi;
/** Characters before and after the words that are looked at. */
const NEAR = 60;

/** Beginnings of what is said to be allowed, or not to be. */
const ALLOWED =
  "(?:possib|envisag|prevu|autoris|propos|eligib|permis|accept|accord|adapt|admis|inclus|realisab|souhait|concern|applicab|compatib|disponib|pratiqu|ouvert|accessib|(?:mis )?en place|une option|de mise|d'actualite|a l'ordre)";

/**
 * What follows looks at texts as {@link plainOf} gives them, just before the words and just after them. A negation or a
 * whole belongs to the words where nothing but such links stand between: "poste non cadre, télétravail" denies nothing, and
 * "CDI à temps plein, télétravail" grants no whole.
 */
const LINKS = `(?:(?:de|du|des|d'|le|la|les|l'|au|aux|a|en|par|avec|pour|faire|etre|option|recours|recourir|acces|droit|lieu|objet|mode|forme|un|poste|se|jours?|journees?|encore|exercee?s?|effectuee?s?|realisee?s?|occupee?s?|${ALLOWED}[a-z]*) *){0,7}`;
/** `: non` is the value of a field that stands before the words, and `hors` tells them from other days: neither denies. */
const NONE_BEFORE = new RegExp(
  String.raw`(?<![:=] ?)\bnon[ -]$|(?:\b(?:pas|aucun|aucune|jamais|sans|ni|no|ne peut|ne peuvent|impossible|incompatibles?|excluant|exclut)|(?<!\bou )\bnon[ -]${ALLOWED}[a-z]*) +${LINKS}$`,
);
const UNABLE = /\bnon[ -]tele[- ]?travaillables?$/;
const NONE_AFTER = new RegExp(
  [
    // A field and its value: `Télétravail possible : non`.
    `^ *(?:(?:${ALLOWED}|eventuel|partiel|regulier)[a-z]*)? *[:=,] *non *(?:$|[,;()|/•–—-])`,
    // `: non`, `non autorisé`, `interdit`. `non` by itself ends there: `télétravail non plafonné` grants.
    String.raw`^ *[:=(–—-]? *(?:(?:non|pas|aucun|0(?: ?j(?:ours?)?)?)(?= *(?:$|[,;:()|/•–—-]))|pas (?:pour|sur) ce(?:tte)?\b|(?:non|pas) ${ALLOWED}|(?:est )?(?:exclu|interdit|refuse)e?s?\b)`,
    // `: impossible`, `n'est pas possible`, `sur ce poste ne peut être envisagé`
    String.raw`^(?: +(?!(?:possible|oui|et|mais|sauf) )[^\s,;:()|/•–—-]+){0,5}? *[:–—-]? *(?:impossible|n(?:e |')(?:y )?(?:est|etant|sera) (?:[a-z]+ment )?pas ${ALLOWED}|ne peut (?:pas )?etre ${ALLOWED})`,
  ].join('|'),
);
/** 100 % may be what is paid of something else, in a list without commas. */
const WHOLE_BEFORE =
  /(?:\bfull(?:y)?|(?<!(?:mutuelle|charge|rembourse[es]*|transports?)(?: a)? )100 ?%|\b(?:totale|integrale|entiere|complete|exclusive|unique)ment)(?: du temps| a (?:distance|domicile),?)?(?:-| +| *\()(?:(?:en|de|du|a) )?$/;
/** `temps plein` is of the contract, but for `télétravail à temps plein`; `full` may begin `full stack`. */
const WHOLE_AFTER =
  /^ *[:(]? *(?:a (?:temps plein|temps complet|plein temps)|(?:est )?(?:(?:a|en) )?(?:100 ?%|(?:total|complet|integral|exclusif|totalement|integralement|exclusivement)\b|full(?= *(?:$|[,;:()|/•–—-]))))/;
const PART =
  /\d\s?(?:a\s?\d\s?)?j(?:ours?)?\b|jours?\b|partiel|hybride|possib|ponctuel|occasionnel|regulier|flexib|semaine|(?<!\d)\d{2}\s?%/;
const LEVELS = ['total', 'partiel', 'exclu'] as const;

/** Reads title, description and working conditions; undefined when none says anything. Never throws. */
export function toRemoteWork(offre: Readonly<Record<string, unknown>>): RemoteWork | undefined {
  const context = offre.contexteTravail as
    | { horaires?: unknown; conditionsExercice?: unknown }
    | null
    | undefined;
  const lists = [context?.horaires, context?.conditionsExercice].map((list) =>
    Array.isArray(list) ? list : [],
  );
  const texts = [offre.intitule, offre.description, offre.dureeTravailLibelle, ...lists.flat().slice(0, 20)];
  const found = texts.flatMap((text) => (typeof text === 'string' ? remoteWorkIn(text) : []));
  return LEVELS.map((level) => found.find(({ niveau }) => niveau === level)).find((one) => one !== undefined);
}

function remoteWorkIn(text: string): RemoteWork[] {
  return [...text.matchAll(SAID)].slice(0, 5).map(({ index: start, 0: said }) => {
    const end = start + said.length;
    const before = text.slice(sentenceStart(text, start, NEAR), start);
    const after = text.slice(end, sentenceEnd(text, end, NEAR));
    return { niveau: levelOf(plainOf(before), plainOf(said), plainOf(after)), mots: quote(text, start, end) };
  });
}

function levelOf(before: string, said: string, after: string): RemoteWork['niveau'] {
  const [whole = ''] = WHOLE_BEFORE.exec(before) ?? [];
  const isWhole = whole !== '' || said.startsWith('full') || WHOLE_AFTER.test(after);
  const denied = NONE_BEFORE.test(before.slice(0, before.length - whole.length)) || NONE_AFTER.test(after);
  // Who denies the whole leaves a part: `pas de full remote`.
  if (denied || UNABLE.test(before + said)) return isWhole ? 'partiel' : 'exclu';
  const [near = ''] = /[^,;]*$/.exec(before) ?? [];
  const [next = ''] = /^(?:(?! - )[^,;])*/.exec(after) ?? [];
  return isWhole && !PART.test(near + said + next) ? 'total' : 'partiel';
}

/** Without capitals and accents, with plain spaces and apostrophes. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[à-ÿ]/g, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/’/g, "'")
    .replace(/[^\S\n]/g, ' ');
}

/** A few words on both sides, cut at spaces. */
function quote(text: string, start: number, end: number): string {
  let first = sentenceStart(text, start, 25);
  while (first > 0 && first < start && isWordAt(text, first - 1)) first++;
  let last = sentenceEnd(text, end, 35);
  while (last < text.length && last > end && isWordAt(text, last)) last--;
  return text.slice(first, last).replace(/\s+/g, ' ').trim();
}

function isWordAt(text: string, at: number): boolean {
  return !/[\s.!?]/.test(text[at] ?? ' ');
}
