/**
 * Works through a list that grows while it is worked on, at most `concurrency` items at a time, newest first, so that
 * what was just split is finished before the next item is opened.
 *
 * `pause` is asked before each item: once it says yes no item begins, and what was not begun is returned, to be
 * carried into a continued workflow. An item that throws stops the others from beginning, and the error passes on.
 */
export function workThrough<T>(
  items: readonly T[],
  concurrency: number,
  pause: () => boolean,
  work: (item: T, add: (more: readonly T[]) => void) => Promise<void>,
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const frontier = items.toReversed();
    let running = 0;
    let failure: { readonly error: unknown } | undefined;

    const begin = () => {
      while (failure === undefined && running < concurrency && frontier.length > 0 && !pause()) {
        running++;
        work(frontier.pop() as T, add)
          .catch((error: unknown) => {
            failure ??= { error };
          })
          .finally(() => {
            running--;
            begin();
          });
      }
      if (running > 0) return;
      if (failure === undefined) resolve(frontier.reverse());
      else reject(failure.error);
    };
    // What an item adds begins at once if concurrency allows, not only when the next item ends.
    const add = (more: readonly T[]) => {
      frontier.push(...more.toReversed());
      begin();
    };
    begin();
  });
}
