import { storage } from './context.js';

const RealDate = Date;

/** The date of whoever asks: of the run in memory that the code belongs to, and the real one outside of any. */
class VirtualDate extends RealDate {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(VirtualDate.now());
    else super(...(given as [number]));
  }

  static override now(): number {
    return storage.getStore()?.clock.now ?? RealDate.now();
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof RealDate;
  }
}

let users = 0;

/** Puts virtual dates in the place of `Date` until the function that is returned is called. */
export function useVirtualDate(): () => void {
  users++;
  globalThis.Date = VirtualDate as DateConstructor;
  let released = false;
  return () => {
    if (released) return;
    released = true;
    users--;
    if (users === 0) globalThis.Date = RealDate;
  };
}
