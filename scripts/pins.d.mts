/**
 * The SHA-256, in hex, of a package's wheel for each platform that Moisson runs on. Raises an Error with what pip said.
 */
export function pinsOf(
  name: string,
  version: string,
  options?: { /** Its program; found through PATH. */ readonly python?: string },
): Record<string, string>;
