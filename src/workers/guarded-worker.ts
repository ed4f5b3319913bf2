import type { Worker } from '@temporalio/worker';

/** Activities that a worker may start per second; Infinity = no limit. */
export type Guard = number;

/** A worker whose limit on activities per second, which is fixed at its creation, can be raised while it works. */
export class GuardedWorker {
  readonly #create: (guard: Guard) => Promise<Worker>;
  #guard: Guard;
  #current: Worker | undefined;
  /** The guard that the current worker was created with. */
  #standing: Guard | undefined;
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
    this.#guard = Math.max(this.#guard, guard);
    if (this.#current?.getState() === 'RUNNING' && this.#isOutdated) this.#current.shutdown();
  }

  /** Ends the work: tasks in hand are finished, and no other worker takes over. */
  shutdown(): void {
    this.#ending = true;
    if (this.#current?.getState() === 'RUNNING') this.#current.shutdown();
  }

  /** Works until it is shut down, by a signal or by its owner. */
  async run(): Promise<void> {
    do {
      this.#standing = this.#guard;
      this.#current = await this.#create(this.#standing);
      await this.#current.run();
    } while (this.#isOutdated && !this.#ending);
  }

  get #isOutdated(): boolean {
    return this.#standing !== this.#guard;
  }
}
