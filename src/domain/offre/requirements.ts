/**
 * What an offer asks for, each as `LABEL|EXIGENCE`: `Anglais|E` is English, required. A list of objects is indexed as if its
 * labels and its `exigence`s were apart, so that only a value of both says which label is required.
 */
export interface Requirements {
  readonly competences?: readonly string[];
  readonly langues?: readonly string[];
  readonly permis?: readonly string[];
  /** By field of study. */
  readonly formations?: readonly string[];
  /** By level of study. */
  readonly niveaux?: readonly string[];
}

/** Beyond these, a list is no list of requirements. */
const MOST = 100;
const LONGEST = 200;

/** Reads the four lists that have an `exigence`; undefined when they say nothing. Never throws. */
export function toRequirements(offre: Readonly<Record<string, unknown>>): Requirements | undefined {
  const found = Object.entries({
    competences: valuesOf(offre.competences, 'libelle'),
    langues: valuesOf(offre.langues, 'libelle'),
    permis: valuesOf(offre.permis, 'libelle'),
    formations: valuesOf(offre.formations, 'domaineLibelle'),
    niveaux: valuesOf(offre.formations, 'niveauLibelle'),
  }).filter(([, values]) => values.length > 0);
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function valuesOf(list: unknown, name: string): readonly string[] {
  if (!Array.isArray(list)) return [];
  const values = list.slice(0, MOST).flatMap((one: Readonly<Record<string, unknown>> | null) => {
    const [label, exigence] = [one?.[name], one?.exigence];
    if (typeof label !== 'string' || typeof exigence !== 'string') return [];
    return label === '' || label.length > LONGEST || exigence.length > LONGEST
      ? []
      : [`${label}|${exigence}`];
  });
  return [...new Set(values)];
}
