import type { ProbeCall } from '../domain/probe/observation.js';
import { offrePath } from './offre.js';

/**
 * The path of a call of a probe. Unlike `searchQuery` it sends what the API is to refuse; the names are the whole of
 * `ProbeParameter`.
 * @throws InvalidRequest when an id could lead to another address than the offer's.
 */
export function probePath(call: ProbeCall): string {
  switch (call.kind) {
    case 'search':
      return `/v2/offres/search?${new URLSearchParams(call.parameters)}`;
    case 'offre':
      return offrePath(call.id);
    case 'list':
      return `/v2/referentiel/${call.name}`;
  }
}
