import { proxyActivities, sleep } from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { Controls, Testimony, TestimonyState, Witness } from '../domain/evidence.js';
import { isEvidence } from '../domain/evidence.js';
import type { SampledOffre } from '../domain/stock.js';
import { witnessCall } from '../patience/index.js';
import type { Collector } from './collector.js';
import { findIn } from './find-in.js';
import { workThrough } from './frontier.js';
import { ownSearch } from './own-search.js';
import { PRIORITY } from './priority.js';

/** Offers asked for in parallel: enough for every application to keep its rate. */
const CONCURRENCY = 12;
/** An id that no offer can have: letters and digits as in real ones, and far too many of them. */
const INVENTED = '999ZZZZMOISSON';

/**
 * Asks the API's detail for each offer of a sample. Controls go first: if the detail does not show what the search has
 * just shown, or shows an offer that does not exist, it is no evidence, and nothing else is asked. An offer that is
 * still there is asked for again after `pauseMs`, since the detail may lag; then in the search, by its own second and
 * trade.
 */
export async function askWitness(
  collector: Collector,
  controls: readonly string[],
  sample: readonly SampledOffre[],
  pauseMs: number,
): Promise<Witness> {
  if (sample.length === 0) return NOBODY;
  const checked = await checkControls(collector, controls);
  if (!isEvidence(checked)) return { controls: checked, testimonies: [] };
  const first = await askStates(collector, sample);
  const there = first.filter(({ state }) => state === 'hidden').map(({ offre }) => offre);
  if (there.length === 0) return { controls: checked, testimonies: first };
  await sleep(pauseMs);
  const second = await askAgain(collector, there);
  const later = new Map(second.map((testimony) => [testimony.offre.id, testimony]));
  return {
    controls: checked,
    testimonies: first.map((testimony) => later.get(testimony.offre.id) ?? testimony),
  };
}

/** Nobody was asked. */
export const NOBODY: Witness = {
  controls: { asked: 0, there: 0, inventedThere: false },
  testimonies: [],
};

/** Offers that are still there and are asked for once more, before it is known whether asking again changes anything. */
const ASKED_AGAIN = 25;

/**
 * What offers that the detail shows turn out to be on a second question. Where the first of them all stay as they are,
 * the others are taken to do so as well: a lag of a day would double the calls of every run.
 */
async function askAgain(collector: Collector, there: readonly SampledOffre[]): Promise<Testimony[]> {
  const ask = (offres: readonly SampledOffre[]) =>
    askAll(offres, async (offre) => {
      const state = await stateOf(collector, offre.id);
      return state === 'hidden' ? searchFor(collector, offre) : state;
    });
  const first = await ask(there.slice(0, ASKED_AGAIN));
  const others = there.slice(ASKED_AGAIN);
  if (first.every(({ state }) => state === 'hidden')) {
    return [...first, ...others.map((offre): Testimony => ({ offre, state: 'hidden' }))];
  }
  return [...first, ...(await ask(others))];
}

async function checkControls(collector: Collector, ids: readonly string[]): Promise<Controls> {
  return (await hearControls(collector, ids)).controls;
}

/** What the detail says of control offers, and those of them that are there. */
export async function hearControls(
  collector: Collector,
  ids: readonly string[],
): Promise<{ readonly controls: Controls; readonly standing: readonly string[] }> {
  if (ids.length === 0) return { controls: NOBODY.controls, standing: [] };
  const states = await Promise.all([INVENTED, ...ids].map((id) => stateOf(collector, id)));
  const [invented, ...known] = states;
  const standing = ids.filter((_, i) => known[i] === 'hidden');
  return {
    controls: { asked: ids.length, there: standing.length, inventedThere: invented !== 'gone' },
    standing,
  };
}

/** What the detail alone says of each offer. */
export function askStates(collector: Collector, offres: readonly SampledOffre[]): Promise<Testimony[]> {
  return askAll(offres, (offre) => stateOf(collector, offre.id));
}

async function askAll(
  offres: readonly SampledOffre[],
  ask: (offre: SampledOffre) => Promise<TestimonyState>,
): Promise<Testimony[]> {
  const states = new Map<string, TestimonyState>();
  await workThrough(
    offres,
    CONCURRENCY,
    () => false,
    async (offre) => void states.set(offre.id, await ask(offre)),
  );
  return offres.map((offre) => ({ offre, state: states.get(offre.id) ?? 'unknown' }));
}

/** By the detail alone: `hidden` = it is there. A failure says nothing. */
async function stateOf(collector: Collector, id: string): Promise<TestimonyState> {
  const answer = await collector.ask((taskQueue) =>
    api(taskQueue).askOffre.executeWithOptions({ summary: `offer ${id} by its id` }, [{ id }]),
  );
  if (answer === undefined) return 'unknown';
  return answer.state === 'gone' ? 'gone' : 'hidden';
}

/** Whether the search shows an offer that its detail shows. */
async function searchFor(collector: Collector, offre: SampledOffre): Promise<TestimonyState> {
  const search = ownSearch(offre);
  if (search === undefined) return 'hidden';
  const { id } = offre;
  const answer = await findIn(collector, id, search);
  return answer?.found === true ? 'searchable' : 'hidden';
}

function api(taskQueue: string) {
  return proxyActivities<ApiActivities>({ ...witnessCall, taskQueue, priority: PRIORITY.page });
}
