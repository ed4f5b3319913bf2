import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { OperatorState } from '../src/domain/web/operator.js';
import type { PartName, PartResults, Place, Source } from '../src/domain/web/results.js';
import { formatOf } from './format.js';
import { type DataSource, type Failure, type Figure, Unreadable } from './source.js';
import { choice, language, texts } from './state.js';

/** What every part of the page works with, made once as it opens. */
interface Page {
  readonly data: DataSource;
  readonly placeOf: ReadonlyMap<string, Place>;
}

let opened: Page | undefined;

export function openWith(data: DataSource): void {
  opened = { data, placeOf: new Map(data.opening.places.map((place) => [place.code, place])) };
}

/** @throws an Error before the page is open. */
export function page(): Page {
  if (opened === undefined) throw new Error('the page is not open yet');
  return opened;
}

/** Whether what is shown was read from a simulator: the head of the page says so too. */
export const isSimulated = signal(false);
/** When the documents of runs were read, once they were. */
export const runsReadAt = signal<string | undefined>(undefined);

/** What is said and how it is written, in the language that is set. */
export function useWords() {
  return { t: texts.value, f: formatOf(language.value) };
}

/** Writes how many there are; where duplicates count once, that is an estimate and says so. */
export function useEstimate(): (written: string) => string {
  return choice.value.once ? (written) => `≈ ${written}` : (written) => written;
}

export interface Loaded<T> {
  /** What was read last, while the next is read. */
  readonly value?: T;
  readonly isLoading: boolean;
  readonly failure?: Failure;
  readonly again: () => void;
}

const AGAIN_MS = 3_000;

/** Reads whenever `key` changes, and again by itself where the server is busy or its Elasticsearch away. */
export function useLoaded<T>(key: string, read: (leaving: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'again'>>({ isLoading: true });
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((n) => n + 1);
  // `key` says what is read, and `attempt` that it is once more.
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    setState(({ value }) => ({ isLoading: true, ...(value !== undefined && { value }) }));
    read(leaving.signal).then(
      (value) => {
        if (!leaving.signal.aborted) setState({ value, isLoading: false });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        const failure = error instanceof Unreadable ? error.failure : 'other';
        setState({ isLoading: false, failure });
        if (['busy', 'elasticsearch', 'empty'].includes(failure)) timer = setTimeout(again, AGAIN_MS);
      },
    );
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [key, attempt]);
  return { ...state, again };
}

/** A part of the view of what is chosen. */
export function usePart<Name extends PartName>(name: Name): Loaded<Figure<PartResults[Name]>> {
  const chosen = choice.value;
  return useLoaded(`${name} ${JSON.stringify(chosen)}`, async (leaving) => {
    const figure = await page().data.part(name, chosen, leaving);
    isSimulated.value = figure.source.isSimulated;
    return figure;
  });
}

/** What operators see; read again whenever a run has begun or ended. */
export interface Operated {
  readonly operator: OperatorState;
  readonly source: Source;
}
