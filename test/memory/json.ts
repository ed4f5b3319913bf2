/** What arrives of a value that was sent as JSON, as everything is between workflows and activities. */
export function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
