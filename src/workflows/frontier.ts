/**
 * Works through a list that grows while it is worked on, at most `lanes` items at a time, newest first, so that
 * what was just split is finished before the next item is opened.
 *
 * `pause` is asked before each item: once it says yes the lanes end, and what was not begun is returned, to be
 * carried into a continued workflow. An item that throws stops the others from beginning, and the error passes on.
 */
export async function workThrough<T>(
  items: readonly T[],
  lanes: number,
  pause: () => boolean,
  work: (item: T, add: (more: readonly T[]) => void) => Promise<void>,
): Promise<T[]> {
  const pending = items.toReversed();
  const add = (more: readonly T[]) => void pending.push(...more.toReversed());
  const running = new Set<Promise<void>>();
  let failure: { error: unknown } | undefined;
  for (;;) {
    while (failure === undefined && running.size < lanes && pending.length > 0 && !pause()) {
      const item = pending.pop() as T;
      const one: Promise<void> = work(item, add)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => running.delete(one));
      running.add(one);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (failure !== undefined) throw failure.error;
  return pending.reverse();
}
