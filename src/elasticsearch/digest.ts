import { hash } from 'node:crypto';
import { ExactNumber, stringifyExact } from '../domain/exact-json.js';

/**
 * What tells two contents apart: 16 base64url characters of a SHA-256 over their JSON with sorted keys.
 * @throws RangeError when `offre` is nested too deeply to be serialised.
 */
export function digest(offre: unknown): string {
  return shortDigest(stringifyExact(sorted(offre)));
}

/**
 * What tells two states of a stored offer apart: by which rules it was derived (`derivationKey`), and the digest of its
 * content. An offer whose rules alone have changed is written again, and is no changed offer.
 */
export function stateDigest(derivation: string, content: string): string {
  return `${derivation}:${content}`;
}

/** The digest of the content in one of {@link stateDigest}. */
export function contentOf(state: string): string {
  return state.slice(state.indexOf(':') + 1);
}

/** 16 base64url characters (96 bits) of the SHA-256 of `text`. */
export function shortDigest(text: string): string {
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
