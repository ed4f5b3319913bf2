import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BEGINNING, END_OF_TIME } from '../../src/domain/clock.js';
import type { Search } from '../../src/domain/search.js';
import { DEPARTEMENTS, REGIONS } from '../../src/domain/territoires.js';
import type { LedgerNode } from '../../src/domain/web/ledger.js';
import { page, useLoaded, useWords } from '../context.js';
import type { Format } from '../format.js';
import type { PageTexts } from '../texts.js';
import { Card, State } from './card.js';
import { RunsSource } from './operator-source.js';

interface LedgerProps {
  readonly run: string | undefined;
  readonly goesOn: boolean;
}

/** Every search of a run that was read to its end, as a tree that is read as far as it is opened. */
export function LedgerCard({ run, goesOn }: LedgerProps) {
  const { t } = useWords();
  return (
    <Card
      title={t.ledger.title}
      note={page().data.opening.live ? t.ledger.note : t.ledger.notSaved}
      wide
      class="ledger"
    >
      {run === undefined ? <p class="state">{t.ledger.none}</p> : <Tree run={run} goesOn={goesOn} />}
      <RunsSource />
    </Card>
  );
}

/** Between two looks at the ledger of a run that goes on. */
const AGAIN_MS = 15_000;

/** Counts up while a run goes on, whose ledger grows; what is open stays open. */
function useLooks(goesOn: boolean): number {
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setInterval(() => setLooks((n) => n + 1), AGAIN_MS);
    return () => clearInterval(timer);
  }, [goesOn]);
  return looks;
}

function Tree({ run, goesOn }: { readonly run: string; readonly goesOn: boolean }) {
  const { t } = useWords();
  const looks = useLooks(goesOn);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a group, and no landmark of its own.
    <div class="scroll" role="group" tabIndex={0} aria-label={t.ledger.title}>
      <div class="tree">
        <div class="tree-row tree-head" aria-hidden="true">
          <span>{t.ledger.name}</span>
          <span>{t.ledger.windows}</span>
          <span>{t.ledger.totals}</span>
          <span>{t.ledger.drift}</span>
          <span>{t.ledger.distinct}</span>
          <span>{t.ledger.calls}</span>
          <span>{t.ledger.verdict}</span>
        </div>
        <Branches run={run} goesOn={goesOn} looks={looks} node={undefined} depth={0} />
      </div>
    </div>
  );
}

/** Rows that are made at once: more come when they are asked for. */
const AT_ONCE = 100;

interface BranchesProps {
  readonly run: string;
  readonly goesOn: boolean;
  readonly looks: number;
  readonly node: string | undefined;
  readonly depth: number;
}

function Branches({ run, goesOn, looks, node, depth }: BranchesProps) {
  const { t, f } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  // Whoever asked for more goes on with the first of them.
  useLayoutEffect(() => {
    const added = list.current?.children[shown - AT_ONCE];
    if (shown > AT_ONCE && added instanceof HTMLElement) added.focus();
  }, [shown]);
  const loaded = useLoaded(`ledger ${run} ${goesOn} ${looks} ${node ?? ''}`, () =>
    page().data.ledger(run, node, goesOn),
  );
  const { value } = loaded;
  if (value === undefined) return <State loaded={loaded} />;
  if (value.length === 0) {
    const none = goesOn ? t.ledger.notYet : t.ledger.none;
    return <p class="state">{depth === 0 ? none : t.ledger.notSaved}</p>;
  }
  const more = value.length - shown;
  return (
    <ul ref={list}>
      {value.slice(0, shown).map((child) => (
        <Branch key={child.id} run={run} goesOn={goesOn} looks={looks} node={child} depth={depth} />
      ))}
      {more > 0 && (
        <li>
          <button type="button" class="link" onClick={() => setShown(shown + AT_ONCE)}>
            {t.ledger.more(f.count(Math.min(more, AT_ONCE)))}
          </button>
        </li>
      )}
    </ul>
  );
}

interface BranchProps extends Omit<BranchesProps, 'node'> {
  readonly node: LedgerNode;
}

function Branch({ run, goesOn, looks, node, depth }: BranchProps) {
  const { t, f } = useWords();
  const [isOpen, setOpen] = useState(false);
  const name = nodeName(node, t, f);
  const isWindow = node.kind === 'window';
  return (
    <li class="tree-item" tabIndex={-1}>
      <div class={`tree-row depth-${depth}`}>
        <span class="tree-name">
          {isWindow ? (
            <span title={node.code}>{name}</span>
          ) : (
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <span class="twist" aria-hidden="true" /> {name}
            </button>
          )}
        </span>
        <Cell heading={t.ledger.windows}>{f.count(node.windows)}</Cell>
        <Cell heading={t.ledger.totals}>
          {f.count(node.first)}
          {node.last !== node.first && ` → ${f.count(node.last)}`}
        </Cell>
        <Cell heading={t.ledger.drift}>
          {node.drift > 0 ? `+${f.count(node.drift)}` : f.count(node.drift)}
        </Cell>
        <Cell heading={t.ledger.distinct}>{f.count(node.distinct)}</Cell>
        <Cell heading={t.ledger.calls}>{f.count(node.calls)}</Cell>
        <Cell heading={t.ledger.verdict}>
          <Verdicts verdicts={node.verdicts} isWindow={isWindow} />
        </Cell>
      </div>
      {isOpen && <Branches run={run} goesOn={goesOn} looks={looks} node={node.id} depth={depth + 1} />}
    </li>
  );
}

/** The heading stands at the top for the eye, and before each figure for a screen reader. */
function Cell({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <span class="tree-cell">
      <span class="unseen">{heading}: </span>
      {children}
    </span>
  );
}

function Verdicts({
  verdicts,
  isWindow,
}: {
  readonly verdicts: LedgerNode['verdicts'];
  readonly isWindow: boolean;
}) {
  const { t, f } = useWords();
  return (
    <>
      {Object.entries(verdicts).map(([verdict, n]) => (
        <span key={verdict} class={`badge verdict-${verdict}`}>
          {!isWindow && `${f.count(n)} `}
          {t.ledger.verdicts[verdict] ?? verdict}
        </span>
      ))}
    </>
  );
}

function nodeName(node: LedgerNode, t: PageTexts, f: Format): string {
  const { kind, code, search } = node;
  switch (kind) {
    case 'window':
      return search === undefined ? code : searchName(search, t, f);
    case 'month':
      return f.month(code);
    case 'day':
      return f.day(code);
    case 'hour':
      return t.ledger.hour(code.slice(11));
    case 'region':
      return REGIONS[code] ?? code;
    case 'departement':
      return code.split(',').map(departementName).join(', ');
    default:
      return t.ledger.trees[kind] ?? kind;
  }
}

function departementName(code: string): string {
  const { libelle } = DEPARTEMENTS[code] ?? {};
  return libelle === undefined ? code : `${libelle} (${code})`;
}

/** Names that are said one by one: more become their number. */
const NAMED = 3;

function searchName(search: Search, t: PageTexts, f: Format): string {
  const { region, departements, codesROME, origine, creation } = search;
  const several = (codes: readonly string[], name: (code: string) => string, many: (n: string) => string) =>
    codes.length > NAMED ? many(f.count(codes.length)) : codes.map(name).join(', ');
  const parts = [
    ...(region === undefined ? [] : [REGIONS[region] ?? region]),
    ...(departements === undefined ? [] : [several(departements, departementName, t.ledger.departements)]),
    ...(codesROME === undefined ? [] : [several(codesROME, (code) => code, t.ledger.trades)]),
    ...(origine === undefined ? [] : [origine === 1 ? t.ledger.own : t.ledger.partners]),
  ];
  const dates = creation === undefined ? undefined : datesName(creation, t, f);
  if (dates !== undefined && (parts.length === 0 || creation?.min !== BEGINNING)) parts.push(dates);
  return parts.length === 0 ? t.ledger.france : parts.join(' · ');
}

function datesName(
  { min, max }: NonNullable<Search['creation']>,
  t: PageTexts,
  f: Format,
): string | undefined {
  // Digit by digit: the API's stamps are Paris time whatever their suffix says.
  const moment = (stamp: string) => `${f.shortDay(stamp.slice(0, 10))} ${stamp.slice(11, 19)}`;
  if (min === BEGINNING) return max === END_OF_TIME ? undefined : t.ledger.until(moment(max));
  if (max === END_OF_TIME) return t.ledger.since(moment(min));
  const isOneDay = min.slice(0, 10) === max.slice(0, 10);
  return t.ledger.between(moment(min), isOneDay ? max.slice(11, 19) : moment(max));
}
