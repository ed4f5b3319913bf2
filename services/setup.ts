/** What setting up and starting a service needs to know of its surroundings. */
export interface Setup {
  /** The environment: PATH, JAVA_HOME, MOISSON_CACHE... */
  env: NodeJS.ProcessEnv;
  /** Receives lines of progress for a person. */
  log: (line: string) => void;
}
