import type { Worker } from '@temporalio/worker';

/** Activities that a worker may start per second; Infinity = no limit. */
export type Guard = number;

/** A worker whose limit on activities per second, which is fixed at its creation, can change while it works. */
export class GuardedWorker {
  readonly #create: (guard: Guard) => Promise<Worker>;
  #guard: Guard;
  #current: Worker | undefined;
  /** The guard that the current worker was created with. */
  #applied: Guard | undefined;
  #replacing = false;
  #ending = false;

  constructor(guard: Guard, create: (guard: Guard) => Promise<Worker>) {
    this.#guard = guard;
    this.#create = create;
  }

  /**
   * A guard that is high enough already stays: the pacer keeps the rate, the guard only stands behind it. Otherwise
   * the worker takes no more tasks, ends those it has, and another one takes its place.
   */
  raise(guard: Guard): void {
    this.reset(Math.max(this.#guard, guard));
  }

  /** This guard, also when it is lower than the one that is applied. */
  reset(guard: Guard): void {
    this.#guard = guard;
    if (this.#current?.getState() !== 'RUNNING' || guard === this.#applied) return;
    this.#replacing = true;
    this.#current.shutdown();
  }

  /** Ends the work: tasks that it has are finished, and no other worker takes over. */
  shutdown(): void {
    this.#ending = true;
    if (this.#current?.getState() === 'RUNNING') this.#current.shutdown();
  }

  /** Works until it is shut down, by a signal or by its owner. */
  async run(): Promise<void> {
    do {
      this.#replacing = false;
      this.#applied = this.#guard;
      this.#current = await this.#create(this.#applied);
      await this.#current.run();
    } while (this.#replacing && !this.#ending);
  }
}
