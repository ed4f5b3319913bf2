import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import { printJson } from '../json.js';
import { attributeLines, makeOwnAttributes } from '../search-attributes.js';
import { withTemporal } from '../temporal.js';
import { print } from '../terminal.js';

/** `moisson attributes`: makes the search attributes by which Temporal's list tells runs apart. 1 when some cannot be. */
export async function attributes(
  { json }: { readonly json?: boolean },
  { config }: Context,
): Promise<ExitCode> {
  const made = await withTemporal(config, makeOwnAttributes);
  if (json) printJson(made);
  else print(attributeLines(made).join('\n'));
  return made.left.length === 0 ? EXIT.proven : EXIT.failed;
}
