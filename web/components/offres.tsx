import { useEffect, useState } from 'preact/hooks';
import { CONTRACTS } from '../../src/domain/questions/words.js';
import type { ListedOffre, OffreList } from '../../src/domain/web/results.js';
import { page, useLoaded, useWords } from '../context.js';
import { choice } from '../state.js';
import { FigureCard } from './card.js';

const AT_ONCE = 20;
/** The server goes no further: a search is the better way. */
const MOST_PAGES = 50;

/** The offers behind the numbers: open ones, twenty at a time. */
export function OffresCard() {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [number, setNumber] = useState(0);
  const chosen = choice.value;
  const key = JSON.stringify(chosen);
  // Another choice begins with its first offers.
  useEffect(() => setNumber(0), [key, words]);
  const loaded = useLoaded(`offres ${key} ${words} ${number}`, (signal) =>
    page().data.offres(chosen, words, number, signal),
  );
  return (
    <FigureCard
      title={t.offres.title}
      note={t.offres.closedNote}
      wide
      loaded={loaded}
      tools={<Search search={setWords} />}
    >
      {(list, { isSimulated }) => (
        <List list={list} number={number} isSimulated={isSimulated} turnTo={setNumber} />
      )}
    </FigureCard>
  );
}

function Search({ search }: { readonly search: (words: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          search(text.trim());
        }}
      >
        <input
          type="search"
          aria-label={t.offres.search}
          placeholder={t.offres.searchHint}
          value={text}
          maxLength={200}
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
        <button type="submit">{t.offres.go}</button>
      </form>
    </search>
  );
}

interface ListProps {
  readonly list: OffreList;
  readonly number: number;
  readonly isSimulated: boolean;
  readonly turnTo: (number: number) => void;
}

function List({ list: { total, rows }, number, isSimulated, turnTo }: ListProps) {
  const { t, f } = useWords();
  const from = number * AT_ONCE;
  const isLast = from + AT_ONCE >= total || number + 1 >= MOST_PAGES;
  if (total === 0) return <p class="state">{t.offres.none}</p>;
  return (
    <>
      <p class="note" aria-live="polite">
        {t.offres.found(f.count(total))} · {t.offres.shown(f.count(from + 1), f.count(from + rows.length))}
      </p>
      <ol class="offres" start={from + 1}>
        {rows.map((offre) => (
          <Offre key={offre.id} offre={offre} isSimulated={isSimulated} />
        ))}
      </ol>
      <p class="turn">
        <button type="button" disabled={number === 0} onClick={() => turnTo(number - 1)}>
          {t.offres.previous}
        </button>{' '}
        <button type="button" disabled={isLast} onClick={() => turnTo(number + 1)}>
          {t.offres.next}
        </button>
      </p>
    </>
  );
}

/** Where an offer stands at France Travail. A simulated one stands nowhere. */
const AT_FRANCE_TRAVAIL = 'https://candidat.francetravail.fr/offres/recherche/detail/';

function Offre({ offre, isSimulated }: { readonly offre: ListedOffre; readonly isSimulated: boolean }) {
  const { t, f } = useWords();
  const { id, title, place, contract, posts, created, payLow, payHigh } = offre;
  const pay = [payLow, payHigh === payLow ? null : payHigh].filter((amount) => amount !== null);
  return (
    <li>
      {isSimulated ? (
        <span class="offre-title">{title ?? t.offres.noTitle}</span>
      ) : (
        <a
          class="offre-title"
          href={`${AT_FRANCE_TRAVAIL}${encodeURIComponent(id)}`}
          rel="noopener noreferrer"
          target="_blank"
        >
          {title ?? t.offres.noTitle}
        </a>
      )}
      <span class="offre-facts">
        {[
          place,
          contract === null ? null : (CONTRACTS[contract] ?? contract),
          posts > 1 ? t.offres.posts(f.count(posts)) : null,
          pay.length === 0 ? null : pay.map(f.euros).join(' – '),
          created === null ? null : f.moment(created),
          id,
        ]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </span>
    </li>
  );
}
