import { z } from 'zod';
import { MAX_CODES_ROME, MAX_DEPARTEMENTS, PAGE_SIZE, SEARCH_LIMIT, type Search } from '../domain/search.js';
import { InvalidRequest } from './errors.js';

/** Positions of the first and last offer asked for, counted from 0, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * 0 = relevance (origin 1 before origin 2, then date), 1 = creation date, newest first.
 * (docs/api/search.md "Sort")
 */
export type Sort = 0 | 1;

/** The last position a page may start at. (docs/api/search.md "Range") */
const MAX_FIRST = SEARCH_LIMIT - PAGE_SIZE;

/**
 * Every parameter name we ever send: the API ignores a name it does not know, so a typo would return
 * the whole of France. (docs/api/search.md "Parameter names")
 */
type ParameterName =
  | 'region'
  | 'departement'
  | 'codeROME'
  | 'origineOffre'
  | 'typeContrat'
  | 'minCreationDate'
  | 'maxCreationDate'
  | 'range'
  | 'sort';

/** Letters and digits only: a comma or a space inside a code would change the meaning of the list. */
const code = z
  .string('must be a code as text')
  .regex(/^[0-9A-Za-z]{1,10}$/, 'must be a code of letters and digits, such as "11", "2A" or "M1805"');

const codes = (most: number) =>
  z
    .array(code, 'must be a list of codes')
    .min(1, 'must hold at least one code')
    .max(most, `must hold at most ${most} codes`);

const creationDate = z
  .string('must be a date as text')
  .refine(isCreationDate, 'must be an existing date of the form 2026-11-24T08:00:00Z, without milliseconds');

/** Strict, because an unknown criterion would be dropped and widen the search. */
const searchSchema = z.strictObject({
  region: code.optional(),
  departements: codes(MAX_DEPARTEMENTS).optional(),
  codesROME: codes(MAX_CODES_ROME).optional(),
  origine: z.union([z.literal(1), z.literal(2)], 'must be 1 (France Travail) or 2 (partner)').optional(),
  typesContrat: codes(50).optional(),
  creation: z
    .strictObject({ min: creationDate, max: creationDate }, 'must have both min and max')
    .refine(({ min, max }) => min <= max, 'must not end before it starts')
    .optional(),
});

const position = z.int('must be a whole number').min(0, 'must be 0 or more');

const rangeSchema = z
  .strictObject({
    first: position.max(MAX_FIRST, `must be at most ${MAX_FIRST}`),
    last: position.max(SEARCH_LIMIT - 1, `must be at most ${SEARCH_LIMIT - 1}`),
  })
  .refine(({ first, last }) => last >= first, 'must not end before it starts')
  .refine(({ first, last }) => last - first < PAGE_SIZE, `must be at most ${PAGE_SIZE} wide`);

const sortSchema = z.union([z.literal(0), z.literal(1)], 'must be 0 or 1');

/**
 * The query string of one page of a search.
 * @throws InvalidRequest naming every wrong criterion, before a call is spent on it.
 */
export function searchQuery(search: Search, range: Range, sort: Sort): string {
  const wrong = [
    ...problems('search', searchSchema.safeParse(search)),
    ...problems('range', rangeSchema.safeParse(range)),
    ...problems('sort', sortSchema.safeParse(sort)),
  ];
  if (wrong.length > 0) throw new InvalidRequest(`The search cannot be sent: ${wrong.join('; ')}.`);

  const parameters: Record<ParameterName, string | undefined> = {
    region: search.region,
    departement: search.departements?.join(','),
    codeROME: search.codesROME?.join(','),
    origineOffre: search.origine?.toString(),
    typeContrat: search.typesContrat?.join(','),
    minCreationDate: search.creation?.min,
    maxCreationDate: search.creation?.max,
    range: `${range.first}-${range.last}`,
    sort: sort.toString(),
  };
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return new URLSearchParams(given).toString();
}

function isCreationDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return false;
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString() === text.replace('Z', '.000Z');
}

function problems(root: string, result: z.ZodSafeParseResult<unknown>): string[] {
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const place = [root, ...issue.path].join('.');
    return issue.code === 'unrecognized_keys'
      ? `${place} has unknown fields: ${issue.keys.join(', ')}`
      : `${place} ${issue.message}`;
  });
}
