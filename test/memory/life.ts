import type { Offre } from './offre.js';

/** When one offer was opened and closed last, truly. Moments are milliseconds of the Unix clock. */
export class Life {
  private closed: number | undefined;

  constructor(
    readonly offre: Offre,
    private opened: number,
  ) {}

  close(now: number): void {
    this.closed = Math.max(now, this.opened);
  }

  open(now: number): void {
    this.opened = now;
    this.closed = undefined;
  }

  /** Whether it is open, and has been since before a moment. */
  openSince(moment: number): boolean {
    return this.closed === undefined && this.opened < moment;
  }

  /** Milliseconds since it was closed: 0 while it is open. */
  closedFor(now: number): number {
    return this.closed === undefined ? 0 : Math.max(1, now - this.closed);
  }
}
