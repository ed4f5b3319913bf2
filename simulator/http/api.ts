import { formatStamp } from '../paris-clock.js';
import { hashText } from '../random.js';
import { type Query, readQuery } from '../search/query.js';
import { Refusal } from '../search/refusal.js';
import { origineOf } from '../world/contrats.js';
import type { Identifiers } from '../world/identifiers.js';
import type { World } from '../world/world.js';
import { type Answer, answer, jsonAnswer } from './answer.js';
import { PageAssembler } from './page.js';
import { referentiels } from './referentiels.js';
import type { View } from './view.js';

export interface ApiParts {
  readonly world: World;
  readonly identifiers: Identifiers;
  /** The Paris wall clock, in milliseconds. */
  readonly now: () => number;
  readonly totalsLie: number;
  readonly olderEmptyRange: boolean;
}

/** The three resources of the API, for a caller that is known and within its rate. */
export class Api {
  readonly #parts: ApiParts;
  readonly #pages = new PageAssembler();
  readonly #referentiels: ReturnType<typeof referentiels>;

  constructor(parts: ApiParts) {
    this.#parts = parts;
    this.#referentiels = referentiels(parts.world);
  }

  /** `GET /v2/offres/search` (docs/api/search.md "Search") */
  search(parameters: URLSearchParams, view: View): Answer {
    const { world, now } = this.#parts;
    let query: Query;
    try {
      query = readQuery(parameters, world, now());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return jsonAnswer(error.status, { codeErreur: error.codeErreur, message: error.message });
    }
    const { total: exact, rows, filters } = view.find(query);
    if (exact === 0) {
      return answer(204, { 'Content-Range': this.#parts.olderEmptyRange ? 'offres */0' : '*/0' });
    }
    const total = view.told(this.#shifted(exact, query));
    if (rows.length === 0) return answer(204, { 'Content-Range': `offres -1--1/${total}` });
    // 200 only when the whole result fits the asked range: the last page of several is a 206 too.
    const whole = query.first === 0 && query.last + 1 >= total;
    const last = query.first + rows.length - 1;
    return answer(
      whole ? 200 : 206,
      {
        'Content-Type': 'application/json;charset=UTF-8',
        'Content-Range': `offres ${query.first}-${last}/${total}`,
      },
      this.#pages.assemble(rows, (row) => view.write(row), filters),
    );
  }

  /** `GET /v2/offres/{id}`: 204 when the offer is gone. */
  offre(id: string, view: View): Answer {
    const { world, identifiers } = this.#parts;
    const found = identifiers.rowOf(id);
    if (found === null || found.row >= world.count) return view.offre(null);
    const row = world.rowOf(found.row);
    return view.offre(origineOf(world.traits[row] as number) === found.origine ? row : null);
  }

  /** `GET /v2/referentiel/{name}`, or null when there is no such list. */
  referentiel(name: string): Answer | null {
    const list = this.#referentiels.get(name);
    return list === undefined
      ? null
      : jsonAnswer(200, list.json, { 'Content-Range': `${name} */${list.size}` });
  }

  /** The total, off by a few offers when `totalsLie` asks for it; never 0. */
  #shifted(exact: number, { criteria }: Query): number {
    const { totalsLie, world } = this.#parts;
    if (totalsLie === 0) return exact;
    const shift = (hashText(JSON.stringify(criteria), world.seed) % (2 * totalsLie + 1)) - totalsLie;
    return Math.max(1, exact + shift);
  }

  /** The Paris wall clock in the API's form. */
  stamp(): string {
    return formatStamp(this.#parts.now());
  }
}
