/** How the id of every schedule of an installation begins; its name follows. */
export function scheduleIdsOf(indexPrefix: string): string {
  return `${indexPrefix}moisson-`;
}
