import { z } from 'zod';
import { UnreadableAnswer } from './errors.js';
import { parseJson } from './json.js';

// (docs/api/access.md "Reference lists")
const code = z.string().min(1);
/** No attribute is declared required; only the code is needed. */
const entry = { code, libelle: z.string().optional() };

const schemas = {
  regions: z.object(entry),
  departements: z.object({ ...entry, region: z.object({ code }).optional() }),
  metiers: z.object(entry),
  typesContrats: z.object(entry),
  pays: z.object(entry),
};

export type ReferentielName = keyof typeof schemas;
/** `{ code, libelle? }`; a departement carries the code of its `region`, if it has one. */
export type ReferentielEntry<N extends ReferentielName = ReferentielName> = z.output<(typeof schemas)[N]>;

/** @throws UnreadableAnswer when the body is not a list of entries with a code, or an empty one. */
export function readReferentiel<N extends ReferentielName>(name: N, body: string): ReferentielEntry<N>[] {
  const list = z.array(schemas[name]).min(1).safeParse(parseJson(body));
  if (!list.success) {
    const place = list.error.issues[0]?.path.join('.') || 'the whole';
    throw new UnreadableAnswer(`The reference list "${name}" has an unknown form: see ${place}.`);
  }
  return list.data as ReferentielEntry<N>[];
}
