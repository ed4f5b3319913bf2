import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';

/** A certificate made for a test, with its key. PEM text. */
interface TestCertificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256, upper-case hex with colons. */
  readonly fingerprint: string;
}

export interface TestAuthority extends TestCertificate {
  /** A certificate for 127.0.0.1, or for a name, that this authority signs. */
  issue(name?: string): TestCertificate;
}

/** A certificate authority that lives as long as the test: no key is ever written to disk. */
export function testAuthority(name: string): TestAuthority {
  const keys = newKeys();
  const own = certificate(
    name,
    name,
    keys.publicKey,
    keys.privateKey,
    extension('551d13', true, seq(tlv(0x01, 'ff'))),
  );
  return {
    ...own,
    key: pem(keys.privateKey),
    issue(host) {
      const server = newKeys();
      // subjectAltName with one name, or one address.
      const alternative =
        host === undefined ? tlv(0x87, '7f000001') : tlv(0x82, Buffer.from(host).toString('hex'));
      const san = extension('551d11', false, seq(alternative));
      const issued = certificate('server', name, server.publicKey, keys.privateKey, san);
      return { ...issued, key: pem(server.privateKey) };
    },
  };
}

function newKeys() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** X.509 v3 in DER (RFC 5280, section 4.1). */
function certificate(
  subject: string,
  issuer: string,
  publicKey: KeyObject,
  signer: KeyObject,
  extensions: string,
): Omit<TestCertificate, 'key'> {
  const algorithm = seq(tlv(0x06, '2a8648ce3d040302'));
  const name = (text: string) =>
    seq(tlv(0x31, seq(tlv(0x06, '550403') + tlv(0x0c, Buffer.from(text).toString('hex')))));
  const time = (text: string) => tlv(0x18, Buffer.from(text).toString('hex'));
  const body = seq(
    tlv(0xa0, tlv(0x02, '02')) +
      tlv(0x02, `01${randomBytes(8).toString('hex')}`) +
      algorithm +
      name(issuer) +
      seq(time('20200101000000Z') + time('21200101000000Z')) +
      name(subject) +
      publicKey.export({ type: 'spki', format: 'der' }).toString('hex') +
      tlv(0xa3, seq(extensions)),
  );
  const signature = sign('sha256', Buffer.from(body, 'hex'), signer).toString('hex');
  const der = Buffer.from(seq(body + algorithm + tlv(0x03, `00${signature}`)), 'hex');
  const x509 = new X509Certificate(der);
  return { cert: x509.toString(), fingerprint: x509.fingerprint256 };
}

function extension(oid: string, critical: boolean, value: string): string {
  return seq(tlv(0x06, oid) + (critical ? tlv(0x01, 'ff') : '') + tlv(0x04, value));
}

function seq(content: string): string {
  return tlv(0x30, content);
}

/** Tag, length and content, all in hex. */
function tlv(tag: number, content: string): string {
  const length = content.length / 2;
  const hex = (n: number) => n.toString(16).padStart(2, '0');
  if (length < 0x80) return hex(tag) + hex(length) + content;
  const bytes = length.toString(16).padStart(length > 0xff ? 4 : 2, '0');
  return hex(tag) + hex(0x80 + bytes.length / 2) + bytes + content;
}
