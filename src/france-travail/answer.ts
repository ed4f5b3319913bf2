/** One answer, read to its end. */
export interface Answer<Status extends number = number> {
  readonly status: Status;
  /** Lower-case names; of repeated headers the first. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}
