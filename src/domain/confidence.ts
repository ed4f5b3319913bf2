/** Bounds on a share of which a sample of `asked` showed `met`. Exact (Clopper-Pearson), so that small samples do not flatter. */

/** The share that is not exceeded with this confidence (0 to 1). 1 when nothing was asked. */
export function atMost(met: number, asked: number, confidence = 0.99): number {
  if (asked === 0 || met >= asked) return 1;
  return search((share) => binomialAtMost(met, asked, share) > 1 - confidence);
}

/** The share that is reached with this confidence (0 to 1). 0 when nothing was met. */
export function atLeast(met: number, asked: number, confidence = 0.95): number {
  if (met === 0 || asked === 0) return 0;
  return search((share) => 1 - binomialAtMost(met - 1, asked, share) < 1 - confidence);
}

/** The largest share for which `holds`, which holds up to some point only. */
function search(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Chance of at most `met` hits among `asked` at this share. */
function binomialAtMost(met: number, asked: number, share: number): number {
  if (share <= 0) return 1;
  if (share >= 1) return met >= asked ? 1 : 0;
  let sum = 0;
  let logTerm = asked * Math.log1p(-share);
  for (let k = 0; k <= met; k++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((asked - k) / (k + 1)) + Math.log(share) - Math.log1p(-share);
  }
  return Math.min(1, sum);
}
