/**
 * Works through a list that grows while it is worked on, at most `lanes` items at a time, newest first, so that
 * what was just split is finished before the next item is opened.
 *
 * `pause` is asked before each item: once it says yes the lanes end, and what was not begun is returned, to be
 * carried into a continued workflow. An item that throws stops the others from beginning, and the error passes on.
 */
export function workThrough<T>(
  items: readonly T[],
  lanes: number,
  pause: () => boolean,
  work: (item: T, add: (more: readonly T[]) => void) => Promise<void>,
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const pending = items.toReversed();
    let running = 0;
    let failure: { readonly error: unknown } | undefined;

    const begin = () => {
      while (failure === undefined && running < lanes && pending.length > 0 && !pause()) {
        running++;
        work(pending.pop() as T, add)
          .catch((error: unknown) => {
            failure ??= { error };
          })
          .finally(() => {
            running--;
            begin();
          });
      }
      if (running > 0) return;
      if (failure === undefined) resolve(pending.reverse());
      else reject(failure.error);
    };
    // What an item adds begins at once if a lane is free, not only when the next item ends.
    const add = (more: readonly T[]) => {
      pending.push(...more.toReversed());
      begin();
    };
    begin();
  });
}
