import { useId, useRef, useState } from 'preact/hooks';
import { CONTRACTS } from '../../src/domain/questions/words.js';
import { DIMENSIONS, type Dimension } from '../../src/domain/web/choice.js';
import { page, useWords } from '../context.js';
import { choice, choose, isChosen } from '../state.js';
import { findTrades, tradeName } from '../trades.js';

export function valueName(dimension: Dimension, value: string): string {
  if (dimension === 'trade') return tradeName(value);
  if (dimension === 'contract') return CONTRACTS[value] ?? value;
  if (dimension === 'departement') return `${page().placeOf.get(value)?.name ?? value} (${value})`;
  return value;
}

/** Chooses by a person's hand: in a saved file, one choice at a time. */
export function take(dimension: Dimension, value: string | undefined): void {
  choose(dimension, value, !page().data.opening.live);
}

/** What is counted, and what changes it. */
export function ChoiceBar() {
  const { t } = useWords();
  const chosen = choice.value;
  const { live } = page().data.opening;
  return (
    <section class="choice" aria-label={t.choice.label}>
      <div class="choice-fields">
        <TradeSearch />
        <PlaceSelect />
        <Once />
      </div>
      <p class="chosen-list" aria-live="polite">
        {isChosen(chosen) ? (
          DIMENSIONS.map((dimension) => {
            const value = chosen[dimension];
            return value === undefined ? null : <Chip key={dimension} dimension={dimension} value={value} />;
          })
        ) : (
          <span class="note">{t.choice.everything}</span>
        )}
        {!live && <span class="note"> {t.choice.single}</span>}
      </p>
    </section>
  );
}

function Chip({ dimension, value }: { readonly dimension: Dimension; readonly value: string }) {
  const { t } = useWords();
  const name = valueName(dimension, value);
  return (
    <button type="button" class="chip" onClick={() => take(dimension, undefined)}>
      <span class="chip-kind">{t.choice[dimension]}</span> {name} <span aria-hidden="true">×</span>
      <span class="unseen"> {t.choice.remove(name)}</span>
    </button>
  );
}

function PlaceSelect() {
  const { t } = useWords();
  const byName = page().data.opening.places.toSorted((a, b) =>
    a.code.localeCompare(b.code, 'fr', { numeric: true }),
  );
  return (
    <label class="field">
      <span>{t.choice.departement}</span>
      <select
        value={choice.value.departement ?? ''}
        onChange={({ currentTarget: { value } }) => take('departement', value === '' ? undefined : value)}
      >
        <option value="">{t.choice.any}</option>
        {byName.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Once() {
  const { t } = useWords();
  const { live } = page().data.opening;
  const isAway = !live && isChosen(choice.value);
  return (
    <label class="field switch" title={isAway ? t.choice.onceNotSaved : t.choice.onceHint}>
      <input
        type="checkbox"
        checked={choice.value.once === true}
        disabled={isAway}
        onChange={({ currentTarget: { checked } }) => {
          const { once: _, ...rest } = choice.value;
          choice.value = checked ? { ...rest, once: true } : rest;
        }}
      />
      <span>{t.choice.once}</span>
    </label>
  );
}

/** A search box over the labels of ROME, by the pattern that screen readers know as a combobox. */
function TradeSearch() {
  const { t, f } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(-1);
  const { saved } = page().data.opening;
  const found = words.trim() === '' ? [] : findTrades(words, saved?.trades);
  const pick = (code: string | undefined) => {
    if (code === undefined) return;
    if (choice.value.trade !== code) take('trade', code);
    setWords('');
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(-1, at - 1));
    else if (event.key === 'Enter') pick(found[Math.max(0, at)]?.code);
    else if (event.key === 'Escape') setWords('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="field trade-search">
      <label for={id}>{t.choice.trade}</label>
      <input
        ref={input}
        id={id}
        type="search"
        list={undefined}
        // biome-ignore lint/a11y/noRedundantRoles: without a list of its own, it is none.
        role="combobox"
        autocomplete="off"
        placeholder={t.choice.tradeHint}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(at >= 0 && { 'aria-activedescendant': `${id}-${at}` })}
        value={words}
        onInput={({ currentTarget: { value } }) => {
          setWords(value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTimeout(() => setWords(''), 200)}
      />
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={t.choice.trade}
        class="found"
        hidden={found.length === 0}
      >
        {found.map(({ code, label }, i) => (
          <div
            key={code}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onPointerDown={() => pick(code)}
          >
            <span class="code">{code}</span> {label}
          </div>
        ))}
      </div>
      <span class="unseen" role="status">
        {words.trim() !== '' &&
          (found.length === 0 ? t.choice.tradeNone : t.choice.tradesFound(f.count(found.length)))}
      </span>
    </div>
  );
}
