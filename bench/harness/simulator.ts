import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Records } from '../../simulator/index.js';
import { type Program, startProgram } from './processes.js';

/** The simulator as a process of its own, and what its control paths say. */
export interface SimulatorProcess extends Program {
  /** FRANCE_TRAVAIL_API_URL, ..._CLIENT_ID_1, ... */
  readonly environment: Readonly<Record<string, string>>;
  /** From now on, "stable" means open from this moment. */
  mark(): Promise<void>;
  records(): Promise<Records>;
  /** Ids of the offers open from the mark until now. */
  stableIds(): AsyncIterable<string>;
}

/** Starts `simulator/main.js` with these options, as a user would, on a free port; resolves once it answers. */
export async function startSimulatorProcess(
  folder: string,
  options: readonly string[],
): Promise<SimulatorProcess> {
  const program = startProgram('simulator', ['simulator/main.js', ...options], {
    env: { PATH: process.env.PATH },
    cwd: folder,
    logFile: join(folder, 'simulator.log'),
  });
  const environment = await Promise.race([readEnvironment(program), program.failed]);
  const { origin } = new URL(environment.FRANCE_TRAVAIL_API_URL ?? '');
  const ask = async (name: string, method = 'GET'): Promise<Response> => {
    const answer = await fetch(`${origin}/_simulator/${name}`, { method });
    if (!answer.ok) throw new Error(`The simulator answered ${name} with status ${answer.status}.`);
    return answer;
  };
  return {
    ...program,
    environment,
    mark: async () => void (await ask('mark', 'POST')),
    records: async () => (await ask('records')).json() as Promise<Records>,
    stableIds: () => linesOf(ask('stable-ids')),
  };
}

/** Reads what it prints at its start, up to the line that says it is ready. */
async function readEnvironment({ stdout }: Program): Promise<Record<string, string>> {
  const environment: Record<string, string> = {};
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith('#')) break;
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) environment[name] = value;
  }
  stdout.resume();
  return environment;
}

async function* linesOf(answer: Promise<Response>): AsyncIterable<string> {
  const { body } = await answer;
  if (body === null) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
