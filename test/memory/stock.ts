import { formatSecond } from '../../src/domain/clock.js';
import { Draw, rankOf, seedOf } from '../../src/domain/draw.js';
import type { Search } from '../../src/domain/search.js';
import {
  type AbsenceCohort,
  type ClosingDecision,
  type ClosingResult,
  type ClosureMode,
  cohortOf,
  ERASED_AFTER_H,
  type ReadingComparison,
  type SampledOffre,
  type StockExamination,
} from '../../src/domain/stock.js';
import { UnseenSample } from '../../src/domain/unseen-sample.js';
import { BoardTally, boardCounts } from '../../src/elasticsearch/boards.js';
import { type Offre, precedes } from './offre.js';
import type { Presences } from './presences.js';
import { found } from './search.js';

/** An offer as it stands in `offres`, with its `suivi`. Dates are ISO 8601. */
export interface Stored {
  readonly id: string;
  /** As it was shown last: without a date where it showed none. */
  readonly offre: Offre;
  readonly groups: readonly string[];
  readonly premiereVue: string;
  readonly derniereModification: string;
  readonly derniereVue?: string | undefined;
  absenteDepuis?: string | undefined;
  run: string;
  open: boolean;
  closedAt?: string | undefined;
  erased?: boolean | undefined;
}

/** What storing a page did. */
export interface Written {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What was done to an offer that was taken to be gone. */
export interface Deed {
  readonly id: string;
  readonly run: string;
  readonly kind: 'closed' | 'erased';
}

/** Unseen offers that are asked for, closed ones beside them, and those of a window that vanished. (src/elasticsearch) */
const SAMPLE = 150;
const CLOSED_SAMPLE = 50;
const READINGS_SAMPLE = 75;
const READ_BACK = 300;
const CONTROLS = 10;
const BUCKETS = 7;
const MONTH_MS = 30 * 86_400_000;

/** The index `offres` in memory, by the rules of src/elasticsearch. */
export class MemoryStock {
  readonly offres = new Map<string, Stored>();
  /** Everything that was closed or erased, in order. */
  readonly deeds: Deed[] = [];

  constructor(
    private readonly presences: Presences,
    readonly mode: ClosureMode,
  ) {}

  write(offres: readonly Offre[], run: string, lu: string): Written {
    const written = { created: 0, changed: 0, unchanged: 0 };
    for (const offre of offres) written[this.writeOne(offre, run, lu)]++;
    return written;
  }

  examine(run: string, startedAt: string): StockExamination {
    const seen = this.presences.seen(run);
    const seed = seedOf(run);
    const open = [...this.offres.values()].filter((stored) => stored.open);
    const known = open.filter(({ premiereVue }) => premiereVue < startedAt);
    const unseen = this.unseen(run, startedAt);
    const sample = new UnseenSample(seed, SAMPLE, { open: known.length, byGroup: groupCounts(known) });
    const cohorts: Record<AbsenceCohort, number> = { fresh: 0, recent: 0, old: 0 };
    for (const stored of unseen) {
      const cohort = cohortOf(stored.absenteDepuis, startedAt);
      cohorts[cohort]++;
      sample.add({ id: stored.id, cohort, groups: stored.groups });
    }
    const stored = open.filter(({ id }) => seen.has(id)).length;
    const closed = this.drawClosed(seed, startedAt);
    const now = { open: open.length, byGroup: groupCounts(open) };
    const drawn = [...closed.drawn, ...sample.take(now)];
    return {
      open: known.length,
      seen: seen.size,
      stored,
      refused: 0,
      readBack: { asked: Math.min(READ_BACK, stored), wrong: 0 },
      unseen: cohorts,
      erasable: closed.total,
      boards: boardCounts(boardsOf(known), boardsOf(unseen)),
      sample: drawn.map((offre) => this.detailed(offre)),
      controls: this.controls(run),
    };
  }

  close(run: string, startedAt: string, decision: ClosingDecision): ClosingResult {
    if (this.presences.seen(run).size === 0) return { closed: 0, erased: 0, waiting: 0 };
    const [gone, there] = [new Set(decision.gone), new Set(decision.there)];
    let waiting = 0;
    for (const stored of this.unseen(run, startedAt)) {
      const cohort = cohortOf(stored.absenteDepuis, startedAt);
      const closes = !there.has(stored.id) && (gone.has(stored.id) || decision.cohorts.includes(cohort));
      if (!closes) {
        waiting++;
        stored.absenteDepuis ??= startedAt;
        continue;
      }
      Object.assign(stored, { open: false, closedAt: startedAt, run });
      this.deeds.push({ id: stored.id, run, kind: 'closed' });
    }
    const closed = this.deeds.filter((deed) => deed.run === run && deed.kind === 'closed').length;
    return { closed, waiting, erased: this.erase(run, startedAt, { gone, there, older: decision.erase }) };
  }

  /** Ids of open offers that a search should show, at most so many. */
  openIn(search: Search, most: number): string[] {
    const open = [...this.offres.values()]
      .filter((stored) => stored.open)
      .map(({ offre }) => offre)
      .sort((a, b) => (precedes(a, b) ? -1 : 1));
    const habits = { inclusive: true, milliseconds: true, unfiledInBounds: false };
    return found(open, search, habits)
      .slice(0, most)
      .map(({ id }) => id);
  }

  /** Open offers by ROME code, of a region if it is given. */
  weights(region?: string): Record<string, number> {
    const weights: Record<string, number> = {};
    for (const { open, offre } of this.offres.values()) {
      if (!open || (region !== undefined && region !== offre.region)) continue;
      weights[offre.codeROME] = (weights[offre.codeROME] ?? 0) + 1;
    }
    return weights;
  }

  compare(run: string, window: string, again: string): ReadingComparison {
    const first = [...this.presences.idsOf(run, window)];
    const second = this.presences.idsOf(again, window);
    const vanished = first.filter((id) => !second.has(id));
    const draw = new Draw<string>(READINGS_SAMPLE);
    const seed = seedOf(`${run} ${window}`);
    for (const id of vanished) draw.offer(rankOf(seed, id), id);
    const stored = (ids: readonly string[]) => ids.flatMap((id) => this.offres.get(id) ?? []);
    return {
      first: first.length,
      vanished: vanished.length,
      boards: boardCounts(boardsOf(stored(first)), boardsOf(stored(vanished))),
      sample: draw.items,
    };
  }

  private writeOne(shown: Offre, run: string, lu: string): keyof Written {
    const { id } = shown;
    const offre = { ...shown, created: shown.dated ? shown.created : null };
    const before = this.offres.get(id);
    const isSame = before?.open === true && isAlike(before.offre, offre);
    if (isSame && before.absenteDepuis === undefined) return 'unchanged';
    this.offres.set(id, {
      id,
      offre,
      groups: isSame ? before.groups : groupsOf(offre),
      premiereVue: before?.premiereVue ?? lu,
      derniereModification: isSame ? before.derniereModification : lu,
      derniereVue: isSame ? lu : undefined,
      run,
      open: true,
    });
    return before === undefined ? 'created' : isSame ? 'unchanged' : 'changed';
  }

  /** Open offers that nobody has written since the run began, and that it has not seen. */
  private unseen(run: string, startedAt: string): Stored[] {
    const seen = this.presences.seen(run);
    return this.untouched(run, startedAt).filter(({ id }) => !seen.has(id));
  }

  private untouched(run: string, startedAt: string): Stored[] {
    return [...this.offres.values()].filter(
      (stored) =>
        stored.open &&
        stored.derniereModification < startedAt &&
        stored.run !== run &&
        !((stored.derniereVue ?? '') >= startedAt),
    );
  }

  private erasable(startedAt: string): Stored[] {
    if (this.mode === 'mark') return [];
    const latest = new Date(Date.parse(startedAt) - ERASED_AFTER_H * 3_600_000).toISOString();
    return [...this.offres.values()].filter(
      ({ open, erased, closedAt = '' }) => !open && erased !== true && closedAt <= latest,
    );
  }

  private drawClosed(seed: number, startedAt: string) {
    const closed = this.erasable(startedAt);
    const draw = new Draw<string>(CLOSED_SAMPLE);
    for (const { id } of closed) draw.offer(rankOf(seed, id), id);
    const drawn = draw.items.map((id) => ({ id, cohort: 'closed' as const, drawn: 'random' as const }));
    return { total: closed.length, drawn };
  }

  private erase(
    run: string,
    startedAt: string,
    { gone, there, older }: { gone: ReadonlySet<string>; there: ReadonlySet<string>; older: boolean },
  ): number {
    const due = this.erasable(startedAt).filter(({ id }) => (older || gone.has(id)) && !there.has(id));
    for (const stored of due) this.eraseOne(run, stored);
    return due.length;
  }

  private eraseOne(run: string, stored: Stored): void {
    if (this.mode === 'delete') this.offres.delete(stored.id);
    else stored.erased = true;
    this.deeds.push({ id: stored.id, run, kind: 'erased' });
  }

  /** Open offers that were noted as missing, after an id. */
  missing(run: string, startedAt: string, after = ''): string[] {
    const noted = this.untouched(run, startedAt).filter((stored) => stored.absenteDepuis !== undefined);
    return noted.flatMap(({ id }) => (id > after ? [id] : [])).sort();
  }

  closeByOwnWord(
    run: string,
    startedAt: string,
    gone: readonly string[],
  ): { closed: number; erased: number } {
    const missing = new Set(this.missing(run, startedAt));
    const closing = gone.filter((id) => missing.has(id)).flatMap((id) => this.offres.get(id) ?? []);
    for (const stored of closing) {
      Object.assign(stored, { open: false, closedAt: startedAt, run });
      this.deeds.push({ id: stored.id, run, kind: 'closed' });
      if (this.mode !== 'mark') this.eraseOne(run, stored);
    }
    return { closed: closing.length, erased: this.mode === 'mark' ? 0 : closing.length };
  }

  private detailed(drawn: Omit<SampledOffre, 'second' | 'codeROME'>): SampledOffre {
    const { created = null, codeROME } = this.offres.get(drawn.id)?.offre ?? {};
    return {
      ...drawn,
      ...(created === null ? {} : { second: formatSecond(Math.floor(created / 1_000)) }),
      ...(codeROME === undefined ? {} : { codeROME }),
    };
  }

  private controls(run: string): string[] {
    const pages = this.presences
      .last(run, CONTROLS)
      .map((ids) => ids.filter((id) => this.offres.get(id)?.open === true));
    const longest = Math.max(0, ...pages.map(({ length }) => length));
    const inTurn = Array.from({ length: Math.min(longest, CONTROLS) }, (_, i) =>
      pages.flatMap((ids) => ids[i] ?? []),
    );
    return [...new Set(inTurn.flat())].slice(0, CONTROLS);
  }
}

/** Whether nothing of an offer that may change has changed. */
function isAlike(a: Offre, b: Offre): boolean {
  return a.created === b.created && a.region === b.region && a.departement === b.departement;
}

/** What an unseen offer is grouped by, much as src/elasticsearch/offre-traits.ts does. */
function groupsOf({ id, region = '', board, codeROME, created }: Offre): string[] {
  const month = created === null ? '' : Math.floor(created / MONTH_MS);
  return [
    `region=${region}`,
    `board=${board}`,
    `domain=${codeROME.slice(0, 1)}`,
    `month=${month}`,
    `bucket=${rankOf(0, id) % BUCKETS}`,
  ];
}

function groupCounts(offres: readonly Stored[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { groups } of offres) {
    for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

function boardsOf(offres: readonly Stored[]): BoardTally {
  const boards = new BoardTally();
  for (const { offre } of offres) boards.add([offre.board]);
  return boards;
}
