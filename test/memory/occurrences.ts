/** What happens to an honest country, each as a number of offers a second. */
export interface Rates {
  readonly closed: number;
  readonly published: number;
  /** Offers that become searchable some time after the date that they carry. */
  readonly late: number;
  /** Offers whose place changes. */
  readonly moved: number;
  /** Closed offers that are back, with the date that they had. */
  readonly reopened: number;
  /** Offers that get a new date, and stay what they are. */
  readonly republished: number;
}

/** What happens while a run goes on. */
export interface Happenings extends Partial<Rates> {
  /** Seconds after their creation in which late offers become searchable, at most. */
  readonly lateBy?: number;
  /** A board that loses half of its offers at once, so many milliseconds after the beginning. */
  readonly halved?: { readonly board: string; readonly afterMs: number };
}

export interface Occurrence {
  readonly kind: keyof Rates | 'halved';
  /** Milliseconds of the Unix clock. */
  readonly at: number;
}

const KINDS = ['closed', 'published', 'late', 'moved', 'reopened', 'republished'] as const;

/** What happens, in order, from a moment on: at random, at the rates that were asked for. */
export class Occurrences {
  private readonly due: { kind: Occurrence['kind']; at: number }[];

  constructor(
    readonly happenings: Happenings,
    from: number,
    private readonly random: () => number,
  ) {
    const { halved } = happenings;
    this.due = [
      ...KINDS.map((kind) => ({ kind, at: from + this.pause(kind) })),
      ...(halved === undefined ? [] : [{ kind: 'halved' as const, at: from + halved.afterMs }]),
    ].filter(({ at }) => at < Number.POSITIVE_INFINITY);
  }

  /** What happens next, if it does so up to a moment. */
  next(upTo: number): Occurrence | undefined {
    let first: (typeof this.due)[number] | undefined;
    for (const due of this.due) if (first === undefined || due.at < first.at) first = due;
    if (first === undefined || first.at > upTo) return undefined;
    const { kind, at } = first;
    first.at = kind === 'halved' ? Number.POSITIVE_INFINITY : at + this.pause(kind);
    return { kind, at };
  }

  private pause(kind: keyof Rates): number {
    const rate = this.happenings[kind] ?? 0;
    return rate === 0 ? Number.POSITIVE_INFINITY : (-Math.log(1 - this.random()) / rate) * 1_000;
  }
}
