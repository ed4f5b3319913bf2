import { randomUUID } from 'node:crypto';

export interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Seconds that a token lives. (docs/api/access.md "Token") */
export const TOKEN_LIFETIME = 1499;

interface Token {
  readonly application: string;
  readonly expiresAt: number;
}

/** The tokens in use. `now` is in milliseconds of a steady clock. */
export class TokenStore {
  readonly #tokens = new Map<string, Token>();

  issue(application: string, lifetime: number, now: number): string {
    for (const [text, token] of this.#tokens) if (token.expiresAt <= now) this.#tokens.delete(text);
    const text = `simulated-${randomUUID()}`;
    this.#tokens.set(text, { application, expiresAt: now + lifetime });
    return text;
  }

  /** The client id that a token belongs to, or null when it is unknown, revoked or over. */
  applicationOf(text: string, now: number): string | null {
    const token = this.#tokens.get(text);
    return token !== undefined && now < token.expiresAt ? token.application : null;
  }

  revoke(text: string): void {
    this.#tokens.delete(text);
  }

  clear(): void {
    this.#tokens.clear();
  }
}

/** A refused token request: the JSON that goes with a 400. */
export interface TokenRefusal {
  readonly error: 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type' | 'invalid_request';
  readonly error_description: string;
}

const SCOPES = ['api_offresdemploiv2', 'o2dsoffre'];

/**
 * Checks a token request: the client id when all is well, else the refusal. (docs/api/access.md "Token")
 * @param realm the `realm` of the address
 */
export function checkTokenRequest(
  form: URLSearchParams,
  realm: string | null,
  applications: readonly Application[],
): string | TokenRefusal {
  if (realm !== '/partenaire') {
    return { error: 'invalid_request', error_description: 'The realm must be /partenaire.' };
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return {
      error: 'unsupported_grant_type',
      error_description: 'The grant type must be client_credentials.',
    };
  }
  const clientId = form.get('client_id');
  const known = applications.find((application) => application.clientId === clientId);
  if (known === undefined || known.clientSecret !== form.get('client_secret')) {
    return { error: 'invalid_client', error_description: 'Client authentication failed' };
  }
  const scopes = (form.get('scope') ?? '')
    .split(/\s+/)
    .filter((scope) => scope !== `application_${clientId}`);
  if (scopes.length !== SCOPES.length || !SCOPES.every((scope) => scopes.includes(scope))) {
    return { error: 'invalid_scope', error_description: `The scope must be: ${SCOPES.join(' ')}` };
  }
  return known.clientId;
}
