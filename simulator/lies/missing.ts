import type { World } from '../world/world.js';
import type { Missing, Undated } from './options.js';

/** Attributes that an offer can be made to lack. The value tells which offers, so that they are not the same ones. */
const PHASE = { dateCreation: 0.5, romeCode: 0.25, origineOffre: 0.75 } as const;

export type Attribute = keyof typeof PHASE;

/** The identities of the offers that lack an attribute: so many of the opening stock, spread evenly over it. */
export function lacking(world: World, attribute: Attribute, lie: Missing | Undated): ReadonlySet<number> {
  const wanted = Math.min(lie.offers, world.openingCount);
  return new Set(
    Array.from({ length: wanted }, (_, index) =>
      Math.floor(((index + PHASE[attribute]) * world.openingCount) / wanted),
    ),
  );
}

/** The JSON of an offer, less an attribute. */
export function without(json: string, attribute: Attribute, as: NonNullable<Undated['as']>): string {
  const offre = JSON.parse(json) as Record<string, unknown>;
  if (as === 'absent') delete offre[attribute];
  else offre[attribute] = as === 'null' ? null : 'non renseignée';
  return JSON.stringify(offre);
}
