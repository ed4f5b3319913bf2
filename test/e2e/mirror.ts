import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whom every offer names here. Nothing but the index of offers may ever hold one of these. */
export const CONTACT = {
  nom: 'Mme Confidente Secrète',
  coordonnees1: '3 impasse du Silence',
  courriel: 'confidente@secret.invalid',
  telephone: '0699999999',
};

/** One call in so many is answered by a page that repeats what it was sent, credentials included. */
const INDISCREET = 12;

/**
 * Stands before the simulator and tempts its reader to tell: it puts a person into every offer, answers some calls
 * with an error page that echoes the token or the form, and, once told to, makes some offers that it showed before such that
 * Elasticsearch refuses them.
 */
export class Mirror {
  readonly #server: Server;
  readonly #target: string;
  readonly tokens = new Set<string>();
  /** Error pages sent, by what they repeat. */
  readonly echoed = { forms: 0, tokens: 0 };
  spoilt = 0;
  spoils = false;
  #calls = 0;
  /** Offers given whole before: spoiling those only leaves the index with every offer. */
  readonly #shown = new Set<unknown>();

  private constructor(target: string) {
    this.#target = target;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => response.destroy(error));
    });
  }

  static async before(target: string): Promise<Mirror> {
    const mirror = new Mirror(target);
    await new Promise<void>((resolve) => mirror.#server.listen(0, '127.0.0.1', resolve));
    return mirror;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Buffer.concat(chunks).toString();
    const { authorization } = request.headers;
    this.#calls++;
    if (this.#calls % INDISCREET === 1) {
      this.echoed[form === '' ? 'tokens' : 'forms']++;
      response.writeHead(500, { 'content-type': 'text/html' });
      response.end(`<html>Error: ${request.url} ${form} ${decodeURIComponent(form)} ${authorization}</html>`);
      return;
    }
    const answer = await fetch(`${this.#target}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        'content-type': request.headers['content-type'] ?? 'text/plain',
      },
      ...(form === '' ? {} : { body: form }),
    });
    const headers = ['content-type', 'content-range', 'retry-after'].flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(answer.ok ? this.#retouch(await answer.text()) : await answer.text());
  }

  #retouch(body: string): string {
    if (body === '') return body;
    const json = JSON.parse(body);
    if (typeof json.access_token === 'string') this.tokens.add(json.access_token);
    if (!Array.isArray(json.resultats)) return body;
    // A single offer comes with a count, and is not stored for that.
    const isStored = json.resultats.length > 1;
    for (const offre of json.resultats) {
      offre.contact = CONTACT;
      if (!this.spoils) {
        if (isStored) this.#shown.add(offre.id);
      } else if (this.#shown.has(offre.id) && String(offre.id).endsWith('7')) {
        offre.salaire = 'à négocier';
        this.spoilt++;
      }
    }
    return JSON.stringify(json);
  }
}
