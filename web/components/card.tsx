import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Source } from '../../src/domain/web/results.js';
import { type Loaded, useWords } from '../context.js';
import type { Figure } from '../source.js';
import { Coded } from './coded.js';

interface CardProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly wide?: boolean;
  readonly class?: string;
  /** Stands beside the title. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the page under a heading. */
export function Card({ title, note, wide, class: own = '', tools, children }: CardProps) {
  const id = useId();
  return (
    <section class={`card ${wide ? 'wide' : ''} ${own}`} aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        {tools}
      </div>
      {note !== undefined && <p class="note">{note}</p>}
      {children}
    </section>
  );
}

interface FigureCardProps<T> extends Omit<CardProps, 'children'> {
  readonly loaded: Loaded<Figure<T>>;
  readonly inhabitants?: boolean;
  readonly children: (result: T, source: Source) => ComponentChildren;
}

/** A chart with the line that says where its numbers are from. What was shown before stays until the next is there. */
export function FigureCard<T>({ loaded, inhabitants, children, ...card }: FigureCardProps<T>) {
  const { value, isLoading } = loaded;
  return (
    <Card {...card}>
      {value !== undefined && (
        <div class={isLoading ? 'stale' : ''} aria-busy={isLoading}>
          {children(value.result, value.source)}
          <SourceLine source={value.source} inhabitants={inhabitants ?? false} />
        </div>
      )}
      {value === undefined && <State loaded={loaded} />}
    </Card>
  );
}

/** That something is being read, or why it cannot be. */
export function State({ loaded }: { readonly loaded: Loaded<unknown> }) {
  const { t } = useWords();
  const { failure, isLoading, again } = loaded;
  if (isLoading || failure === undefined) {
    return (
      <p class="state" aria-busy="true">
        {t.loading}
      </p>
    );
  }
  return (
    <p class="state" role="alert">
      <Coded text={failure === 'saved' ? t.notInFile : t.failed[failure]} />{' '}
      {failure !== 'saved' && (
        <button type="button" class="link" onClick={again}>
          {t.tryAgain}
        </button>
      )}
    </p>
  );
}

/** Every number says its date and its source, and whether it is simulated. */
export function SourceLine({
  source,
  inhabitants,
}: {
  readonly source: Source;
  readonly inhabitants?: boolean;
}) {
  const { t, f } = useWords();
  const { updated, isSimulated } = source;
  return (
    <p class="source">
      {updated === undefined ? t.sourceNever : t.source(f.moment(updated))}
      {inhabitants && <> · {t.inhabitantsSource}</>}
      {isSimulated && (
        <>
          {' '}
          · <strong class="simulated">{t.simulated}</strong>
        </>
      )}
    </p>
  );
}
