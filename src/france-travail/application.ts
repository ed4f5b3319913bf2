/** One application registered with France Travail: its own credentials and its own share of calls. */
export interface Application {
  /** `app-1`, `app-2`... */
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where a person corrects the two, for messages. Default: the words "its client id and secret". */
  readonly source?: string;
}
