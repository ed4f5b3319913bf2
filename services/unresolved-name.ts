import { hostname } from 'node:os';

/**
 * What a server's log says of a name that this machine does not resolve, as a sentence with the remedy; undefined when
 * it says nothing of the kind. Java tells it in the midst of its frames.
 */
export function unresolvedName(log: string, own = hostname()): string | undefined {
  const [, name] = /UnknownHostException: ([\w.-]+)/.exec(log) ?? [];
  if (name === undefined) return undefined;
  const whose = name === own ? "this machine's own name" : 'the name';
  return `${whose}, ${name}, does not resolve. Add the line "127.0.0.1 ${name}" to /etc/hosts, or mend the DNS, and try again`;
}
