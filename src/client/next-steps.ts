/** The commands that come after a first whole run, as lines for a terminal. `simulated`: it had no credentials. */
export function nextSteps({ simulated }: { readonly simulated: boolean }): string[] {
  const [heading, steps] = simulated ? WITH_CREDENTIALS : EVERY_DAY;
  return ['', heading, ...steps.map(([command, use]) => `  ${command.padEnd(WIDTH)}${use}`)];
}

type Step = readonly [command: string, use: string];

const UP: Step = [
  'npx moisson up',
  'keeps Temporal and Elasticsearch running, with what was collected: http://127.0.0.1:9200/offres/_search',
];
const WITH_CREDENTIALS: readonly [string, readonly Step[]] = [
  'Next, with the credentials of an application in .env (FRANCE_TRAVAIL_CLIENT_ID_1, FRANCE_TRAVAIL_CLIENT_SECRET_1):',
  [
    UP,
    ['npx moisson doctor', 'checks the credentials, and everything else that a run needs'],
    ['npx moisson worker', 'runs the workers; `npx moisson run` in another terminal starts a run'],
  ],
];
const EVERY_DAY: readonly [string, readonly Step[]] = [
  'Next, to collect every day:',
  [
    UP,
    ['npx moisson worker', 'runs the workers until Ctrl-C'],
    ['npx moisson schedule --every-day-at 03:30', 'starts a run every day'],
  ],
];
const WIDTH = 43;
