import { useRef, useState } from 'preact/hooks';
import type { Facts, PartResults, Source } from '../../src/domain/web/results.js';
import { page, useEstimate, usePart, useWords } from '../context.js';
import type { Format } from '../format.js';
import { areasOf, type Drawn, FRAMES, nearestTo } from '../map/areas.js';
import { classOf, limitsOf } from '../map/classes.js';
import { choice, choose, METRICS, type Metric, metric } from '../state.js';
import type { PageTexts } from '../texts.js';
import { FigureCard } from './card.js';
import { TableBeneath, type TableColumn } from './table.js';

type PlaceRow = PartResults['places']['rows'][number];

/** What a metric says of a place; null where nobody knows. */
function metricOf(kind: Metric, row: Facts | undefined, inhabitants: number): number | null {
  if (kind === 'recent') return row === undefined ? null : row.recent;
  if (kind === 'medianPay') return row?.medianPay ?? null;
  if (kind === 'perThousand') return inhabitants === 0 ? null : (1_000 * (row?.offers ?? 0)) / inhabitants;
  if (kind === 'remote') return row === undefined || row.all === 0 ? null : row.remote / row.all;
  return row?.offers ?? 0;
}

type About = (written: string) => string;
const exactly: About = (written) => written;

/** What counts distinct jobs is written by `about`: an estimate says so. */
function written(kind: Metric, value: number | null, f: Format, about: About): string {
  if (value === null) return f.count(null);
  if (kind === 'medianPay') return f.euros(value);
  if (kind === 'remote') return f.share(value, 1);
  return about(kind === 'perThousand' ? f.decimal(value, 2) : f.count(value));
}

/** France by departement: choosing one narrows everything else down. */
export function MapCard() {
  const { t } = useWords();
  const loaded = usePart('places');
  return (
    <FigureCard title={t.map.title} class="map-card" tools={<MetricChoice />} loaded={loaded} inhabitants>
      {(result, source) => <FranceMap result={result} source={source} />}
    </FigureCard>
  );
}

function MetricChoice() {
  const { t } = useWords();
  return (
    <label class="select">
      <span class="unseen">{t.map.show}</span>
      <select
        value={metric.value}
        onChange={({ currentTarget }) => {
          metric.value = currentTarget.value as Metric;
        }}
      >
        {METRICS.map((kind) => (
          <option key={kind} value={kind}>
            {t.metrics[kind]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MapProps {
  readonly result: PartResults['places'];
  readonly source: Source;
}

function FranceMap({ result, source }: MapProps) {
  const { t, f } = useWords();
  const [pointed, setPointed] = useState<string>();
  const kind = metric.value;
  const about = useEstimate();
  const byCode = new Map(result.rows.map((row) => [row.code, row]));
  const valueFor = (code: string) =>
    metricOf(kind, byCode.get(code), page().placeOf.get(code)?.inhabitants ?? 0);
  const limits = limitsOf([...page().placeOf.keys()].flatMap((code) => valueFor(code) ?? []));
  const labelOf = (code: string) => `${nameOf(code)} (${code})`;
  const shown = pointed ?? choice.value.departement;
  return (
    <>
      <p class="pointed" aria-hidden="true">
        {/* The hint keeps its room: what is pointed at must not move away. */}
        <span class={shown === undefined ? 'hint' : 'hint gone'}>{t.map.hint}</span>
        {shown !== undefined && (
          <span>
            <strong>{labelOf(shown)}</strong> {t.metrics[kind]}: {written(kind, valueFor(shown), f, about)}
          </span>
        )}
      </p>
      <Shapes
        classFor={(code) => classOf(valueFor(code), limits)}
        labelFor={(code) =>
          `${code} ${nameOf(code)}, ${t.metrics[kind]}: ${written(kind, valueFor(code), f, about)}`
        }
        point={setPointed}
      />
      <Legend kind={kind} limits={limits} />
      <Notes kind={kind} result={result} source={source} />
      <TableBeneath
        caption={t.map.title}
        columns={columnsOf(t, f, about)}
        rows={result.rows.toSorted((a, b) => b.offers - a.offers)}
        keyOf={({ code }) => code}
      />
    </>
  );
}

function nameOf(code: string): string {
  return page().placeOf.get(code)?.name ?? code;
}

function Notes({ kind, result, source }: MapProps & { readonly kind: Metric }) {
  const { t, f } = useWords();
  return (
    <p class="note">
      {result.placeless > 0 && `${t.map.placeless(f.count(result.placeless))} `}
      {kind === 'medianPay' && t.map.payNote}
      {kind === 'recent' && (source.daysTold === 0 ? t.facts.noDays : t.facts.ofDays(source.daysTold))}
    </p>
  );
}

interface ShapesProps {
  readonly classFor: (code: string) => string;
  readonly labelFor: (code: string) => string;
  readonly point: (code: string | undefined) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One stop of the Tab key for the whole map: the arrow keys go on from there. */
function Shapes({ classFor, labelFor, point }: ShapesProps) {
  const { t } = useWords();
  const svg = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState(choice.value.departement ?? '75');
  const areas = areasOf(page().data.opening.places);
  const go = (event: KeyboardEvent, from: Drawn) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = nearestTo(from, step, areas);
    setStop(next.code);
    svg.current?.querySelector<SVGElement>(`[data-code="${next.code}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within SVG has no element of its own.
    <svg ref={svg} class="map" viewBox={FRAMES.viewBox} role="group" aria-label={t.map.label}>
      {FRAMES.insets.map(({ key, x, y, width, height }) => (
        <g key={key}>
          <rect class="inset" x={x} y={y} width={width} height={height} rx="6" />
          <text class="inset-label" x={x + 8} y={y + 16}>
            {key === 'paris' ? t.map.paris : t.map.overseas}
          </text>
        </g>
      ))}
      {areas.map((area) => (
        <Area
          key={area.key}
          area={area}
          tone={classFor(area.code)}
          label={labelFor(area.code)}
          isStop={area.code === stop && area.isMain}
          go={go}
          point={(code) => {
            if (code !== undefined) setStop(code);
            point(code);
          }}
        />
      ))}
    </svg>
  );
}

interface AreaProps {
  readonly area: Drawn;
  readonly tone: string;
  readonly label: string;
  readonly isStop: boolean;
  readonly go: (event: KeyboardEvent, from: Drawn) => void;
  readonly point: (code: string | undefined) => void;
}

/** A departement, in the country or once more, enlarged, beside it; the second one is for the pointer alone. */
function Area({ area, tone, label, isStop, go, point }: AreaProps) {
  const { code, isMain, transform, path, box } = area;
  const isChosen = choice.value.departement === code;
  const take = () => choose('departement', code, !page().data.opening.live);
  const acting = {
    class: `area ${tone} ${isChosen ? 'chosen' : ''}`,
    onClick: take,
    onPointerEnter: () => point(code),
    onPointerLeave: () => point(undefined),
    ...(isMain
      ? {
          'data-code': code,
          role: 'button' as const,
          // As SVG spells it.
          tabindex: isStop ? 0 : -1,
          'aria-label': label,
          'aria-pressed': isChosen,
          onFocus: () => point(code),
          onBlur: () => point(undefined),
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              take();
            } else go(event, area);
          },
        }
      : { 'aria-hidden': true as const }),
  };
  if (box !== undefined) {
    return (
      <g {...acting}>
        <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="3" />
        <text class="box-label" x={box.x + box.width / 2} y={box.y + box.height / 2 + 4} text-anchor="middle">
          {code}
        </text>
      </g>
    );
  }
  return (
    <path
      {...acting}
      d={path}
      {...(transform !== undefined && { transform })}
      vector-effect="non-scaling-stroke"
    >
      <title>{label}</title>
    </path>
  );
}

function Legend({ kind, limits }: { readonly kind: Metric; readonly limits: readonly number[] }) {
  const { t, f } = useWords();
  const steps = limits.slice(0, -1).map((from, i) => ({ from, to: limits[i + 1] ?? from }));
  return (
    <p class="legend steps">
      <span class="unseen">{t.map.legend}: </span>
      {steps.map(({ from, to }, i) => (
        <span key={from}>
          <span class={`key tone-${i}`} /> {written(kind, from, f, exactly)} – {written(
            kind,
            to,
            f,
            exactly,
          )}{' '}
        </span>
      ))}
      <span>
        <span class="key tone-none" /> {t.map.noFigure}
      </span>
    </p>
  );
}

function columnsOf(t: PageTexts, f: Format, about: About): readonly TableColumn<PlaceRow>[] {
  const inhabitants = (code: string) => page().placeOf.get(code)?.inhabitants ?? 0;
  return [
    { heading: t.columns.departement, cell: ({ code }) => `${nameOf(code)} (${code})` },
    { heading: t.columns.offers, cell: ({ offers }) => written('offers', offers, f, about), number: true },
    { heading: t.columns.posts, cell: ({ posts }) => f.count(posts), number: true },
    { heading: t.columns.inhabitants, cell: ({ code }) => f.count(inhabitants(code) || null), number: true },
    {
      heading: t.columns.perThousand,
      cell: (row) => written('perThousand', metricOf('perThousand', row, inhabitants(row.code)), f, about),
      number: true,
    },
    {
      heading: t.columns.remote,
      cell: (row) => written('remote', metricOf('remote', row, 0), f, about),
      number: true,
    },
    { heading: t.columns.withPay, cell: ({ withPay }) => f.count(withPay), number: true },
    { heading: t.columns.medianPay, cell: ({ medianPay }) => f.euros(medianPay), number: true },
    { heading: t.columns.recent, cell: ({ recent }) => written('recent', recent, f, about), number: true },
  ];
}
