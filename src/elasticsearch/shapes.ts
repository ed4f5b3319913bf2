import type { Lists } from '../domain/shape/novelties.js';
import { type Shape, ShapeSum } from '../domain/shape/shape.js';
import { readDocuments } from './documents.js';
import { pageShapes } from './presences.js';
import { addToRun, findRuns, type KeptShape, type RunDocument } from './runs.js';
import type { Query, StoreAccess } from './store-access.js';

/** What the pages of a run show, from what `presences` keeps of each: a page counts once, however often it was stored. */
export async function shapeOfRun(
  store: StoreAccess,
  { run, known }: { readonly run: string; readonly known?: Shape | undefined },
  signal?: AbortSignal,
): Promise<Shape> {
  const sum = new ShapeSum(known);
  for await (const page of pageShapes(store, run, signal)) sum.add(page);
  return sum.shape;
}

/** Adds the shape to the document of a run. @throws StoreError. */
export function keepShape(
  store: StoreAccess,
  run: string,
  forme: KeptShape,
  signal?: AbortSignal,
): Promise<void> {
  return addToRun(store, run, { forme }, signal);
}

/** The last run that has a shape, and its lists; undefined before the first. `before`: ISO 8601. @throws StoreError. */
export async function lastShape(
  store: StoreAccess,
  before: string,
  signal?: AbortSignal,
): Promise<{ readonly run: string; readonly shape: Shape } | undefined> {
  const [last] = await findShapes(store, [], { before, most: 1 }, signal);
  return last;
}

/** Shapes of the last proven runs that read the same, the latest first. @throws StoreError. */
export async function shapesAlike(
  store: StoreAccess,
  { perimetre, before, most }: { readonly perimetre: string; readonly before: string; readonly most: number },
  signal?: AbortSignal,
): Promise<Shape[]> {
  const filter = [{ term: { statut: 'prouvee' } }, { term: { 'forme.perimetre': perimetre } }];
  return (await findShapes(store, filter, { before, most }, signal)).map(({ shape }) => shape);
}

async function findShapes(
  store: StoreAccess,
  filter: readonly Query[],
  { before, most }: { readonly before: string; readonly most: number },
  signal: AbortSignal | undefined,
) {
  const made = [{ exists: { field: 'forme.offres' } }, { range: { date_debut: { lt: before } } }];
  const parts = { includes: ['forme.contenu'] };
  const runs = await findRuns(store, [...made, ...filter], { date_debut: 'desc' }, most, signal, parts);
  return runs.flatMap(({ id: run, forme }) => (forme === undefined ? [] : [{ run, shape: forme.contenu }]));
}

/** The reference lists that a run read. @throws StoreError. */
export async function listsOf(store: StoreAccess, run: string, signal?: AbortSignal): Promise<Lists> {
  const wanted = { index: 'ingestion', ids: [run], include: ['listes'] } as const;
  const found = await readDocuments<RunDocument>(store, wanted, signal);
  const lists = Object.entries(found.get(run)?.source.listes ?? {});
  return Object.fromEntries(lists.map(([name, { entrees }]) => [name, entrees]));
}
