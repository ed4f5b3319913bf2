import type { Language } from '../domain/language.js';
import { count, duration, share } from '../domain/progress.js';
import type { LoadProgress, LoadReport } from '../warehouse/index.js';

const WORDS = {
  en: {
    read: (done: string, total: string, part: string) =>
      `${done} of ${total} offers and events read (${part})`,
    left: (time: string) => `about ${time} left`,
    holds: (offres: string, open: string, events: string) =>
      `The warehouse holds ${offres} offers, ${open} of them open, and ${events} events.`,
    full: (why: string) => `Everything was loaded anew: ${why}.`,
    upgraded: (version: string) => `Tables of version ${version} were brought to this one.`,
    incremental: (offres: string, events: string) =>
      `What was written since the last load was read: ${offres} offers and ${events} events.`,
    asOf: (moment: string, time: string) => `As of ${moment} UTC; it took ${time}.`,
    why: {
      first: 'it is the first load',
      asked: 'it was asked for',
      'older-version': 'an older version of Moisson made its tables',
      'other-index': 'an index was made anew since the last load',
      forgotten: 'the events since the last load are not all kept any more',
      'new-rules': 'offers are derived by new rules',
      incomplete: 'rows of the last load were missing',
    },
  },
  fr: {
    read: (done: string, total: string, part: string) =>
      `${done} offres et événements lus sur ${total} (${part})`,
    left: (time: string) => `encore ${time} environ`,
    holds: (offres: string, open: string, events: string) =>
      `L'entrepôt contient ${offres} offres, dont ${open} ouvertes, et ${events} événements.`,
    full: (why: string) => `Tout a été rechargé : ${why}.`,
    upgraded: (version: string) => `Des tables de la version ${version} ont été mises à celle-ci.`,
    incremental: (offres: string, events: string) =>
      `Seul ce qui a été écrit depuis le dernier chargement a été lu : ${offres} offres et ${events} événements.`,
    asOf: (moment: string, time: string) => `État au ${moment} UTC ; en ${time}.`,
    why: {
      first: "c'est le premier chargement",
      asked: "on l'a demandé",
      'older-version': 'une version antérieure de Moisson a fait ses tables',
      'other-index': 'un index a été refait depuis le dernier chargement',
      forgotten: 'les événements depuis le dernier chargement ne sont plus tous gardés',
      'new-rules': 'les offres suivent de nouvelles règles',
      incomplete: 'des lignes du dernier chargement manquaient',
    },
  },
} as const;

/** Between two lines of progress. */
const SAID_EVERY_MS = 5_000;

/** Says how far a load has come, now and then. */
export function tellLoad(language: Language, say: (line: string) => void): (progress: LoadProgress) => void {
  const words = WORDS[language];
  const start = Date.now();
  let said = start;
  return ({ read, total }) => {
    const now = Date.now();
    if (now - said < SAID_EVERY_MS) return;
    said = now;
    const left = duration(((total - read) * (now - start)) / 1_000 / Math.max(1, read));
    say(`${words.read(count(read), count(total), share(read, total))} · ${words.left(left)}`);
  };
}

/** How a load ended, as lines for a terminal. */
export function loadedLines(
  { mode, reason, upgradedFrom, read, evenementsRead, offres, open, evenements, asOf, seconds }: LoadReport,
  kind: string,
  language: Language,
): string[] {
  const words = WORDS[language];
  return [
    `${kind === 'duckdb' ? 'DuckDB' : 'PostgreSQL'}: ${words.holds(count(offres), count(open), count(evenements))}`,
    ...(upgradedFrom === undefined ? [] : [words.upgraded(String(upgradedFrom))]),
    mode === 'full'
      ? words.full(words.why[reason ?? 'first'])
      : words.incremental(count(read), count(evenementsRead)),
    words.asOf(`${asOf.slice(0, 10)} ${asOf.slice(11, 16)}`, duration(seconds)),
  ];
}
