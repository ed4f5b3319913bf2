import { CERTIFICATE_TEXTS, type CertificateLabel } from './certificate-texts.js';
import type { TestimonyState, WaitingReason, Weighed, Witness } from './evidence.js';
import type { Forecast } from './forecast.js';
import type { Language } from './language.js';
import { describeReplaced, type ReplacedList } from './lists.js';
import type { Plan } from './plans.js';
import { count, duration, share } from './progress.js';
import type { Gap, Remedy } from './proof.js';
import { PAGE_SIZE } from './search.js';
import type { Novelties } from './shape/novelties.js';
import { noveltyLine } from './shape/novelty-texts.js';
import type { ClosureMode, StockExamination } from './stock.js';
import type { Tally } from './tally.js';
import type { VerificationFigures } from './verification.js';

/** What a run ends with: its verdict and the figures that it rests on. The run document holds it whole. */
export interface Certificate {
  readonly run: string;
  readonly workflowId: string;
  readonly plan: Plan;
  readonly mode: 'full' | 'incremental';
  /** A command, a schedule, or `temporal` for whoever asked Temporal itself; absent in runs of earlier versions. */
  readonly startedBy?: string;
  /** Of an incremental run: where it began, on the API's clock. */
  readonly since?: string;
  /** Where it ended: offers created later were taken along, but are not part of the proof. On the API's clock. */
  readonly frozenAt: string;
  /** Set when the run kept to these regions: it says nothing about the rest of the country then. */
  readonly regions?: readonly string[];
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly status: 'proven' | 'gap';
  /** Offers missing, as far as known. */
  readonly missing: number;
  readonly gaps: readonly Gap[];
  /** National totals of the frozen search. */
  readonly totalAtStart: number;
  /** Absent when the API did not say it any more; a run of the whole country then ends with a GAP. */
  readonly totalAtEnd?: number;
  /** Distinct offers seen that were created before the start. */
  readonly distinct: number;
  /** Those among them that Elasticsearch refused: kept in `erreurs`, each an open case. */
  readonly refused: number;
  readonly tally: Tally;
  /** Of the tally: what the plan itself took, and what came after it. */
  readonly collecting: Tally;
  readonly residual: Tally;
  readonly parts: readonly { readonly label: string; readonly total: number; readonly tally: Tally }[];
  /** Offers closed because this run did not see them any more, or why none was. */
  readonly closed: number;
  readonly closureRefusal?: string;
  /** Closed offers that were purged or deleted. */
  readonly erased?: number;
  /** What becomes of closed offers; absent where none was to be closed, and in certificates of earlier versions. */
  readonly closedOffers?: ClosureMode;
  /** Unseen offers that stay open, and why. */
  readonly waiting?: number;
  readonly waitingFor?: WaitingReason;
  /** Absent in runs that began before there were witnesses. */
  readonly proof?: ProofFigures;
  /** What the regions said; absent where the plan does not ask them. */
  readonly verification?: VerificationFigures;
  /** What the run was expected to cost when it began, where that could be said. */
  readonly estimate?: Forecast;
  /** What stands against applications, from the beginning or since they were refused or failed. */
  readonly refusals: readonly string[];
  /** Reference lists that the API did not give. */
  readonly replacedLists?: readonly ReplacedList[];
  /** What is new in the API since the runs before; absent in the first run, and in certificates of earlier versions. */
  readonly novelties?: Novelties;
}

/** What the API's detail said of a sample of unseen offers, and of the controls before it. */
export interface SampleFigures {
  readonly usable: boolean;
  readonly controls: number;
  readonly controlsThere: number;
  readonly asked: number;
  readonly gone: number;
  readonly hidden: number;
  readonly found: number;
  readonly unknown: number;
}

/** What a PROVEN rests on, and what a GAP was found by: see docs/proof.md. */
export interface ProofFigures {
  /** Start of the run on the API's clock, ISO 8601 UTC, and how many seconds our own clock is ahead of it. */
  readonly clock: { readonly startedAt: string; readonly driftS?: number };
  /** Totals of the frozen search, and the distinct offers seen in it. */
  readonly frozen: { readonly start: number; readonly end?: number; readonly seen: number };
  /** Offers that closed an hour while the country was read; 0 where they went all at once. */
  /** Closing rate: offers an hour (stored name). */
  readonly pace: number;
  /** Windows read again because their totals rose. */
  readonly unsteady: number;
  /** Offers that were seen, those of them that are open in the index, and sources that were read back. */
  readonly index: {
    readonly seen: number;
    readonly stored: number;
    readonly asked: number;
    readonly wrong: number;
  };
  /** Open offers of before that the run has not seen. */
  readonly unseen: StockExamination['unseen'];
  /** What the API's detail said of a sample of them. */
  readonly sample: SampleFigures;
  /** A window that was read again because more offers went than usual. */
  readonly early?: { readonly first: number; readonly vanished: number };
  /** Stable offers that could be missing without any of this showing it, at most. */
  readonly atMostUnnoticed: number;
}

/** Fewest calls that could show `total` offers. */
export function floorCalls(total: number): number {
  return Math.ceil(total / PAGE_SIZE);
}

/** The certificate, as lines for a terminal. */
export function certificateLines(certificate: Certificate, language: Language = 'en'): string[] {
  const t = CERTIFICATE_TEXTS[language];
  const row = ([label, value]: Row) => `  ${label.padEnd(LABEL_WIDTH)}${value}`;
  return [
    verdictLine(certificate, t),
    ...beginning(certificate, t).map(row),
    ...(closuresWait(certificate) ? [`  ${t.warning(t.stayOpen)}`] : []),
    ...evidence(certificate, language).map(row),
    ...gapLines(certificate, t).map((line) => `  ${line}`),
    ...warnings(certificate).map((warning) => `  ${t.warning(warning)}`),
  ];
}

/** A certificate for whoever shows it otherwise than as lines. */
export interface CertificateTable {
  readonly verdict: string;
  /** What each row tells; absent in one that goes on with the row before. */
  readonly rows: readonly {
    readonly label?: CertificateLabel;
    readonly heading: string;
    readonly value: string;
  }[];
  /** Gaps and warnings, a sentence each. */
  readonly notes: readonly string[];
}

export function certificateTable(certificate: Certificate, language: Language): CertificateTable {
  const t = CERTIFICATE_TEXTS[language];
  const labels = new Map(
    Object.entries(t.labels).map(([label, heading]) => [heading, label as CertificateLabel]),
  );
  const stayOpen = closuresWait(certificate) ? [t.warning(t.stayOpen)] : [];
  return {
    verdict: verdictLine(certificate, t),
    rows: [...beginning(certificate, t), ...evidence(certificate, language)].map(([heading, value]) => {
      const label = labels.get(heading);
      return { ...(label !== undefined && { label }), heading, value };
    }),
    notes: [...stayOpen, ...gapLines(certificate, t), ...warnings(certificate).map(t.warning)],
  };
}

/** What is to be done, and what became of offers. */
function beginning(certificate: Certificate, t: Texts): Row[] {
  const steps = nextSteps(certificate, t).map((step, i): Row => [i === 0 ? t.labels.toDo : '', step]);
  return [...steps, ...offerRows(certificate, t)];
}

/** What the verdict rests on, and what it cost. */
function evidence(certificate: Certificate, language: Language): Row[] {
  const t = CERTIFICATE_TEXTS[language];
  const { proof, verification, novelties } = certificate;
  return [
    ...(proof === undefined ? [] : proofRows(proof, t)),
    ...(verification === undefined ? [] : verificationRows(verification, t)),
    ...(novelties === undefined ? [] : [[t.labels.novelties, noveltyLine(novelties, language)] as Row]),
    ...costRows(certificate, t),
  ];
}

function gapLines({ gaps }: Certificate, t: Texts): string[] {
  const more = gaps.length - SHOWN_GAPS;
  const shown = gaps.slice(0, SHOWN_GAPS).map((gap) => gapLine(gap, t));
  return more > 0 ? [...shown, t.moreGaps(more)] : shown;
}

function warnings({ refusals, replacedLists = [] }: Certificate): string[] {
  return [...refusals, ...replacedLists.map(describeReplaced)];
}

type Texts = (typeof CERTIFICATE_TEXTS)[Language];
type Row = readonly [label: string, value: string];

const LABEL_WIDTH = 22;
const SHOWN_GAPS = 20;

function verdictLine(certificate: Certificate, t: Texts): string {
  const verdict =
    certificate.status === 'proven' ? provenLine(certificate, t) : t.gap(gapSize(certificate, t));
  return certificate.refused === 0 ? verdict : `${verdict}; ${t.refusedOffers(count(certificate.refused))}`;
}

function offerRows(certificate: Certificate, t: Texts): Row[] {
  const { labels } = t;
  const { totalAtStart, totalAtEnd, distinct, refused, closedOffers } = certificate;
  const { created, changed, unchanged, rejected } = writtenOf(certificate);
  const end = totalAtEnd === undefined ? undefined : count(totalAtEnd);
  return [
    [labels.runOf, runLine(certificate, t)],
    [labels.available, t.available(count(totalAtStart), end)],
    [labels.collected, t.collected(count(distinct), share(Math.min(distinct, totalAtStart), totalAtStart))],
    [labels.written, t.written(count(created), count(changed), count(unchanged), count(rejected))],
    ...(refused === 0 ? [] : [[labels.refused, t.refusedAgain(t.refusedOffers(count(refused)))] as Row]),
    [labels.closed, closedLine(certificate, t)],
    ...(closedOffers === undefined ? [] : [[labels.personalData, t.personalData[closedOffers]] as Row]),
  ];
}

function costRows(certificate: Certificate, t: Texts): Row[] {
  const { tally, collecting, residual, estimate, totalAtStart, startedAt, endedAt } = certificate;
  const floor = floorCalls(totalAtStart);
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  const [calls, plan, after] = [tally.calls, collecting.calls, residual.calls].map(count);
  return [
    [t.labels.windows, t.windows(count(tally.windows))],
    [t.labels.calls, t.calls(`${calls}`, ratio(tally.calls, floor), count(floor), `${plan}`, `${after}`)],
    ...(estimate === undefined ? [] : [[t.labels.forecast, forecastLine(certificate, estimate, t)] as Row]),
    [t.labels.rateLimited, `${count(tally.rateLimited)} (${share(tally.rateLimited, tally.calls)})`],
    [t.labels.duration, t.pace(duration(seconds), (tally.calls / Math.max(1, seconds)).toFixed(1))],
    [t.labels.run, `${certificate.run} (${certificate.workflowId})`],
  ];
}

function gapLine({ missing, window, reason, remedy = 'replay' }: Gap, t: Texts): string {
  return t.gapLine(missing === 0 ? undefined : count(missing), window, reason, t.remedies[remedy]);
}

/** Offers by what became of them, each counted once: the tally counts readings, and some pages are read again. */
export function writtenOf({
  tally: { created, changed },
  distinct,
  refused,
}: Pick<Certificate, 'tally' | 'distinct' | 'refused'>): {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
} {
  // Offers that were published after the freeze are created as well, and not among the distinct ones.
  return {
    created,
    changed,
    unchanged: Math.max(0, distinct - created - changed - refused),
    rejected: refused,
  };
}

/** When the run was, what it read, and who started it. */
function runLine({ startedAt, plan, mode, startedBy }: Certificate, t: Texts): string {
  return t.runOf(startedAt.slice(0, 16).replace('T', ' '), t.plan(plan, mode), mode === 'full', startedBy);
}

/** What ends the gaps of a run, the remedy of most places first. */
function nextSteps({ status, gaps }: Certificate, t: Texts): string[] {
  if (status !== 'gap') return [];
  const places = new Map<Remedy, number>();
  for (const { remedy = 'replay' } of gaps) places.set(remedy, (places.get(remedy) ?? 0) + 1);
  return [...places]
    .sort(([, a], [, b]) => b - a)
    .map(([remedy, n]) => `${t.places(n, count(n))}: ${t.remedies[remedy]}`);
}

function closedLine(
  { closureRefusal, closed, erased = 0, waiting = 0, waitingFor }: Certificate,
  t: Texts,
): string {
  if (closureRefusal !== undefined) return closureRefusal;
  const why = waitingFor === undefined ? undefined : t.waitingFor[waitingFor];
  return [
    t.closed(count(closed)),
    ...(erased === 0 ? [] : [t.erased(count(erased))]),
    ...(waiting === 0 ? [] : [t.waiting(count(waiting), why)]),
  ].join('; ');
}

/** Whether a PROVEN run left unseen offers open that only a person can close. */
export function closuresWait({ status, waitingFor, closureRefusal }: Certificate): boolean {
  const waits = closureRefusal !== undefined || waitingFor === 'no-witness' || waitingFor === 'above-share';
  return status === 'proven' && waits;
}

/** A clock that is off by more is told: below it, it is the network. */
const DRIFT_TOLD_S = 5;

function proofRows(proof: ProofFigures, t: Texts): Row[] {
  const { clock, frozen, unsteady, index, unseen, sample, early, atMostUnnoticed } = proof;
  const { labels } = t;
  const unseenNow = unseen.fresh + unseen.recent + unseen.old;
  const { driftS = 0 } = clock;
  const end = frozen.end === undefined ? undefined : count(frozen.end);
  const totals = t.totals(count(frozen.seen), count(frozen.start), end);
  const nothing = unseenNow === 0 && sample.asked === 0;
  return [
    [labels.totals, unsteady === 0 ? totals : `${totals}; ${t.grew(count(unsteady))}`],
    [labels.index, t.index(count(index.stored), count(index.seen), count(index.asked))],
    [labels.unseen, nothing ? t.none : `${count(unseenNow)}, ${sampleWords(sample, t)}`],
    ...(early === undefined
      ? []
      : [[labels.early, t.early(count(early.vanished), count(early.first))] as Row]),
    ...(Math.abs(driftS) <= DRIFT_TOLD_S
      ? []
      : [[labels.clock, t.clock(duration(Math.abs(driftS)), driftS > 0)] as Row]),
    [labels.unnoticed, t.offers(count(atMostUnnoticed))],
  ];
}

function verificationRows(verification: VerificationFigures, t: Texts): Row[] {
  const { counted, uncounted, unexplained, blindSpot, calls, found, hidden } = verification;
  const agree = counted - unexplained.length;
  const all = counted + uncounted.length;
  const named = unexplained.map(({ code, offres }) => `${code} (${count(offres)})`).join(', ');
  return [
    [t.labels.regions, t.regions(count(agree), count(all), count(calls), count(blindSpot))],
    ...(unexplained.length === 0 ? [] : [['', t.unexplained(named)] as Row]),
    ...(uncounted.length === 0 ? [] : [['', t.uncounted(uncounted.join(', '))] as Row]),
    ...(found === 0 ? [] : [['', t.byPlace(count(found), count(hidden))] as Row]),
  ];
}

/** A sample in words. */
export function sampleWords(
  { usable, asked, gone, hidden, found, controls }: SampleFigures,
  t: Texts = CERTIFICATE_TEXTS.en,
): string {
  if (asked === 0 && controls === 0) return t.noneAsked;
  if (!usable) return t.noWitness;
  const still = hidden + found;
  return t.sample(count(asked), count(gone), still === 0 ? undefined : count(still));
}

function forecastLine({ collecting, residual }: Certificate, { calls }: Forecast, t: Texts): string {
  const least = calls.residualAtLeast === calls.residual ? undefined : count(calls.residualAtLeast);
  return [
    t.forecast(count(calls.plan), count(collecting.calls), ratio(collecting.calls, calls.plan)),
    t.forecastAfter(least, count(calls.residual), count(residual.calls)),
  ].join('; ');
}

function provenLine({ since, regions }: Certificate, t: Texts): string {
  if (since !== undefined) return t.provenSince(since.slice(0, 19).replace('T', ' '));
  return regions === undefined ? t.proven : t.provenRegions(regions.join(', '));
}

function gapSize({ gaps, missing }: Certificate, t: Texts): string {
  if (missing === 0) return t.unknownOffers;
  const size = t.offers(count(missing));
  return gaps.some((gap) => gap.missing === 0) ? t.atLeast(size) : size;
}

function ratio(a: number, b: number): string {
  return b === 0 ? '-' : (a / b).toFixed(3);
}

/** The answers of a sample, counted. */
export function summarizeWitness({ controls, testimonies }: Witness, { usable }: Weighed): SampleFigures {
  const of = (wanted: TestimonyState) => testimonies.filter(({ state }) => state === wanted).length;
  return {
    usable,
    controls: controls.asked,
    controlsThere: controls.there,
    asked: testimonies.length,
    gone: of('gone'),
    hidden: of('hidden'),
    found: of('searchable'),
    unknown: of('unknown'),
  };
}
