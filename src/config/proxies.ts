import type { Proxies } from '../domain/proxies.js';
import type { Findings } from './findings.js';
import type { Values } from './values.js';

/** The variables that every tool reads, in either case; the lower one wins, as with curl. */
export function readProxies(values: Values, findings: Findings): Proxies {
  const http = readProxy('HTTP_PROXY', values, findings);
  const https = readProxy('HTTPS_PROXY', values, findings);
  const [, hosts = ''] = find('NO_PROXY', values) ?? [];
  return {
    ...(http !== undefined && { http }),
    ...(https !== undefined && { https }),
    direct: hosts.split(/[\s,]+/).filter((host) => host !== ''),
  };
}

function readProxy(variable: string, values: Values, findings: Findings): string | undefined {
  const [name, text] = find(variable, values) ?? [];
  if (text === undefined) return undefined;
  // Without a scheme, as curl takes it too.
  const address = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url.href;
  // Never quotes the value: it may hold a password.
  findings.problems.push(`${name} must be the http or https address of a proxy, written http://host:port.`);
  return undefined;
}

function find(variable: string, values: Values): readonly [name: string, value: string] | undefined {
  for (const name of [variable.toLowerCase(), variable]) {
    const value = values.get(name);
    if (value !== undefined) return [name, value];
  }
  return undefined;
}
