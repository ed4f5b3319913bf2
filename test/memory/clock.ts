interface Event {
  readonly at: number;
  readonly happen: () => void;
}

/** Time in memory: it stands still while anything works, and jumps to the next event that is due. */
export class VirtualClock {
  /** Ordered by time; events of one instant happen in the order in which they were set. */
  private readonly events: Event[] = [];

  /** `now` in milliseconds of the Unix clock. */
  constructor(public now: number) {}

  /** Lets something happen after some milliseconds, whole ones. The function that is returned calls it off. */
  after(ms: number, happen: () => void): () => void {
    const event = { at: this.now + Math.max(0, Math.round(ms)), happen };
    let position = this.events.length;
    while (position > 0 && (this.events[position - 1] as Event).at > event.at) position--;
    this.events.splice(position, 0, event);
    return () => {
      const found = this.events.indexOf(event);
      if (found >= 0) this.events.splice(found, 1);
    };
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve));
  }

  /** Lets the next event happen, at its time; false when none is left. */
  step(): boolean {
    const event = this.events.shift();
    if (event === undefined) return false;
    this.now = event.at;
    event.happen();
    return true;
  }

  /** Calls everything off, and lets time pass. */
  skip(ms = 0): void {
    this.events.length = 0;
    this.now += ms;
  }
}
