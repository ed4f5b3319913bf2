import type { ServerResponse } from 'node:http';
import type { FaultRule } from './faults.js';

/** A whole answer before it goes out; a fault may spoil it on the way. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const EMPTY = Buffer.alloc(0);
const DEFAULT_SLOWNESS = 3000;

export function answer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: Buffer = EMPTY,
): Answer {
  return { status, headers, body };
}

export function jsonAnswer(
  status: number,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return answer(status, { 'Content-Type': 'application/json;charset=UTF-8', ...headers }, Buffer.from(text));
}

export function textAnswer(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return answer(status, { 'Content-Type': 'text/plain;charset=UTF-8', ...headers }, Buffer.from(text));
}

export function htmlAnswer(status: number, title: string): Answer {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${status} ${title}</h1></body></html>`;
  return answer(status, { 'Content-Type': 'text/html;charset=UTF-8' }, Buffer.from(page));
}

/** Sends an answer whole. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, status === 204 ? headers : { ...headers, 'Content-Length': body.length });
  response.end(body.length > 0 ? body : undefined);
}

/** The answer that stands in for the real one under faults that change the status; null for the others. */
export function faultyAnswer({ kind }: FaultRule): Answer | null {
  switch (kind) {
    case '400-json':
      return jsonAnswer(400, { codeErreur: 'ERREUR_REQUETE', message: 'La requête est refusée.' });
    case '404-html':
      return htmlAnswer(404, 'Not Found');
    case '500-json':
      return jsonAnswer(500, { codeErreur: 'ERREUR_TECHNIQUE', message: 'Une erreur interne est survenue.' });
    case '500-html':
    case 'token-500':
      return htmlAnswer(500, 'Internal Server Error');
    case '502-html':
      return htmlAnswer(502, 'Bad Gateway');
    case '503-html':
      return htmlAnswer(503, 'Service Unavailable');
    case '429-storm':
      return tooManyRequests();
    case 'revoked-token':
      return answer(401);
    default:
      return null;
  }
}

/** (docs/api/access.md "Rate") */
export function tooManyRequests(headers: Readonly<Record<string, string>> = {}): Answer {
  return textAnswer(429, 'Too many requests', { 'Retry-After': '1', ...headers });
}

/**
 * Sends an answer the way a fault spoils it on the wire.
 * @returns how the records call the outcome
 */
export function sendSpoilt(response: ServerResponse, whole: Answer, fault: FaultRule): string {
  const { socket } = response;
  switch (fault.kind) {
    case 'reset-before-body':
      socket?.resetAndDestroy();
      return 'reset';
    case 'reset-in-body':
      writePart(response, whole, () => socket?.resetAndDestroy());
      return 'reset';
    case 'short-body':
      writePart(response, whole, () => socket?.destroy());
      return 'cut';
    case 'cut-json':
      send(response, { ...whole, body: whole.body.subarray(0, Math.floor(whole.body.length * 0.6)) });
      return 'cut';
    case 'hang':
      if (fault.milliseconds !== undefined) later(fault.milliseconds, response, () => socket?.destroy());
      return 'hang';
    case 'slow':
      later(fault.milliseconds ?? DEFAULT_SLOWNESS, response, () => send(response, whole));
      return String(whole.status);
    default:
      send(response, whole);
      return String(whole.status);
  }
}

/** Runs `action` after a time, unless the caller is gone by then. */
export function later(milliseconds: number, response: ServerResponse, action: () => void): void {
  const timer = setTimeout(action, milliseconds);
  response.once('close', () => clearTimeout(timer));
}

/** Announces the whole body and sends 60 % of it. */
function writePart(response: ServerResponse, { status, headers, body }: Answer, then: () => void): void {
  if (body.length === 0) {
    then();
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  // The end of the connection must follow what was written, or the caller would see a reset before the body.
  response.write(body.subarray(0, Math.floor(body.length * 0.6)), () => setTimeout(then, 20));
}
