import type { Counted, PartResults } from '../../src/domain/web/results.js';
import { Bars } from '../charts/bars.js';
import { DaysChart } from '../charts/days-chart.js';
import { Spreads } from '../charts/spread.js';
import { Stacks } from '../charts/stacks.js';
import { useEstimate, usePart, useWords } from '../context.js';
import type { Format } from '../format.js';
import { choice } from '../state.js';
import type { PageTexts } from '../texts.js';
import { tradeName } from '../trades.js';
import { FigureCard, State } from './card.js';
import { take, valueName } from './choice-bar.js';
import { TableBeneath, type TableColumn } from './table.js';

type Row = Counted & { readonly code: string };

function countColumns<R extends Row>(
  heading: string,
  nameOf: (code: string) => string,
  about: (written: string) => string,
  t: PageTexts,
  f: Format,
) {
  return [
    { heading, cell: ({ code }: R) => nameOf(code) },
    { heading: t.columns.offers, cell: ({ offers }: R) => about(f.count(offers)), number: true },
    { heading: t.columns.posts, cell: ({ posts }: R) => f.count(posts), number: true },
  ] satisfies readonly TableColumn<R>[];
}

/** Charts of what can be chosen: trades, contracts, boards. */
export function ValuesCard({ name }: { readonly name: 'trades' | 'contracts' | 'boards' }) {
  const { t, f } = useWords();
  const about = useEstimate();
  const loaded = usePart(name);
  const dimension = ({ trades: 'trade', contracts: 'contract', boards: 'board' } as const)[name];
  const nameOf = (code: string) => valueName(dimension, code);
  return (
    <FigureCard title={t[name].title} note={t[name].note} loaded={loaded}>
      {({ rows }: { readonly rows: readonly Row[] }) => (
        <>
          <Bars
            bars={rows.map(({ code, offers }) => ({
              code,
              label: nameOf(code),
              value: offers,
              shown: about(f.count(offers)),
            }))}
            chosen={choice.value[dimension]}
            choose={(code) => take(dimension, code)}
          />
          <TableBeneath
            caption={t[name].title}
            columns={countColumns(t.columns[dimension], nameOf, about, t, f)}
            rows={rows}
            keyOf={({ code }) => code}
          />
        </>
      )}
    </FigureCard>
  );
}

export function DaysCard() {
  const { t, f } = useWords();
  const loaded = usePart('days');
  const number = (heading: string, of: 'opened' | 'openedPosts' | 'closed' | 'closedPosts') => ({
    heading,
    cell: (row: PartResults['days']['rows'][number]) => f.count(row[of]),
    number: true,
  });
  return (
    <FigureCard title={t.days.title} note={t.days.note} wide loaded={loaded}>
      {({ rows }) => (
        <>
          <DaysChart rows={rows} />
          <TableBeneath
            caption={t.days.title}
            columns={[
              { heading: t.columns.day, cell: ({ day }) => f.day(day) },
              number(t.columns.opened, 'opened'),
              number(t.columns.openedPosts, 'openedPosts'),
              number(t.columns.closed, 'closed'),
              number(t.columns.closedPosts, 'closedPosts'),
            ]}
            rows={rows.toReversed()}
            keyOf={({ day }) => day}
          />
        </>
      )}
    </FigureCard>
  );
}

type TradeRow = PartResults['trades']['rows'][number];

/** The distribution of the pay in each trade, how many had a usable amount beside it. */
export function PayCard() {
  const { t } = useWords();
  const loaded = usePart('trades');
  const chosen = useChosenTrade();
  return (
    <FigureCard title={t.pay.title} note={t.pay.note} wide loaded={loaded}>
      {({ rows }) => (
        <PayChart rows={rows.some(({ code }) => code === choice.value.trade) ? rows : [...chosen, ...rows]} />
      )}
    </FigureCard>
  );
}

/** The trade that is chosen, which need not be one of those with most offers. */
function useChosenTrade(): readonly TradeRow[] {
  const { value } = usePart('summary');
  const { trade } = choice.value;
  if (trade === undefined || value === undefined) return [];
  const { offers, all, posts, pay } = value.result;
  return [{ code: trade, offers, all, posts, ...pay }];
}

function PayChart({ rows }: { readonly rows: readonly TradeRow[] }) {
  const { t, f } = useWords();
  const about = useEstimate();
  const percentiles = (['p10', 'p25', 'p50', 'p75', 'p90'] as const).map((name, i) => ({
    heading: t.columns[name],
    cell: ({ spread }: TradeRow) => f.euros(spread?.[i]),
    number: true,
  }));
  return (
    <>
      <Spreads
        rows={rows.map(({ code, spread, withPay, all }) => ({
          code,
          label: tradeName(code),
          spread,
          usable: t.pay.usable(f.count(withPay), f.count(all)),
        }))}
      />
      <TableBeneath
        caption={t.pay.title}
        columns={[
          ...countColumns<TradeRow>(t.columns.trade, tradeName, about, t, f),
          { heading: t.columns.withPay, cell: ({ withPay }) => f.count(withPay), number: true },
          ...percentiles,
        ]}
        rows={rows}
        keyOf={({ code }) => code}
      />
    </>
  );
}

const NEEDS = ['D', 'S', 'E'] as const;
type ContractRow = PartResults['contracts']['rows'][number];

/** Offers of a contract by what experience they ask for; the last part is of those that do not say. */
function needsOf({ all, experience }: ContractRow): readonly (readonly [string, number])[] {
  const said = NEEDS.map((need) => [need, experience[need] ?? 0] as const);
  return [...said, ['none', Math.max(0, all - said.reduce((sum, [, n]) => sum + n, 0))] as const];
}

export function ExperienceCard() {
  const { t, f } = useWords();
  const about = useEstimate();
  const loaded = usePart('contracts');
  const labelOf = (need: string) => t.experience.codes[need] ?? t.experience.none;
  return (
    <FigureCard title={t.experience.title} note={t.experience.note} wide loaded={loaded}>
      {({ rows }) => (
        <>
          <Stacks
            stacks={rows.slice(0, 8).map((row) => ({
              code: row.code,
              label: valueName('contract', row.code),
              parts: needsOf(row).map(([need, value]) => ({
                key: need,
                label: labelOf(need),
                value,
                shown: f.share(value, row.all),
              })),
            }))}
          />
          <TableBeneath
            caption={t.experience.title}
            columns={[
              ...countColumns<ContractRow>(
                t.columns.contract,
                (code) => valueName('contract', code),
                about,
                t,
                f,
              ),
              ...[...NEEDS, 'none'].map((need, i) => ({
                heading: labelOf(need),
                cell: (row: ContractRow) => f.count(needsOf(row)[i]?.[1]),
                number: true,
              })),
            ]}
            rows={rows}
            keyOf={({ code }) => code}
          />
        </>
      )}
    </FigureCard>
  );
}

/** Skills of a trade: without a trade, the most asked for would say nothing. */
export function SkillsCard() {
  const { t, f } = useWords();
  const loaded = usePart('skills');
  const { value } = loaded;
  if (value === undefined) return <State loaded={loaded} />;
  return (
    <FigureCard title={t.skills.title} note={t.skills.note(f.count(value.result.said))} loaded={loaded}>
      {({ rows }) => (
        <>
          <ol class="bars">
            {rows.map(({ skill, offers }) => (
              <li key={skill} class="bar still">
                <span class="bar-label">{skill}</span> <span class="bar-value">{f.count(offers)}</span>
                <span class="bar-track" aria-hidden="true">
                  <span class="bar-fill" style={{ width: `${(100 * offers) / (rows[0]?.offers ?? 1)}%` }} />
                </span>
              </li>
            ))}
          </ol>
          <TableBeneath
            caption={t.skills.title}
            columns={[
              { heading: t.columns.skill, cell: ({ skill }) => skill },
              { heading: t.columns.offers, cell: ({ offers }) => f.count(offers), number: true },
              { heading: t.columns.posts, cell: ({ posts }) => f.count(posts), number: true },
              { heading: t.columns.required, cell: ({ required }) => f.count(required), number: true },
              { heading: t.columns.wished, cell: ({ wished }) => f.count(wished), number: true },
            ]}
            rows={rows}
            keyOf={({ skill }) => skill}
          />
        </>
      )}
    </FigureCard>
  );
}
