import type { Offre } from './offre.js';

/** When one offer was open, truly. Moments are milliseconds of the Unix clock. */
export class Life {
  private closed: number | undefined;
  private readonly before: (readonly [from: number, to: number])[] = [];

  constructor(
    readonly offre: Offre,
    private opened: number,
  ) {}

  close(now: number): void {
    this.closed = Math.max(now, this.opened);
  }

  open(now: number): void {
    if (this.closed === undefined) return;
    this.before.push([this.opened, this.closed]);
    this.opened = Math.max(now, this.closed);
    this.closed = undefined;
  }

  /** Whether it is open, and has been since before a moment. */
  openSince(moment: number): boolean {
    return this.closed === undefined && this.opened < moment;
  }

  wasOpenAt(moment: number): boolean {
    const spans = [...this.before, [this.opened, this.closed ?? Number.POSITIVE_INFINITY] as const];
    return spans.some(([from, to]) => from <= moment && moment < to);
  }

  /** Milliseconds since it was closed: 0 while it is open. */
  closedFor(now: number): number {
    return this.closed === undefined ? 0 : Math.max(1, now - this.closed);
  }
}
