import type { World } from './world.js';

export interface ChurnRates {
  readonly publishedPerSecond: number;
  readonly closedPerSecond: number;
}

/** Something that happens to the world again and again. */
export interface Stream {
  readonly perSecond: number;
  /** How much later than the moments of the rate it happens. Default 0. */
  readonly delaySeconds?: number;
  /** @param turn how often it has happened before */
  happen(turn: number, seconds: number): void;
}

interface Flow {
  readonly stream: Stream;
  /** When it begins, in seconds since the opening. */
  readonly from: number;
  turns: number;
}

/**
 * What happens while the simulator runs, in an order that depends on the seed and the rates only: offers published
 * and closed, and whatever else is asked for. The world is brought up to date when somebody looks at it, not by a
 * timer.
 */
export class Churn {
  readonly #always: readonly Flow[];
  #flows: readonly Flow[];

  constructor(
    readonly world: World,
    readonly rates: ChurnRates,
    /** Turns seconds since the opening into the Paris wall clock. */
    readonly wallClock: (seconds: number) => number,
  ) {
    this.#always = flowing(
      [
        {
          perSecond: rates.publishedPerSecond,
          happen: (_, seconds) => void world.publish(wallClock(seconds)),
        },
        { perSecond: rates.closedPerSecond, happen: (turn, seconds) => world.closeOne(turn, seconds) },
      ],
      0,
    );
    this.#flows = this.#always;
  }

  /** What happens beside publishing and closing, from a moment on. Replaces what was said so before. */
  replace(streams: readonly Stream[], from: number): void {
    this.#flows = [...this.#always, ...flowing(streams, from)];
  }

  /** Applies, in order of time, everything that happened up to `seconds` after the opening. */
  advance(seconds: number): void {
    for (;;) {
      let next: Flow | null = null;
      let at = Number.POSITIVE_INFINITY;
      for (const flow of this.#flows) {
        const moment = nextOf(flow);
        if (moment >= at) continue;
        next = flow;
        at = moment;
      }
      if (next === null || at > seconds) return;
      next.stream.happen(next.turns++, at);
    }
  }
}

function flowing(streams: readonly Stream[], from: number): Flow[] {
  return streams.filter(({ perSecond }) => perSecond > 0).map((stream) => ({ stream, from, turns: 0 }));
}

function nextOf({ stream, from, turns }: Flow): number {
  return from + (stream.delaySeconds ?? 0) + (turns + 1) / stream.perSecond;
}
