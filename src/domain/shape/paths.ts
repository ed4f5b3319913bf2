/** The path of what an attribute lies in; undefined at the root of an offer. */
export function aboveOf(path: string): string | undefined {
  if (path.endsWith('[]')) return path.slice(0, -2);
  const dot = path.lastIndexOf('.');
  return dot === -1 ? undefined : path.slice(0, dot);
}
