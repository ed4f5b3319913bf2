import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { newAuthority } from '../../services/authority.js';

test('an authority signs certificates for names and addresses, and for nothing else', () => {
  const authority = newAuthority('Moisson');
  const { cert, key } = authority.issue('127.0.0.1', 'localhost');
  const [own, issued] = [authority.cert, cert].map((text) => new X509Certificate(text));
  expect(own?.ca).toBe(true);
  expect(issued?.ca).toBe(false);
  expect(issued?.verify(own?.publicKey ?? createPrivateKey(key))).toBe(true);
  expect(issued?.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(issued?.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(issued?.checkHost('localhost')).toBe('localhost');
  expect(issued?.checkIP('127.0.0.2')).toBeUndefined();
  expect(issued?.checkHost('elsewhere.example')).toBeUndefined();
  // For ten years, from a little before now.
  expect(Date.parse(issued?.validFrom ?? '')).toBeLessThan(Date.now());
  expect(Date.parse(issued?.validTo ?? '')).toBeGreaterThan(Date.now() + 3_640 * 24 * 3_600_000);
});

test('another authority of the same name has signed nothing of it', () => {
  const { cert } = newAuthority('Moisson').issue();
  const forger = new X509Certificate(newAuthority('Moisson').cert);
  expect(new X509Certificate(cert).verify(forger.publicKey)).toBe(false);
});
