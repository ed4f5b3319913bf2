import type { DerivedFacts } from '../domain/offre/derived-facts.js';
import { digest } from './digest.js';

/** The `suivi` object of an offer: what is known of its life. Dates are ISO 8601. */
export interface Suivi {
  readonly premiereVue: string;
  /** When its content, or its return, was last written. */
  readonly derniereModification: string;
  /** Written when the offer is closed, or seen again after it was missing. */
  readonly derniereVue?: string;
  /** Of an open offer: the start of the first proven run that has not seen it; gone when the offer is back. */
  readonly absenteDepuis?: string;
  /** The run that wrote the offer last. */
  readonly run: string;
  readonly statut: 'ouverte' | 'fermee';
  readonly dateFermeture?: string;
  /** Of a closed offer: the start of the run that erased what names a company or a person. */
  readonly effacee?: string;
  readonly reouvertures?: number;
  readonly empreinte: string;
}

/** What stands in `offres`: the offer as it came, with two objects of ours beside its attributes. */
export interface StoredOffre {
  readonly suivi: Suivi;
  readonly derive?: DerivedFacts;
  readonly [attribut: string]: unknown;
}

/** The digest of an offer as it came, from what is stored of it: without what stands there under our own names. */
export function contentDigest({ derive: _, suivi: __, ...offre }: Readonly<Record<string, unknown>>): string {
  return digest(offre);
}
