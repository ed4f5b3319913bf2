import type { ListEntry, ListName } from '../lists.js';
import { movedFills } from './fill-rates.js';
import type { Novelty } from './novelty.js';
import { TYPE_BITS, type TypeName } from './page-shape.js';
import { aboveOf } from './paths.js';
import type { Shape } from './shape.js';

/** What is new in the API since the runs before. */
export interface Novelties {
  /** What matters most first; bounded. */
  readonly told: readonly Novelty[];
  /** Those that are left out. */
  readonly more: number;
  /** Earlier proven runs that fill rates were compared with. */
  readonly comparedWith: number;
}

export type Lists = Readonly<Partial<Record<ListName, readonly ListEntry[]>>>;

/** A run, and what came before it. */
export interface Compared {
  readonly now: Shape;
  readonly lists: Lists;
  /** The last run that has a shape, whatever it read. */
  readonly last: { readonly shape: Shape; readonly lists: Lists };
  /** The last proven runs that read the same, the latest first; none where this one proves nothing. */
  readonly alike: readonly Shape[];
}

/** Of one kind; and of all, so that a certificate stays small. */
const MOST_OF_A_KIND = 12;
const EXAMPLES = 5;
/** A header is gone if it came with nearly every page of the run before and with none of this. */
const USUAL = 0.9;

/** What a run met that the ones before it had not. Pure. */
export function noveltiesOf(compared: Compared): Novelties {
  const kinds: readonly (readonly Novelty[])[] = [
    newAttributes(compared),
    newTypes(compared),
    changedLimits(compared),
    movedFills(compared.now, compared.alike),
    newCodes(compared),
    changedHeaders(compared),
    changedLists(compared),
  ];
  const told = kinds.flatMap((novelties) => novelties.slice(0, MOST_OF_A_KIND));
  const all = kinds.reduce((sum, { length }) => sum + length, 0);
  return { told, more: all - told.length, comparedWith: compared.alike.length };
}

function newAttributes({ now, last }: Compared): Novelty[] {
  const known = new Set(last.shape.attributs.map(([path]) => path));
  return now.attributs.flatMap(([path, offres, types]) => {
    if (known.has(path) || types === 0) return [];
    const above = aboveOf(path);
    if (above !== undefined && !known.has(above)) return [];
    return [{ kind: 'attribute', path, share: now.offres === 0 ? 0 : offres / now.offres }];
  });
}

function newTypes({ now, last }: Compared): Novelty[] {
  const known = new Map(last.shape.attributs.map(([path, , types]) => [path, types]));
  return now.attributs.flatMap(([path, , types]) => {
    const before = known.get(path) ?? 0;
    // Of an attribute that had no type yet, as in a list that was always empty, every type is its first.
    if (before === 0 || (types & ~before) === 0) return [];
    return [{ kind: 'type', path, types: namesOf(types & ~before), before: namesOf(before) }];
  });
}

function namesOf(bits: number): TypeName[] {
  return (Object.keys(TYPE_BITS) as TypeName[]).filter((name) => (TYPE_BITS[name] & bits) !== 0);
}

/** Of fields whose values were known before: of a field that is new, the path is told. */
function newCodes({ now, last }: Compared): Novelty[] {
  const known = new Map(last.shape.codes.map(([path, values]) => [path, new Set(values.map(([v]) => v))]));
  return now.codes.flatMap(([path, values]) => {
    const before = known.get(path);
    if (before === undefined) return [];
    return values.flatMap(([value, times]): Novelty[] =>
      times === 0 || before.has(value) ? [] : [{ kind: 'code', path, value, times }],
    );
  });
}

function changedLimits({ now, last }: Compared): Novelty[] {
  const before = new Map(last.shape.limites);
  return now.limites.flatMap(([name, values]) => {
    const was = before.get(name)?.join(', ');
    const is = values.join(', ');
    return was === undefined || was === is ? [] : [{ kind: 'limit', name, before: was, now: is }];
  });
}

function changedHeaders({ now, last }: Compared): Novelty[] {
  // Of runs of versions that kept no headers, and of a run without a page, nothing can be said.
  if (last.shape.enTetes.length === 0 || now.pages === 0) return [];
  const before = new Map(last.shape.enTetes);
  const names = new Set(now.enTetes.map(([name]) => name));
  return [
    ...[...names]
      .filter((name) => !before.has(name))
      .map((name) => ({ kind: 'header', name, state: 'new' }) as const),
    ...[...before]
      .filter(([name, pages]) => pages >= USUAL * last.shape.pages && pages > 0 && !names.has(name))
      .map(([name]) => ({ kind: 'header', name, state: 'gone' }) as const),
  ];
}

function changedLists({ lists, last }: Compared): Novelty[] {
  return (Object.keys(lists) as ListName[]).flatMap((name) => {
    const [before, now] = [codesOf(last.lists[name]), codesOf(lists[name])];
    if (before.size === 0) return [];
    const added = [...now].filter((code) => !before.has(code));
    const gone = [...before].filter((code) => !now.has(code)).length;
    if (added.length === 0 && gone === 0) return [];
    return [{ kind: 'list', name, added: added.length, gone, examples: added.slice(0, EXAMPLES) }];
  });
}

function codesOf(entries: readonly ListEntry[] = []): Set<string> {
  return new Set(entries.map(({ code }) => code));
}
