import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { freePort } from '../../services/index.js';
import { count } from '../../src/domain/progress.js';
import type { PartResults } from '../../src/domain/web/results.js';
import type { Bench, Details, Figure, Section } from '../harness/bench.js';
import { startChromium } from '../harness/chromium.js';
import { atMost, CORES, processorLimit, processTable } from '../harness/figures.js';
import { type Program, type Spent, startMeasuring, startProgram } from '../harness/processes.js';
import { measureRun, whileRunReads } from '../harness/run.js';
import { type SimulatorProcess, startSimulatorProcess } from '../harness/simulator.js';
import { openStage, type Stage } from '../harness/stage.js';
import { distinctByDepartement } from '../page/exact.js';
import { CHOICES, CHOICES_ONCE, type Choosing, switchOnce, type Visit, visit } from '../page/visit.js';

const DAY_SECONDS = 86_400;
/** Of the stock, in the day before the run that reads meanwhile: as in `second-run`. */
const REWRITTEN = 0.03;
const RENEWED = 0.02;
/**
 * What a person waits at most, in milliseconds: until something is there, until everything is, and after a choice. And how far
 * an estimate may be from the truth: four standard errors.
 */
const MOST = { paint: 1_000, charts: 2_000, choice: 1_000, error: 0.03 };
/** Views that are opened with cold caches: the slowest counts. */
const OPENED = 3;
/** Calls a second that the run of that day makes per application: as registered. */
const RATE = '3';
/** Between two choices of a person. */
const LOOKED_AT_MS = 2_000;
/** Distinct offers that it has read before anybody looks. */
const READ_FIRST = 20_000;

/** What Elasticsearch says that the searches of the page took. */
interface Searched {
  readonly searches: number;
  readonly milliseconds: number;
}

const NOTHING: Searched = { searches: 0, milliseconds: 0 };

interface Measured {
  readonly what: string;
  /** Milliseconds, try by try. */
  readonly took: readonly number[];
  readonly searched: Searched;
}

interface Situation {
  readonly name: string;
  readonly paint: Measured;
  readonly charts: Measured;
  readonly choices: readonly Measured[];
  readonly spent: Spent;
}

export const page: Section = {
  name: 'page',
  title: 'the web page over the whole country, in a real Chromium: with cold caches, and while a run reads',
  minutes: 15,
  async run(bench) {
    const browser = await startChromium(bench.env);
    try {
      const { situations, errors } = await measure(bench, browser);
      return {
        figures: [...situations.flatMap(figuresOf), errorFigure(errors)],
        details: situations.flatMap(({ name, spent, ...all }) => [
          choicesTable(name, [all.charts, ...all.choices]),
          processTable(spent, `the page, ${name}`),
        ]),
        data: { situations, errors },
      };
    } finally {
      await browser.close();
    }
  },
};

async function measure(
  bench: Bench,
  browser: Browser,
): Promise<{ readonly situations: readonly Situation[]; readonly errors: readonly number[] }> {
  const stage = await openStage(bench, 'page');
  const now = new Date().toISOString();
  const simulated = ['--offers', String(bench.offers), '--rate', '0', '--now', now];
  try {
    await withSimulator(stage, simulated, (simulator) =>
      measureRun(bench, stage, simulator, { plan: 'verified' }),
    );
    const alone = await situation(bench, stage, browser, 'no run beside');
    const errors = await estimationErrors(stage);
    const perSecond = String((RENEWED * bench.offers) / DAY_SECONDS);
    const aged = ['--aged', String(DAY_SECONDS), '--rewritten', String(REWRITTEN)];
    const churn = ['--published-per-second', perSecond, '--closed-per-second', perSecond];
    const beside = await withSimulator(stage, [...simulated, ...aged, ...churn], (simulator) =>
      whileRunReads(
        stage,
        simulator,
        { plan: 'verified', rate: RATE, seen: Math.min(READ_FIRST, bench.offers / 10) },
        () => situation(bench, stage, browser, 'while a run reads'),
      ),
    );
    return { situations: [alone, beside], errors };
  } finally {
    await stage.close();
  }
}

async function withSimulator<T>(
  stage: Stage,
  options: readonly string[],
  work: (simulator: SimulatorProcess) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulatorProcess(stage.folder, options);
  try {
    return await work(simulator);
  } finally {
    await simulator.stop();
  }
}

/** Opens the page as often as it takes, then chooses this and that. */
async function situation(
  { log }: Pick<Bench, 'log'>,
  stage: Stage,
  browser: Browser,
  name: string,
): Promise<Situation> {
  const measured = startMeasuring(stage.servers);
  const opened: { readonly paint: number; readonly charts: number }[] = [];
  const before = await searchedBy(stage);
  let choices: readonly Measured[] = [];
  let searched = NOTHING;
  for (let i = 1; i <= OPENED; i++) {
    await withPage(stage, async (url) => {
      await stage.elasticsearch.indices.clearCache({ index: '*' });
      const tab = await visit(browser, url);
      opened.push(tab.opened);
      log(`  ${name}: ${Math.round(tab.opened.charts)} ms until every chart`);
      if (i === OPENED) {
        searched = since(before, await searchedBy(stage));
        choices = await choose(stage, tab);
      }
      await tab.close();
    });
  }
  return {
    name,
    paint: { what: 'first paint', took: opened.map(({ paint }) => paint), searched: NOTHING },
    charts: { what: 'every chart and the list', took: opened.map(({ charts }) => charts), searched },
    choices,
    spent: measured(),
  };
}

/** How far what the page says of distinct offers is from what they are, departement by departement, the smallest first. */
async function estimationErrors(stage: Stage): Promise<readonly number[]> {
  const exact = await distinctByDepartement(stage.elasticsearch);
  const errors: number[] = [];
  await withPage(stage, async (url) => {
    const answer = await fetch(`${url}api/part?name=places&once=1`);
    const { result } = (await answer.json()) as { result: PartResults['places'] };
    for (const { code, offers } of result.rows) {
      const distinct = exact.get(code) ?? 0;
      errors.push(distinct === 0 ? 0 : Math.abs(offers - distinct) / distinct);
    }
  });
  return errors.toSorted((a, b) => a - b);
}

function errorFigure(errors: readonly number[]): Figure {
  const shown = (value: number) => `${(100 * value).toFixed(2)} %`;
  const middle = errors[errors.length >> 1] ?? 0;
  return atMost(
    'duplicates counted once: largest error of a departement, key by key',
    errors.at(-1) ?? Number.POSITIVE_INFINITY,
    MOST.error,
    `${errors.length} departements, half of them within ${shown(middle)}: Elasticsearch's estimate of distinct values`,
    shown,
  );
}

/** A server of the page that has kept no answer yet. */
async function withPage(stage: Stage, work: (url: string) => Promise<void>): Promise<void> {
  const port = String(await freePort());
  const program = startProgram('page', ['src/client/main.js', 'page', '--port', port, '--json'], {
    env: {
      PATH: process.env.PATH,
      TEMPORAL_ADDRESS: stage.temporalAddress,
      ELASTICSEARCH_URL: stage.elasticsearchUrl,
    },
    cwd: stage.folder,
    logFile: `${stage.folder}/page.log`,
  });
  try {
    await work(await Promise.race([addressOf(program), program.failed]));
  } finally {
    await program.stop();
  }
}

async function addressOf({ stdout }: Program): Promise<string> {
  let text = '';
  for await (const part of stdout) {
    text += String(part);
    const [, url] = /"url": *"([^"]+)"/.exec(text) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('The page told no address.');
}

async function choose(stage: Stage, tab: Visit): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const choosing of CHOICES) measured.push(await tried(stage, tab, choosing));
  await tab.after(switchOnce);
  for (const choosing of CHOICES_ONCE) measured.push(await tried(stage, tab, choosing));
  return measured;
}

async function tried(stage: Stage, tab: Visit, { what, acts, undo }: Choosing): Promise<Measured> {
  const took: number[] = [];
  let searched = NOTHING;
  for (const act of acts) {
    // A person looks at what is there: of searches, only a few a second begin.
    await sleep(LOOKED_AT_MS);
    const before = await searchedBy(stage);
    took.push(await tab.after(act));
    const { searches, milliseconds: spent } = since(before, await searchedBy(stage));
    searched = { searches: searched.searches + searches, milliseconds: searched.milliseconds + spent };
    await tab.after(undo);
  }
  return { what, took, searched };
}

/** By Elasticsearch's own statistics of the searches that name themselves the page's. */
async function searchedBy({ elasticsearch }: Stage): Promise<Searched> {
  const { _all } = await elasticsearch.indices.stats({ index: '*', metric: 'search', groups: 'page' });
  const { groups = {} } = _all.primaries?.search ?? {};
  const {
    query_total: searches = 0,
    query_time_in_millis: query = 0,
    fetch_time_in_millis: fetch = 0,
  } = groups.page ?? {};
  return { searches, milliseconds: Number(query) + Number(fetch) };
}

function since(before: Searched, after: Searched): Searched {
  return {
    searches: after.searches - before.searches,
    milliseconds: after.milliseconds - before.milliseconds,
  };
}

const worst = ({ took }: Measured) => Math.max(...took);
const milliseconds = (value: number) => `${count(Math.round(value))} ms`;

function figuresOf({ name, paint, charts, choices, spent }: Situation): Figure[] {
  const processor = processorLimit(spent);
  return [
    atMost(
      `${name}: first paint`,
      worst(paint),
      MOST.paint,
      'the document, one request, and its program',
      milliseconds,
    ),
    atMost(
      `${name}: every chart and the list`,
      worst(charts),
      MOST.charts,
      `${limitOf(charts)}; ${processor}`,
      milliseconds,
    ),
    ...choices.map((choice) =>
      atMost(`${name}: after ${choice.what}`, worst(choice), MOST.choice, limitOf(choice), milliseconds),
    ),
  ];
}

/** Of all tries: what Elasticsearch searched for, and what share of the waiting that was. */
function limitOf({ took, searched }: Measured): string {
  if (searched.searches === 0) return 'asked for as the page was opened, before anybody wants it';
  const waited = took.reduce((sum, one) => sum + one, 0);
  const each = (value: number) => Math.round(value / took.length);
  return `Elasticsearch: ${each(searched.searches)} searches of ${count(each(searched.milliseconds))} ms together, two at a time; the wait is ${(waited / Math.max(1, searched.milliseconds)).toFixed(2)} of that`;
}

function choicesTable(name: string, all: readonly Measured[]): Details {
  return {
    title: `the page, ${name}: tries on ${CORES} cores`,
    head: ['what', 'milliseconds, try by try', 'searches', 'milliseconds in Elasticsearch'],
    rows: all.map(({ what, took, searched }) => [
      what,
      took.map((one) => count(Math.round(one))).join(', '),
      count(searched.searches),
      count(searched.milliseconds),
    ]),
  };
}
