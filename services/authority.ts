import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A certificate with its key, PEM text. */
interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256, upper-case hex with colons. */
  readonly fingerprint: string;
}

export interface Authority extends Certificate {
  /** A server's certificate, signed by this authority, for these names and IPv4 addresses; 127.0.0.1 by default. */
  issue(...hosts: string[]): Certificate;
}

const VALID_DAYS = 3_650;

/** A new certificate authority. Whoever drops its key makes sure that it signs nothing more. */
export function newAuthority(name: string): Authority {
  const keys = newKeys();
  const id = keyId(keys.publicKey);
  const own = certificate({
    subject: name,
    issuer: name,
    publicKey: keys.publicKey,
    signer: keys.privateKey,
    extensions:
      extension(BASIC_CONSTRAINTS, seq(tlv(TAG.boolean, 'ff')), 'critical') +
      extension(KEY_USAGE, SIGNS_CERTIFICATES, 'critical') +
      extension(SUBJECT_KEY, tlv(TAG.octets, id)),
  });
  return {
    ...own,
    key: pem(keys.privateKey),
    issue(...hosts) {
      const server = newKeys();
      const names = (hosts.length === 0 ? ['127.0.0.1'] : hosts).map(alternativeName);
      const issued = certificate({
        subject: 'server',
        issuer: name,
        publicKey: server.publicKey,
        signer: keys.privateKey,
        extensions:
          extension(ALTERNATIVE_NAMES, seq(names.join(''))) +
          extension(KEY_USAGE, SIGNS_MESSAGES, 'critical') +
          extension(EXTENDED_KEY_USAGE, seq(SERVER_AND_CLIENT.map((oid) => tlv(TAG.oid, oid)).join(''))) +
          extension(SUBJECT_KEY, tlv(TAG.octets, keyId(server.publicKey))) +
          extension(AUTHORITY_KEY, seq(tlv(TAG.context0, id))),
      });
      return { ...issued, key: pem(server.privateKey) };
    },
  };
}

/** Object identifiers (RFC 5280, section 4.2), as DER in hex. */
const BASIC_CONSTRAINTS = '551d13';
const KEY_USAGE = '551d0f';
const EXTENDED_KEY_USAGE = '551d25';
const ALTERNATIVE_NAMES = '551d11';
const SUBJECT_KEY = '551d0e';
const AUTHORITY_KEY = '551d23';
const COMMON_NAME = '550403';
const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
/** Elasticsearch's port for other nodes uses one certificate both ways. */
const SERVER_AND_CLIENT = ['2b06010505070301', '2b06010505070302'];

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** In a subjectAltName: a DNS name, an IP address. */
  dns: 0x82,
  ip: 0x87,
  context0: 0x80,
  version: 0xa0,
  extensions: 0xa3,
};

/** Bit 5, and bit 0. */
const SIGNS_CERTIFICATES = tlv(TAG.bits, '0204');
const SIGNS_MESSAGES = tlv(TAG.bits, '0780');

function newKeys() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

interface Content {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly extensions: string;
}

/** X.509 v3 in DER (RFC 5280, section 4.1). */
function certificate(content: Content): Omit<Certificate, 'key'> {
  const algorithm = seq(tlv(TAG.oid, ECDSA_WITH_SHA256));
  const name = (text: string) => seq(tlv(TAG.set, seq(tlv(TAG.oid, COMMON_NAME) + tlv(TAG.utf8, hex(text)))));
  const day = 24 * 3600 * 1000;
  // From yesterday: the clock of a reader may be late.
  const [from, to] = [Date.now() - day, Date.now() + VALID_DAYS * day];
  const body = seq(
    tlv(TAG.version, tlv(TAG.integer, '02')) +
      tlv(TAG.integer, `01${randomBytes(8).toString('hex')}`) +
      algorithm +
      name(content.issuer) +
      seq(time(new Date(from)) + time(new Date(to))) +
      name(content.subject) +
      content.publicKey.export({ type: 'spki', format: 'der' }).toString('hex') +
      tlv(TAG.extensions, seq(content.extensions)),
  );
  const signature = sign('sha256', Buffer.from(body, 'hex'), content.signer).toString('hex');
  const der = Buffer.from(seq(body + algorithm + tlv(TAG.bits, `00${signature}`)), 'hex');
  const x509 = new X509Certificate(der);
  return { cert: x509.toString(), fingerprint: x509.fingerprint256 };
}

/** Two digits of the year until 2049, four from then on (RFC 5280, section 4.1.2.5). */
function time(date: Date): string {
  const digits = `${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  return date.getUTCFullYear() < 2050 ? tlv(TAG.utcTime, hex(digits.slice(2))) : tlv(TAG.time, hex(digits));
}

function alternativeName(host: string): string {
  if (!isIPv4(host)) return tlv(TAG.dns, hex(host));
  return tlv(TAG.ip, Buffer.from(host.split('.').map(Number)).toString('hex'));
}

/** SHA-1 of the key's own bits, the last 65 bytes of what is exported (RFC 5280, section 4.2.1.2). */
function keyId(key: KeyObject): string {
  const bits = key.export({ type: 'spki', format: 'der' }).subarray(-65);
  return createHash('sha1').update(bits).digest('hex');
}

function extension(oid: string, value: string, critical?: 'critical'): string {
  return seq(tlv(TAG.oid, oid) + (critical ? tlv(TAG.boolean, 'ff') : '') + tlv(TAG.octets, value));
}

function seq(content: string): string {
  return tlv(TAG.sequence, content);
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** Tag, length and content, all in hex. */
function tlv(tag: number, content: string): string {
  const length = content.length / 2;
  const byte = (n: number) => n.toString(16).padStart(2, '0');
  if (length < 0x80) return byte(tag) + byte(length) + content;
  const bytes = length.toString(16).padStart(length > 0xff ? 4 : 2, '0');
  return byte(tag) + byte(0x80 + bytes.length / 2) + bytes + content;
}
