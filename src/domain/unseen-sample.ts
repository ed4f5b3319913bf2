import { Draw, rankOf } from './draw.js';
import type { AbsenceCohort, SampledOffre } from './stock.js';

/** An unseen offer, and the groups that it belongs to: its region, its boards and so on, as `axis=value`. */
export interface UnseenOffre {
  readonly id: string;
  readonly cohort: AbsenceCohort;
  readonly groups: readonly string[];
}

/** What the index knew before the run, for the shares of groups. */
export interface OpenFigures {
  readonly open: number;
  /** Open offers by group. Groups that are not in it are not looked at. */
  readonly byGroup: ReadonlyMap<string, number>;
}

/** An offer that was drawn, before its details are read. */
export type DrawnOffre = Pick<SampledOffre, 'id' | 'cohort' | 'drawn' | 'ebbed'>;

/**
 * Axes on which the country is compared with the runs before, and the share of a group below which it has ebbed away. A
 * board may lose half of its offers in a night, twice.
 */
const EBBED = [
  ['region=', 0.4],
  ['board=', 0.2],
] as const;
/** Smaller groups come and go. */
const LARGE_GROUP = 100;

/** Parts of what is drawn from the densest groups: the first gets half of it. */
const DENSE_PARTS = [1 / 2, 1 / 4, 1 / 4];

/** Part of the budget that old offers and the others get at least, however few they are. */
const MIN_PART = 1 / 10;

/**
 * Draws a sample from unseen offers that stream by. Offers that have long been missing are a part of their own, drawn
 * in proportion: a clean sample then speaks for all unseen offers, whichever of the two parts is closed on it. In each part one half is drawn at random, to speak for all, and
 * one half from the groups where most more are missing than elsewhere, to find a gap that a few at random would miss.
 */
export class UnseenSample {
  readonly #seed: number;
  readonly #budget: number;
  readonly #old: SamplePart;
  readonly #young: SamplePart;

  /** At most `budget` offers will be drawn. The same seed draws the same ones from the same offers. */
  constructor(seed: number, budget: number, figures: OpenFigures) {
    this.#seed = seed;
    this.#budget = budget;
    this.#old = new SamplePart(budget, figures);
    this.#young = new SamplePart(budget, figures);
  }

  add(offre: UnseenOffre): void {
    const part = offre.cohort === 'old' ? this.#old : this.#young;
    part.add(rankOf(this.#seed, offre.id), offre);
  }

  /** `now`: what is open now, new offers included and unseen ones too. */
  take(now?: OpenFigures): DrawnOffre[] {
    const budget = this.#budget;
    const [old, all] = [this.#old.size, this.#old.size + this.#young.size];
    const share = Math.min(Math.max(old / Math.max(1, all), MIN_PART), 1 - MIN_PART);
    const forOld = Math.min(old, Math.ceil(budget * share));
    const young = this.#young.take(budget - forOld, now);
    return [...young, ...this.#old.take(budget - young.length, now)];
  }
}

class SamplePart {
  readonly #figures: OpenFigures;
  readonly #capacity: number;
  readonly #all: Draw<UnseenOffre>;
  readonly #groups = new Map<string, Group>();
  #size = 0;

  constructor(capacity: number, figures: OpenFigures) {
    this.#capacity = capacity;
    this.#figures = figures;
    this.#all = new Draw(capacity);
  }

  get size(): number {
    return this.#size;
  }

  add(rank: number, offre: UnseenOffre): void {
    this.#size++;
    this.#all.offer(rank, offre);
    for (const key of offre.groups) this.#groupOf(key)?.add(rank, offre);
  }

  take(budget: number, now?: OpenFigures): DrawnOffre[] {
    const ebbed = this.#ebbed(now);
    const drawn = ({ id, cohort, groups }: UnseenOffre, how: DrawnOffre['drawn']): DrawnOffre => ({
      id,
      cohort,
      drawn: how,
      ...(groups.some((group) => ebbed.has(group)) && { ebbed: true }),
    });
    const all = this.#all.items;
    if (this.#size <= budget) return all.map((offre) => drawn(offre, 'random'));
    const chosen = new Map<string, DrawnOffre>();
    const draw = (offres: readonly UnseenOffre[], how: DrawnOffre['drawn'], upTo: number) => {
      for (const offre of offres) {
        if (chosen.size >= upTo) return;
        if (!chosen.has(offre.id)) chosen.set(offre.id, drawn(offre, how));
      }
    };
    const random = Math.ceil(budget / 2);
    draw(all, 'random', random);
    for (const [i, { offres }] of this.#densest().entries()) {
      const part = Math.ceil((budget - random) * (DENSE_PARTS[i] ?? 1));
      draw(offres, 'dense', Math.min(budget, chosen.size + part));
    }
    // No group stands out, or those that do are small.
    draw(all, 'random', budget);
    return [...chosen.values()];
  }

  #groupOf(key: string): Group | undefined {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const open = this.#figures.byGroup.get(key);
    if (open === undefined) return undefined;
    const group = new Group(open, this.#capacity);
    this.#groups.set(key, group);
    return group;
  }

  /** Groups of which far fewer offers are left than there were: ordinary days replace what closes. */
  #ebbed(now: OpenFigures | undefined): ReadonlySet<string> {
    const names = [...this.#groups].flatMap(([name, group]) => {
      const [, left] = EBBED.find(([axis]) => name.startsWith(axis)) ?? [];
      if (left === undefined || now === undefined) return [];
      // A whole country that shrinks takes its groups along.
      const country = Math.min(1, (now.open - this.#size) / Math.max(1, this.#figures.open));
      return group.isEbbed((now.byGroup.get(name) ?? 0) - group.unseen, left * country) ? [name] : [];
    });
    return new Set(names);
  }

  #densest(): Group[] {
    const share = this.#figures.open === 0 ? 0 : this.#size / this.#figures.open;
    return [...this.#groups.values()]
      .map((group) => ({ group, excess: group.excess(share) }))
      .filter(({ excess }) => excess > 0)
      .sort((a, b) => b.excess - a.excess)
      .map(({ group }) => group);
  }
}

class Group {
  readonly #open: number;
  readonly #draw: Draw<UnseenOffre>;
  #unseen = 0;

  constructor(open: number, capacity: number) {
    this.#open = open;
    this.#draw = new Draw(capacity);
  }

  get unseen(): number {
    return this.#unseen;
  }

  isEbbed(seen: number, left: number): boolean {
    return this.#open >= LARGE_GROUP && seen < left * this.#open;
  }

  get offres(): readonly UnseenOffre[] {
    return this.#draw.items;
  }

  add(rank: number, offre: UnseenOffre): void {
    this.#unseen++;
    this.#draw.offer(rank, offre);
  }

  /**
   * How far the group is above its share of the unseen, in standard deviations of chance. The 1 keeps down groups of
   * a handful of offers, where a single one makes a large share.
   */
  excess(share: number): number {
    const expected = this.#open * share;
    return (this.#unseen - expected) / Math.sqrt(expected + 1);
  }
}
