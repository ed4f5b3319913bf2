/**
 * The key of a natural key: 64 bits of a hash, as a signed whole number in digits, so that it is a `bigint` everywhere and
 * the same from load to load. Of five million offers, two have one key in a million tries. Pure.
 */
export function keyOf(kind: string, ...natural: readonly (string | null | undefined)[]): string {
  let one = 0xdeadbeef | 0;
  let other = 0x41c6ce57 | 0;
  for (const part of [kind, ...natural]) {
    // What is absent is not the same as an empty text.
    const text = part === null || part === undefined ? '\u0001' : part;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      other = Math.imul(other ^ code, 1597334677);
    }
    one = Math.imul(one ^ 0x10001, 2654435761);
    other = Math.imul(other ^ 0x10001, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return BigInt.asIntN(64, (BigInt(other >>> 0) << 32n) | BigInt(one >>> 0)).toString();
}
