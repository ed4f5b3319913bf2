/** Which work a line of a log is about. */
export interface LogContext {
  readonly run?: string;
  /** Code of a region. */
  readonly region?: string;
  readonly window?: string;
  readonly page?: number;
}

/**
 * What the first argument of an activity or a workflow says of the work: names that were made here, no text of an offer.
 * Whatever is not of that form is left out.
 */
export function contextOf(args: readonly unknown[]): LogContext {
  const input = asRecord(args[0]);
  const { region } = input;
  const code = region ?? asRecord(input.search).region;
  return {
    // Pages beside a run's own are kept under names of their own, after a slash.
    ...nameAs('run', typeof input.run === 'string' ? input.run.replace(/\/.*$/s, '') : undefined),
    ...nameAs('region', typeof code === 'string' ? code : asRecord(code).code),
    ...nameAs('window', input.window),
    ...(typeof input.page === 'number' ? { page: input.page } : {}),
  };
}

function nameAs(key: string, value: unknown): Record<string, string> {
  return typeof value === 'string' && /^[\x21-\x7e]{1,200}$/.test(value) ? { [key]: value } : {};
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
