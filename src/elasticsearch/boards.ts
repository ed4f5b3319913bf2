import type { BoardCount } from '../domain/stock.js';

export const BOARD_FIELD = 'origineOffre.partenaires.nom';
/** Where an offer without a partner counts. */
export const OWN_BOARD = 'France Travail';

/** The boards that an offer came by, from the values of {@link BOARD_FIELD}. */
export function boardsOf(partenaires: readonly string[]): readonly string[] {
  return partenaires.length === 0 ? [OWN_BOARD] : partenaires;
}

/** What enters a history of the boards. */
const MAX_BOARDS = 20;

/** Offers by board: one of two boards counts in both. */
export class BoardTally {
  readonly #counts = new Map<string, number>();

  add(boards: readonly string[], offres = 1): void {
    for (const nom of boards) this.#counts.set(nom, this.of(nom) + offres);
  }

  of(nom: string): number {
    return this.#counts.get(nom) ?? 0;
  }

  get names(): string[] {
    return [...this.#counts.keys()];
  }
}

/** The boards with most unseen offers, those without any last. */
export function boardCounts(open: BoardTally, unseen: BoardTally): BoardCount[] {
  return open.names
    .map((nom) => ({ nom, open: open.of(nom), unseen: unseen.of(nom) }))
    .sort((a, b) => b.unseen - a.unseen || b.open - a.open || (a.nom < b.nom ? -1 : 1))
    .slice(0, MAX_BOARDS);
}
