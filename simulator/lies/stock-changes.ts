import { mix, Random } from '../random.js';
import type { Churn, Stream } from '../world/churn.js';
import { PARTENAIRES } from '../world/partenaires.js';
import { regions } from '../world/places.js';
import type { World } from '../world/world.js';
import type { Lies, StockChanges } from './options.js';
import type { Telling } from './telling.js';
import { isReached } from './timing.js';

/** Salts: so that the offers that one thing happens to are not those of another. */
const REPUBLISHED = 0x4e9b;
const MOVED = 0x303e;
const REOPENED = 0x4e0b;
const TRIES = 100;

/** Makes happen to the stock what the lies in force say, beside the churn. */
export class StockChanger {
  readonly #world: World;
  readonly #churn: Churn;
  readonly #telling: Telling;
  #lies: Lies;
  #boardIsWhole = true;

  constructor(world: World, churn: Churn, telling: Telling) {
    this.#world = world;
    this.#churn = churn;
    this.#telling = telling;
    // What is said from the beginning has happened all the time that the world has lived.
    this.#lies = telling.current();
    churn.replace(this.#streams(this.#lies), 0);
  }

  /** Brings the world to what it is `seconds` after its opening. */
  catchUp(seconds: number): void {
    const lies = this.#telling.current();
    if (lies !== this.#lies) {
      this.#churn.advance(seconds);
      this.#churn.replace(this.#streams(lies), seconds);
      this.#lies = lies;
      this.#boardIsWhole = true;
    }
    this.#churn.advance(seconds);
    const { boardHalved } = lies;
    if (boardHalved === undefined || !this.#boardIsWhole) return;
    const { partenaire = PARTENAIRES[0], from } = boardHalved;
    if (from !== undefined && !isReached(from, this.#telling.progress())) return;
    this.#boardIsWhole = false;
    this.#halve(partenaire as string, seconds);
  }

  #streams({ republished, late, moved, reopened }: StockChanges): Stream[] {
    const world = this.#world;
    const { wallClock } = this.#churn;
    const streams: Stream[] = [];
    if (republished !== undefined) {
      streams.push({
        ...republished,
        happen: (turn, seconds) => {
          const row = world.pickOpen(REPUBLISHED, turn);
          if (row !== null) world.republish(row, wallClock(seconds));
        },
      });
    }
    if (late !== undefined) {
      streams.push({
        ...late,
        happen: (_, seconds) => world.publishLate(wallClock(seconds - late.bySeconds)),
      });
    }
    if (moved !== undefined) streams.push({ ...moved, happen: (turn) => this.#move(turn) });
    if (reopened !== undefined) {
      const { perSecond, afterSeconds } = reopened;
      const closed: (number | null)[] = [];
      streams.push({
        perSecond,
        happen: (turn, seconds) => {
          const row = world.pickOpen(REOPENED, turn);
          closed[turn] = row === null ? null : world.identityOf(row);
          if (row !== null) world.close(row, seconds);
        },
      });
      streams.push({
        perSecond,
        delaySeconds: afterSeconds,
        happen: (turn) => {
          const identity = closed[turn];
          if (identity !== null && identity !== undefined) world.reopen(world.rowOf(identity));
        },
      });
    }
    return streams;
  }

  /** Only from commune to commune, so that the text of the offer changes in nothing but its place. */
  #move(turn: number): void {
    const world = this.#world;
    const { places } = world;
    const row = world.pickOpen(MOVED, turn, (candidate) => {
      const { kind, departement } = world.placeOf(candidate);
      return kind === 'commune' && departement >= 0;
    });
    if (row === null) return;
    const random = new Random(mix(mix(world.seed, MOVED), turn));
    for (let tries = 0; tries < TRIES; tries++) {
      const place = places.drawInRegion(random.below(regions.length), random);
      const { kind, departement } = places.all[place] ?? world.placeOf(row);
      if (kind !== 'commune' || departement === world.placeOf(row).departement) continue;
      world.relocate(row, place);
      return;
    }
  }

  #halve(partenaire: string, seconds: number): void {
    let turn = 0;
    for (let row = 0; row < this.#world.count; row++) {
      if (this.#world.closed[row] === 1 || !this.#world.partenairesOf(row).includes(partenaire)) continue;
      if (turn++ % 2 === 0) this.#world.close(row, seconds);
    }
  }
}
