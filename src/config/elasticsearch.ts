import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Findings } from './findings.js';
import type { Values } from './values.js';

/** The forms that the client's option `auth` takes. */
type ElasticsearchAuth =
  | { readonly apiKey: string }
  | { readonly username: string; readonly password: string };

export interface ElasticsearchConfig {
  readonly url: string;
  readonly auth?: ElasticsearchAuth;
  /** PEM text of the certificates to trust. */
  readonly ca?: string;
  /** SHA-256 fingerprint of the authority to trust, in hex. */
  readonly caFingerprint?: string;
  /** Whether ELASTICSEARCH_URL is given; `url` is the usual local address otherwise. */
  readonly configured: boolean;
}

const NEED_A_URL = ['API_KEY', 'USERNAME', 'PASSWORD', 'CA', 'CA_FINGERPRINT'].map(
  (name) => `ELASTICSEARCH_${name}`,
);

export function readElasticsearch(
  values: Values,
  url: string | undefined,
  cwd: string,
  findings: Findings,
): Omit<ElasticsearchConfig, 'url'> {
  const configured = values.has('ELASTICSEARCH_URL');
  for (const name of NEED_A_URL) {
    if (values.has(name) && !configured) {
      findings.problems.push(`${name} is set but ELASTICSEARCH_URL is missing.`);
    }
  }
  const auth = readAuth(values, findings);
  const ca = readCertificates(values, cwd, findings);
  const caFingerprint = readFingerprint(values, findings);
  for (const name of ['ELASTICSEARCH_CA', 'ELASTICSEARCH_CA_FINGERPRINT']) {
    if (values.has(name) && configured && url?.startsWith('http:')) {
      findings.problems.push(`${name} is set but ELASTICSEARCH_URL is not an https address.`);
    }
  }
  if (values.has('ELASTICSEARCH_CA') && values.has('ELASTICSEARCH_CA_FINGERPRINT')) {
    findings.problems.push(
      'ELASTICSEARCH_CA is set together with ELASTICSEARCH_CA_FINGERPRINT: keep one way.',
    );
  }
  return {
    configured,
    ...(auth && { auth }),
    ...(ca !== undefined && { ca }),
    ...(caFingerprint !== undefined && { caFingerprint }),
  };
}

/** As Elasticsearch prints it at its first start, or as openssl does, with colons. */
function readFingerprint(values: Values, findings: Findings): string | undefined {
  const fingerprint = values.get('ELASTICSEARCH_CA_FINGERPRINT');
  if (fingerprint === undefined || /^[0-9a-f]{2}(:?[0-9a-f]{2}){31}$/i.test(fingerprint)) return fingerprint;
  findings.problems.push(
    'ELASTICSEARCH_CA_FINGERPRINT must be a SHA-256 fingerprint: 64 hexadecimal digits, with or without colons.',
  );
  return undefined;
}

function readAuth(values: Values, findings: Findings): ElasticsearchAuth | undefined {
  const apiKey = values.get('ELASTICSEARCH_API_KEY');
  const username = values.get('ELASTICSEARCH_USERNAME');
  const password = values.get('ELASTICSEARCH_PASSWORD');
  if (apiKey !== undefined && (username !== undefined || password !== undefined)) {
    findings.problems.push(
      'ELASTICSEARCH_API_KEY is set together with ELASTICSEARCH_USERNAME or ELASTICSEARCH_PASSWORD: keep one way.',
    );
    return undefined;
  }
  if (apiKey !== undefined) {
    if (!/^[\x21-\x7e]+$/.test(apiKey)) {
      findings.problems.push('ELASTICSEARCH_API_KEY must not hold spaces, line breaks or accents.');
    }
    return { apiKey };
  }
  if (username !== undefined && password !== undefined) return { username, password };
  if (username !== undefined) {
    findings.problems.push('ELASTICSEARCH_PASSWORD is missing: ELASTICSEARCH_USERNAME is there without it.');
  }
  if (password !== undefined) {
    findings.problems.push('ELASTICSEARCH_USERNAME is missing: ELASTICSEARCH_PASSWORD is there without it.');
  }
  return undefined;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

function readCertificates(values: Values, cwd: string, findings: Findings): string | undefined {
  const file = values.get('ELASTICSEARCH_CA');
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    findings.problems.push(`ELASTICSEARCH_CA must be the path of a file that can be read (${String(code)}).`);
    return undefined;
  }
  const certificates = text.match(CERTIFICATE) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    findings.problems.push('ELASTICSEARCH_CA must be the path of a PEM file with one or more certificates.');
    return undefined;
  }
  // Only the certificates: a private key beside them has no business in a configuration.
  return `${certificates.join('\n')}\n`;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}
