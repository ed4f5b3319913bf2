/** What reading a configuration turned up, one sentence each; no sentence holds the value of a secret. */
export interface Findings {
  /** Each makes the configuration unusable. */
  readonly problems: string[];
  /** Worth telling, no reason to stop. */
  readonly warnings: string[];
}

/** Every problem of a configuration at once, each with the name of its variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(
      problems.length === 1
        ? `The configuration is wrong. ${problems[0]}`
        : `The configuration is wrong:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
  }
}
