import { spawn } from 'node:child_process';
import { COMMAND_MS } from '../patience/index.js';
import { type Channel, NotTold } from './channel.js';

/** What a program needs to know of its surroundings; nothing of ours, and no proxy, which may hold a password. */
const SURROUNDINGS = /^(PATH|HOME|USER|LOGNAME|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|TMP|TEMP|SYSTEMROOT)$/i;

/** Starts a program for each notice, without a shell, with the JSON on its standard input. Exit code 0 takes it. */
export function command(argv: readonly string[], env: NodeJS.ProcessEnv): Channel {
  const [program = '', ...args] = argv;
  const surroundings = Object.fromEntries(Object.entries(env).filter(([name]) => SURROUNDINGS.test(name)));
  return {
    name: 'command',
    send: (message, signal) =>
      new Promise((resolve, reject) => {
        const limit = AbortSignal.timeout(COMMAND_MS);
        const child = spawn(program, args, {
          env: { ...surroundings, MOISSON_NOTICE: message.kind },
          // What it prints may be anything, and has no place in our logs.
          stdio: ['pipe', 'ignore', 'ignore'],
          killSignal: 'SIGKILL',
          signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        });
        const failed = (how: string) => reject(new NotTold(`the command of MOISSON_ON_RUN ${how}`));
        child.on('error', (error: NodeJS.ErrnoException) =>
          failed(
            limit.aborted
              ? `did not end within ${COMMAND_MS / 1_000} s`
              : `cannot be started (${error.code ?? error.name})`,
          ),
        );
        child.on('close', (code, killedBy) => {
          if (code === 0) resolve();
          else failed(killedBy === null ? `ended with exit code ${code}` : `was ended by ${killedBy}`);
        });
        // One that does not read what it is told may still end well.
        child.stdin.on('error', () => {});
        child.stdin.end(`${JSON.stringify(message)}\n`);
      }),
  };
}
