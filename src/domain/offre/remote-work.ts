/** What an offer says of working from home. */
export interface RemoteWork {
  /** `total`: from home only. `partiel`: some days, or as agreed. `exclu`: it says that there is none. */
  readonly niveau: 'total' | 'partiel' | 'exclu';
  /** The words that say so, as the offer writes them. */
  readonly mots: string;
}

/** In a text without capitals. */
const SAID =
  /t[ée]l[ée][- ]?travail[a-zé]*|home[- ]?office|full[- ]remote|\bremote\b|travail (?:à|a) distance/g;
/** Characters before and after the words that are looked at. */
const NEAR = 60;

/** What follows looks at texts without capitals. */
const NONE_BEFORE =
  /\b(?:pas|aucun|sans|non|hors|ni)\b[^.!?\n]{0,30}$|\bne\b[^.!?\n]{0,40}\bpas\b[^.!?\n]{0,25}$/;
const NONE_AFTER = /^[^.!?\n]{0,20}\b(?:non|impossible|pas (?:possible|envisag|prévu|autoris))/;
const WHOLE = /full|100\s?%|total|intégral|complet|exclusiv|à temps plein/;
const PART =
  /\d\s?(?:à\s?\d\s?)?j(?:ours?)?\b|jours?\b|partiel|hybride|possib|ponctuel|occasionnel|régulier|flexib|semaine|(?<!\d)\d{2}\s?%/;
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
  const plain = text.toLowerCase();
  return [...plain.matchAll(SAID)].slice(0, 5).map((found) => {
    const end = found.index + found[0].length;
    return { niveau: levelOf(plain, found.index, end), mots: quote(text, found.index, end) };
  });
}

function levelOf(plain: string, start: number, end: number): RemoteWork['niveau'] {
  const before = plain.slice(sentenceStart(plain, start, NEAR), start);
  const after = plain.slice(end, sentenceEnd(plain, end, NEAR));
  if (NONE_BEFORE.test(before) || NONE_AFTER.test(after)) return 'exclu';
  const near = before + plain.slice(start, end) + after;
  return WHOLE.test(near) && !PART.test(near) ? 'total' : 'partiel';
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

/** Where the sentence before `at` begins, at most so many characters back. */
function sentenceStart(text: string, at: number, most: number): number {
  let start = at;
  while (start > 0 && at - start < most && !STOPS.has(text[start - 1] ?? '')) start--;
  return start;
}

/** Where the sentence after `at` ends, at most so many characters on. */
function sentenceEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < text.length && end - at < most && !STOPS.has(text[end] ?? '')) end++;
  return end;
}

const STOPS = new Set('.!?\n');
