import { openStore } from '../../elasticsearch/index.js';
import type { Context } from '../context.js';
import { forgottenLines } from '../events-text.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { printJson } from '../json.js';
import { warnOfUnnamed } from '../servers.js';
import { print } from '../terminal.js';

export interface ForgetOptions {
  readonly contact?: boolean;
  readonly json?: boolean;
}

/** `moisson forget`: removes one offer, or whom to ask about it, from everywhere it is kept. */
export async function forget(id: string, options: ForgetOptions, { config }: Context): Promise<ExitCode> {
  warnOfUnnamed('elasticsearch', config);
  const store = openStore(config);
  if (!(await store.isKept(id))) {
    throw new UsageError(`Nothing is kept of an offer ${id}. Nothing was changed.`);
  }
  // An index of an earlier version may have to forget too.
  await store.ensureSchema({ outdated: 'leave' });
  const what = options.contact === true ? 'contact' : 'whole';
  const forgotten = await store.forgetOffre({ id, what, now: new Date() });
  if (options.json === true) printJson(forgotten);
  else print(forgottenLines(forgotten).join('\n'));
  return EXIT.proven;
}
