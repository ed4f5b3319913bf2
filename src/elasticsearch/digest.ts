import { hash } from 'node:crypto';
import { DERIVATION_VERSION } from '../domain/document.js';

/**
 * What tells two states of an offer apart: 16 base64url characters of a SHA-256 over its JSON with sorted keys,
 * after the version of the derivation rules, so that new rules rewrite every stored offer once.
 * Throws RangeError when `offre` is nested too deeply to be serialised.
 */
export function digest(offre: unknown): string {
  return `${DERIVATION_VERSION}:${shortHash(JSON.stringify(offre, sortKeys))}`;
}

/** 16 base64url characters (96 bits) of the SHA-256 of `text`. */
export function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 16);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
