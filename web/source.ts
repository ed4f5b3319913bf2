import { type Choice, choicePairs } from '../src/domain/web/choice.js';
import type { LedgerNode } from '../src/domain/web/ledger.js';
import type { Live, Opening, OperatorState } from '../src/domain/web/operator.js';
import {
  choiceFor,
  type OffreList,
  type PartName,
  type PartResults,
  partKey,
  type Source,
} from '../src/domain/web/results.js';

/** A figure with what it is of. */
export interface Figure<T> {
  readonly source: Source;
  readonly result: T;
}

/** Why something could not be read: `saved` where a saved file does not have it. */
export type Failure = 'elasticsearch' | 'empty' | 'busy' | 'token' | 'away' | 'saved' | 'other';

export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(readonly failure: Failure) {
    super(failure);
  }
}

/** Where the page has its data from: a server, or the file that it is. Every reading throws {@link Unreadable}. */
export interface DataSource {
  readonly opening: Opening;
  part<Name extends PartName>(
    name: Name,
    choice: Choice,
    signal: AbortSignal,
  ): Promise<Figure<PartResults[Name]>>;
  operator(): Promise<{ readonly operator: OperatorState; readonly source: Source }>;
  /** The children of a node; the trees of a run where none is given. */
  ledger(run: string, node: string | undefined, goesOn: boolean): Promise<readonly LedgerNode[]>;
  offres(choice: Choice, words: string, page: number, signal: AbortSignal): Promise<Figure<OffreList>>;
  /** Tells of the run that goes on until the signal; `lost` when the stream breaks, before it begins again. */
  live(tell: (live: Live) => void, lost: () => void, signal: AbortSignal): Promise<void>;
  /** Whether the run took it. */
  steer(order: object): Promise<boolean>;
}

/** Data of the server that sent the page. */
export async function liveSource(token: string | undefined): Promise<DataSource> {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const get = <T>(path: string, pairs: readonly (readonly [string, string])[], signal?: AbortSignal) =>
    ask<T>(`${path}?${new URLSearchParams(pairs.map((pair) => [...pair]))}`, {
      headers,
      ...(signal && { signal }),
    });
  const opening = await get<Opening>('/api/opening', []);
  return {
    opening,
    part: (name, choice, signal) => get('/api/part', [['name', name], ...choicePairs(choice)], signal),
    operator: () => get('/api/operator', []),
    ledger: async (run, node, goesOn) => {
      const pairs: [string, string][] = [
        ['run', run],
        ...(node === undefined ? [] : [['node', node] as [string, string]]),
      ];
      if (goesOn) pairs.push(['goesOn', '1']);
      return (await get<{ nodes: LedgerNode[] }>('/api/ledger', pairs)).nodes;
    },
    offres: (choice, words, page, signal) =>
      get('/api/offres', [...choicePairs(choice), ['words', words], ['page', String(page)]], signal),
    live: (tell, lost, signal) => follow(headers, tell, lost, signal),
    steer: async (order) => {
      try {
        await ask('/api/control', { method: 'POST', headers, body: JSON.stringify(order) });
        return true;
      } catch {
        return false;
      }
    },
  };
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreadable('away');
  }
  if (response.ok) return (await response.json()) as T;
  if (response.status === 401) throw new Unreadable('token');
  const { error } = (await response.json().catch(() => ({}))) as { error?: string };
  const known = (['elasticsearch', 'empty', 'busy'] as const).find((failure) => failure === error);
  throw new Unreadable(known ?? 'other');
}

const STREAM_AGAIN_MS = 2_000;

/** Server-sent events by `fetch`, which can carry the token in a header. */
async function follow(
  headers: Readonly<Record<string, string>>,
  tell: (live: Live) => void,
  lost: () => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const { body, ok } = await fetch('/api/live', { headers, signal });
      if (ok && body !== null) await readEvents(body, tell);
    } catch {
      // It begins again below.
    }
    if (signal.aborted) return;
    lost();
    await new Promise((resolve) => setTimeout(resolve, STREAM_AGAIN_MS));
  }
}

async function readEvents(body: ReadableStream<Uint8Array>, tell: (live: Live) => void): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) tell(JSON.parse(data) as Live);
    }
  }
}

/** Data that the file itself holds. @throws Unreadable where it holds none. */
export async function savedSource(): Promise<DataSource | undefined> {
  const packed = document.getElementById('data')?.textContent;
  if (packed == null) return undefined;
  const bytes = Uint8Array.from(atob(packed.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const opening = JSON.parse(await new Response(stream).text()) as Opening;
  const { saved } = opening;
  if (saved === undefined) return undefined;
  const missing = () => Promise.reject(new Unreadable('saved'));
  return {
    opening,
    part: async <Name extends PartName>(name: Name, choice: Choice) => {
      const result = saved.parts[partKey(name, choiceFor(name, choice))];
      if (result === undefined) throw new Unreadable('saved');
      return { source: saved.source, result: result as PartResults[Name] };
    },
    operator: async () => ({ operator: saved.operator, source: saved.source }),
    ledger: async (_, node = '') => saved.ledger[node] ?? [],
    offres: missing,
    live: async () => {},
    steer: async () => false,
  };
}
