import type { Found, SearchEngine } from '../search/engine.js';
import type { Query } from '../search/query.js';
import type { OfferWriter } from '../texts/offer-writer.js';
import type { World } from '../world/world.js';
import { type Answer, answer, jsonAnswer } from './answer.js';

/** What a caller is shown of the world. */
export interface View {
  find(query: Query): Found;
  /** The total as it is told; `total` is never 0. */
  told(total: number): number;
  /** An offer as JSON. */
  write(row: number): string;
  /** The answer to `GET /v2/offres/{id}`; null = no offer ever had the id. */
  offre(row: number | null): Answer;
}

/** The world as it is. */
export class TrueView implements View {
  constructor(
    readonly world: World,
    readonly engine: SearchEngine,
    readonly writer: OfferWriter,
  ) {}

  find(query: Query): Found {
    return this.engine.find(query);
  }

  told(total: number): number {
    return total;
  }

  write(row: number): string {
    return this.writer.write(row);
  }

  offre(row: number | null): Answer {
    return row !== null && this.world.closed[row] === 0 ? jsonAnswer(200, this.write(row)) : answer(204);
  }
}
