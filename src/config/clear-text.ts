import { isThisMachine } from '../domain/proxies.js';
import type { Config } from './config.js';
import type { Findings } from './findings.js';

/** A secret and the address that it is sent to. */
interface Sent {
  readonly variable: string;
  /** Absent when nothing is sent there. */
  readonly url: string | undefined;
  readonly secret: string;
}

/** Warns of each secret that leaves this machine without encryption, for whoever listens on the way. */
export function warnOfClearText(
  config: Pick<Config, 'franceTravail' | 'elasticsearch' | 'temporal' | 'proxies'>,
  findings: Findings,
): void {
  for (const { variable, url, secret } of sentBy(config)) {
    if (url === undefined) continue;
    const address = new URL(url);
    if (address.protocol !== 'http:' || isThisMachine(address)) continue;
    findings.warnings.push(
      `${variable} names another machine without encryption: ${secret} can be read on the way there. Use ${
        variable === 'TEMPORAL_ADDRESS' ? 'TEMPORAL_TLS=true' : 'https'
      }.`,
    );
  }
}

function sentBy({
  franceTravail,
  elasticsearch,
  temporal,
  proxies,
}: Parameters<typeof warnOfClearText>[0]): Sent[] {
  const { applications, apiUrl, tokenUrl } = franceTravail;
  const { address, connectionOptions } = temporal;
  const temporalSends = secretOfTemporal(connectionOptions);
  const hasApplications = applications.length > 0;
  return [
    {
      variable: 'FRANCE_TRAVAIL_TOKEN_URL',
      url: hasApplications ? tokenUrl : undefined,
      secret: 'the client secret',
    },
    { variable: 'FRANCE_TRAVAIL_API_URL', url: hasApplications ? apiUrl : undefined, secret: 'the token' },
    {
      variable: 'ELASTICSEARCH_URL',
      url: elasticsearch.auth && elasticsearch.url,
      secret: elasticsearch.auth && 'apiKey' in elasticsearch.auth ? 'the API key' : 'the password',
    },
    {
      variable: 'TEMPORAL_ADDRESS',
      url: temporalSends && !connectionOptions.tls ? `http://${address}` : undefined,
      secret: temporalSends ?? '',
    },
    { variable: 'HTTP_PROXY', url: withPassword(proxies.http), secret: 'the password of the proxy' },
    { variable: 'HTTPS_PROXY', url: withPassword(proxies.https), secret: 'the password of the proxy' },
  ];
}

function secretOfTemporal({
  apiKey,
  metadata,
}: Parameters<typeof warnOfClearText>[0]['temporal']['connectionOptions']): string | undefined {
  if (apiKey) return 'the API key';
  return metadata && 'authorization' in metadata ? 'TEMPORAL_GRPC_META_AUTHORIZATION' : undefined;
}

function withPassword(proxy: string | undefined): string | undefined {
  return proxy !== undefined && new URL(proxy).password !== '' ? proxy : undefined;
}
