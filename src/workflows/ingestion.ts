import {
  CancellationScope,
  isCancellation,
  log,
  patched,
  proxyActivities,
  rootCause,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import type { EndedRun } from '../activities/contracts.js';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Certificate } from '../domain/certificate.js';
import { parisInstant } from '../domain/clock.js';
import { concurrencyByRegion } from '../domain/concurrency.js';
import {
  type IngestionInput,
  type IngestionSettings,
  parseIngestionInput,
} from '../domain/ingestion-input.js';
import { isSkippedStart, type SkippedStart } from '../domain/refusals.js';
import { describeFailure, describeWaiting, titleOf } from '../domain/run-details.js';
import { briefStoreCall } from '../patience/index.js';
import { acceptRunControl } from './accept-run-control.js';
import { Attributes } from './attributes.js';
import { type Beginning, begin, hasWitnesses } from './beginning.js';
import { Children } from './children.js';
import { collectApart } from './collect-apart.js';
import { Collector } from './collector.js';
import { conclude } from './conclusion.js';
import { defaultPlan } from './default-plan.js';
import { type EndingInput, endWithWitnesses } from './ending.js';
import { endByTotals } from './ending-by-totals.js';
import { failureOf, howItFailed } from './failed.js';
import { forecastOf } from './forecast.js';
import { readInput } from './input.js';
import { lookNowAndThen } from './looks.js';
import { openInTurn } from './own-turn.js';
import { RegionWorkflow } from './region.js';
import { reached } from './region-progress.js';
import { collectResidual } from './residual.js';
import { RunControlState } from './run-control-state.js';
import { RunProgress } from './run-progress.js';
import type { RunScope } from './run-scope.js';
import { scheduledBy, startedBy } from './started-by.js';
import { sweep } from './sweep-parts.js';
import { type SweptRegions, sweepRegions } from './sweep-regions.js';
import { tellEnd, tellRefusal } from './tell.js';
import { countRegions, type Verified, verifyRegions } from './verification.js';

/** For what a run writes while nothing of it is in flight. */
const impatientStore = proxyActivities<StoreActivities>(briefStoreCall);

/**
 * One run: collects every offer that is open from its start to its end, and says what it could not. The status comes
 * from the reconciliation at the end, never from the absence of an exception. An incremental start of a schedule beside
 * another run is skipped.
 *
 * Fails with `InvalidInput` when the input is wrong, `InvalidCredentials` when the API refuses every application, and
 * with an activity's own error when a part that nothing can replace (opening, first national total) fails.
 */
export async function IngestionWorkflow(input?: IngestionInput): Promise<Certificate | SkippedStart> {
  const settings = readInput((given) => parseIngestionInput(given, defaultPlan), input);
  const title = titleOf(settings, startedBy());
  const control = new RunControlState();
  const attributes = new Attributes();
  const children = new Children(control, attributes);
  acceptRunControl(control, () => children.tellAll());
  const work = new CancellationScope();
  try {
    return await work.run(() => ingest(settings, { title, attributes, control, children }));
  } catch (error) {
    // What the children have in flight is stored before the run says that it ended.
    work.cancel();
    await CancellationScope.nonCancellable(async () => {
      await children.ended();
      await writeFailure({ settings, title, attributes }, error);
    });
    const skipped = skippedStart(settings, error);
    if (skipped !== undefined && patched('a skipped start is no failure')) return skipped;
    throw error;
  }
}

/** Set of an incremental start of a schedule beside another run: the next one reads what it would have read. */
function skippedStart({ mode }: IngestionSettings, error: unknown): SkippedStart | undefined {
  const failure = failureOf(error);
  if (scheduledBy() === undefined || !isSkippedStart(failure?.type, mode)) return undefined;
  return { status: 'skipped', reason: failure?.message ?? '' };
}

/** By what others hear of a run, and speak to it. */
interface Told {
  readonly title: string;
  readonly attributes: Attributes;
  readonly control: RunControlState;
  readonly children: Children;
}

async function writeFailure(
  {
    settings,
    title,
    attributes,
  }: Pick<Told, 'title' | 'attributes'> & { readonly settings: IngestionSettings },
  error: unknown,
): Promise<void> {
  const { firstExecutionRunId: run } = workflowInfo();
  const cancelled = isCancellation(error);
  const reason = cancelled ? 'Cancelled on request.' : (rootCause(error) ?? String(error));
  setCurrentDetails(describeFailure(title, cancelled ? 'cancelled' : 'failed', reason));
  const status = cancelled ? 'cancelled' : howItFailed(error);
  attributes.set({ MoissonVerdict: status });
  const ended = await impatientStore
    .failRun({ run, status, reason })
    .catch((unwritten: unknown) => log.error('the document of the run cannot be closed', { unwritten }));
  // A worker of an earlier version answers nothing.
  const document = (ended as EndedRun | undefined)?.tell;
  if (status === 'refused') await tellRefusal(document, settings, { type: failureOf(error)?.type, reason });
  else await tellEnd(document);
}

/** The story of a run: open, reference lists, total, collect, what the plan cannot find, reconcile, close. */
async function ingest(
  settings: IngestionSettings,
  { title, attributes, control, children }: Told,
): Promise<Certificate> {
  const { firstExecutionRunId: run, workflowId } = workflowInfo();
  const { plan, mode, regions, newApi } = settings;
  if (Attributes.areAsked) await attributes.learn();
  attributes.set({
    MoissonPlan: plan,
    MoissonMode: mode,
    ...(regions && { MoissonRegion: regions.join(' ') }),
  });
  const opening = { run, workflowId, plan, mode, startedBy: startedBy() };
  const opened = await openInTurn({ ...opening, ...(newApi === undefined ? {} : { newApi }) }, (reason) =>
    setCurrentDetails(describeWaiting(title, reason)),
  );
  const witnessed = hasWitnesses();
  const collector = new Collector(run, opened.queues, control);
  const { startedAt } = opened;
  const progress = new RunProgress({ run, title, startedAt }, control, { collector, children });

  progress.enter('opening');
  const beginning = await begin({ run, opened, witnessed }, settings, { collector, children });
  const { scope, freeze, available: total } = beginning;
  attributes.set({ MoissonFreeze: parisInstant(freeze.frozenAt) });
  const forecast = await forecastOf({ plan, total, references: scope.references, regions });
  progress.forecast = forecast;
  // Of a run that keeps to some regions, those are all that there is to collect.
  progress.total = regions === undefined ? total : (forecast?.total ?? total);

  progress.enter('collecting');
  const verified = plan === 'verified' ? await sweepAndVerify(beginning, progress) : undefined;
  if (plan === 'national') await sweepAlone(scope, progress);
  const swept = readsChosenRegions(settings) ? await sweepChosen(beginning, progress) : undefined;
  const regional =
    plan === 'region' && swept === undefined ? await collectRegions(beginning, progress) : undefined;
  const collecting = progress.tally;
  let gaps = children.gaps();
  if (plan === 'region' && regions === undefined) {
    progress.enter('residual');
    gaps = await collectResidual(scope, beginning.frozenTotal);
  }
  regional?.endLooks();

  const end = witnessed ? endWithWitnesses : endByTotals;
  const told = verified?.gaps ?? swept?.gaps ?? [];
  const input = endingInput(settings, beginning, { gaps, told, ...(swept === undefined ? {} : { swept }) });
  const ending = await end(input, () => progress.enter('reconciling'));
  // From here on nothing is asked of the API, and the certificate must not be cut off half-way: a cancellation
  // that comes now comes after the end.
  return CancellationScope.nonCancellable(() =>
    conclude({
      settings,
      beginning,
      ending,
      collecting,
      progress,
      attributes,
      ...(verified && { verified }),
    }),
  );
}

/** The country by creation date, and what its regions say of that: a workflow for each. */
async function sweepAndVerify(beginning: Beginning, progress: RunProgress): Promise<Verified> {
  const { scope, frozenTotal } = beginning;
  const first = beginning.ofRegions ?? (await countRegions(scope, frozenTotal));
  const showRegions = () => void reached(scope, first.totals).then((regions) => progress.reach(regions));
  showRegions();
  const endLooks = lookNowAndThen(scope, first.totals, progress);
  await sweep(scope, 'France', {}, { skipSeen: false }, showRegions);
  endLooks();
  progress.enter('verifying');
  return verifyRegions(scope, first, frozenTotal);
}

/** Whether regions that were chosen are read by creation date. Runs that began before it was so went by departement. */
function readsChosenRegions({ plan, regions }: IngestionSettings): boolean {
  return plan === 'region' && regions !== undefined && patched('chosen regions by creation date');
}

/** Regions that were chosen, each by creation date. */
async function sweepChosen(beginning: Beginning, progress: RunProgress): Promise<SweptRegions> {
  const endLooks = lookNowAndThen(beginning.scope, {}, progress);
  const swept = await sweepRegions(beginning);
  endLooks();
  return swept;
}

async function sweepAlone(scope: RunScope, progress: RunProgress): Promise<void> {
  const endLooks = lookNowAndThen(scope, {}, progress);
  await sweep(scope, 'France', {}, { skipSeen: false }, () => progress.show());
  endLooks();
}

/** A child for each region, all in parallel. */
async function collectRegions(
  { scope, chosen, frozenTotal }: Beginning,
  progress: RunProgress,
): Promise<{ readonly endLooks: () => void }> {
  const { creation, references } = scope;
  const forecast = progress.forecast?.regions ?? [];
  const concurrency = concurrencyByRegion(forecast);
  const first = Object.fromEntries(forecast.map(({ code, total }) => [code, total]));
  const endLooks = lookNowAndThen(scope, first, progress);
  const country = references.regions.length > 1 ? { country: frozenTotal } : {};
  await Promise.all(
    chosen.map((region) =>
      collectApart(scope, region.libelle, RegionWorkflow, `region-${region.code}`, (given) => ({
        ...given,
        region,
        creation,
        lanes: concurrency[region.code],
        ...country,
      })).then(() => progress.show()),
    ),
  );
  return { endLooks };
}

function endingInput(
  { mode, regions, maxClosedShare }: IngestionSettings,
  { scope, opened, freeze, begunAt, frozenTotal, available, firstPage }: Beginning,
  { gaps, told, swept }: Pick<EndingInput, 'gaps' | 'told' | 'swept'>,
): EndingInput {
  return {
    scope,
    opened,
    freeze,
    begunAt,
    totalAtStart: frozenTotal,
    available,
    ...(firstPage === undefined ? {} : { firstPage }),
    wholeCountry: regions === undefined,
    mode,
    gaps,
    told,
    ...(swept === undefined ? {} : { swept }),
    allowedShare: maxClosedShare ?? opened.maxClosedShare,
  };
}
