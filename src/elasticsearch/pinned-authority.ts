import { once } from 'node:events';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { buildConnector } from 'undici';
import { HANDSHAKE_MS } from '../patience/index.js';

/** What the message of a connection that fails here begins with. */
export const WRONG_FINGERPRINT = 'no certificate of the server has the fingerprint that is expected';

/**
 * Connects to servers whose chain ends with the certificate of this SHA-256 fingerprint. The first connection looks at
 * the chain, sends nothing, and takes that certificate from it; every connection then verifies against it, signatures
 * and host name included.
 *
 * The client's own `caFingerprint` cannot do this: with a private authority it needs `rejectUnauthorized: false`, and
 * then a server that shows the right authority beside a certificate that it never signed is accepted.
 */
export function pinnedConnector(fingerprint: string): buildConnector.connector {
  let verifying: Promise<buildConnector.connector> | undefined;
  return (options, callback) => {
    verifying ??= findAuthority(options, fingerprint).then((ca) => buildConnector({ ca }));
    verifying.then(
      (connector) => connector(options, callback),
      (error: Error) => {
        verifying = undefined;
        callback(error, null);
      },
    );
  };
}

/** PEM text of the certificate with this fingerprint in the chain that the server sends. */
async function findAuthority(
  { hostname, port, servername }: buildConnector.Options,
  fingerprint: string,
): Promise<string> {
  const socket = connect({
    host: hostname,
    port: Number(port || 443),
    ...(servername === undefined ? {} : { servername }),
    // Nothing is trusted yet, and nothing is sent.
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(HANDSHAKE_MS) });
    for (const certificate of chainOf(socket.getPeerCertificate(true))) {
      if (plain(certificate.fingerprint256) === plain(fingerprint)) return toPem(certificate.raw);
    }
    throw new Error(WRONG_FINGERPRINT);
  } finally {
    socket.destroy();
  }
}

function* chainOf(certificate: DetailedPeerCertificate): Generator<DetailedPeerCertificate> {
  // The last one names itself as its issuer.
  for (let current = certificate, last: unknown; current && current !== last; ) {
    yield current;
    last = current;
    current = current.issuerCertificate;
  }
}

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase();
}

function toPem(der: Buffer): string {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
