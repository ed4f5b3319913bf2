import { hash } from 'node:crypto';
import { ExactNumber, stringifyExact } from '../domain/exact-json.js';
import { DERIVATION_VERSION } from '../domain/offre/derive.js';

/**
 * What tells two states of an offer apart: 16 base64url characters of a SHA-256 over its JSON with sorted keys,
 * after the version of the derivation rules, so that new rules rewrite every stored offer once.
 * @throws RangeError when `offre` is nested too deeply to be serialised.
 */
export function digest(offre: unknown): string {
  return `${DERIVATION_VERSION}:${shortHash(stringifyExact(sorted(offre)))}`;
}

/** 16 base64url characters (96 bits) of the SHA-256 of `text`. */
export function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 16);
}

/** The same value with the keys of every object in order, so that it is serialised the same way however it came. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const inner = sorted((value as Record<string, unknown>)[key]);
    // Assigned, it would become the prototype of the copy, and not be serialised.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: inner, enumerable: true });
    else copy[key] = inner;
  }
  return copy;
}
