import { computed, effect, signal } from '@preact/signals';
import type { Language } from '../src/domain/language.js';
import {
  type Choice,
  choicePairs,
  DIMENSIONS,
  type Dimension,
  readChoice,
} from '../src/domain/web/choice.js';
import { PAGE_TEXTS } from './texts.js';

export type View = 'offers' | 'runs';
export const METRICS = ['offers', 'perThousand', 'remote', 'medianPay', 'recent'] as const;
export type Metric = (typeof METRICS)[number];

/** What a person has set. All of it stands in the address, so that a view can be kept and sent. */
export const view = signal<View>('offers');
export const language = signal<Language>('en');
export const choice = signal<Choice>({});
export const metric = signal<Metric>('offers');

export const texts = computed(() => PAGE_TEXTS[language.value]);

const TOKEN = 'moisson-token';

/** The token of the address, once: it stays in this tab and leaves the address. */
export function takeToken(): string | undefined {
  const address = new URLSearchParams(location.hash.slice(1));
  const given = address.get('token');
  try {
    if (given !== null) {
      sessionStorage.setItem(TOKEN, given);
      address.delete('token');
      history.replaceState(null, '', `${location.pathname}#${address}`);
    }
    return sessionStorage.getItem(TOKEN) ?? undefined;
  } catch {
    // A file on a disk may have no storage.
    return undefined;
  }
}

/** Reads the address now and whenever a person goes back, and writes what is set into it. */
export function followAddress(): void {
  read();
  addEventListener('hashchange', read);
  effect(() => {
    const pairs = new URLSearchParams([
      ['view', view.value],
      ['lang', language.value],
      ...(metric.value === 'offers' ? [] : [['map', metric.value]]),
      ...choicePairs(choice.value).map((pair) => [...pair]),
    ]);
    const hash = `#${pairs}`;
    if (hash !== location.hash) history.replaceState(null, '', hash);
    document.documentElement.lang = language.value;
    document.title = `${PAGE_TEXTS[language.value].views[view.value]} · Moisson`;
  });
}

function read(): void {
  const query = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  view.value = query.view === 'runs' ? 'runs' : 'offers';
  language.value = languageIn(query.lang);
  metric.value = METRICS.find((known) => known === query.map) ?? 'offers';
  choice.value = readChoice(query) ?? {};
}

function languageIn(text: string | undefined): Language {
  if (text === 'fr' || text === 'en') return text;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Chooses a value, or takes the choice back where it is chosen already. `alone`: a saved file has one choice at a time. */
export function choose(dimension: Dimension, value: string | undefined, alone: boolean): void {
  const before = choice.value;
  const { [dimension]: current, ...rest } = before;
  const others: Choice = alone && value !== undefined ? {} : rest;
  choice.value = value === undefined || value === current ? rest : { ...others, [dimension]: value };
}

export function isChosen({ once: _, ...values }: Choice): boolean {
  return DIMENSIONS.some((dimension) => values[dimension] !== undefined);
}
