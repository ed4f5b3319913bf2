import { z } from 'zod';
import type { ListEntry, ListName } from '../domain/lists.js';
import { printable } from '../domain/printable.js';
import { UnreadableAnswer } from './errors.js';
import { parseJson } from './json.js';

// (docs/api/access.md "Reference lists")
const code = z.string().min(1);
/** No attribute is declared required; only the code is needed. */
const entry = { code, libelle: z.string().optional() };
const plain = z.object(entry).transform(labelled);
const departement = z
  .object({ ...entry, region: z.object({ code }).optional() })
  .transform(({ region, ...rest }) => ({ ...labelled(rest), ...(region && { region: region.code }) }));

function labelled(entry: { readonly code: string; readonly libelle?: string | undefined }) {
  // Enters histories, and what Temporal's own tools print.
  return { code: entry.code, libelle: printable(entry.libelle ?? entry.code) };
}

/**
 * The entries of a reference list; the label of one that has none is its code.
 * @throws UnreadableAnswer when the body is not a list of entries with a code, or an empty one.
 */
export function readReferentiel(name: ListName, body: string): ListEntry[] {
  const schema = name === 'departements' ? departement : plain;
  const list = z.array<z.ZodType<ListEntry>>(schema).min(1).safeParse(parseJson(body));
  if (!list.success) {
    const place = list.error.issues[0]?.path.join('.') || 'the whole';
    throw new UnreadableAnswer(`The reference list "${name}" has an unknown form: see ${place}.`);
  }
  return list.data;
}
