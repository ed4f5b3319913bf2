import { ApplicationFailure, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { ProbeActivities, ProbeStoreActivities } from '../activities/probing.js';
import type { Observation, ProbeCall } from '../domain/probe/observation.js';
import type { ProbeReport } from '../domain/probe/report.js';
import { type ProbeLists, probeApi } from '../domain/probe/story.js';
import { briefStoreCall, probeCall } from '../patience/index.js';
import { Applications } from './applications.js';
import { PRIORITY } from './priority.js';
import { codesROMEOf, departementsByRegion, readList, whyAway } from './references.js';

const store = proxyActivities<ProbeStoreActivities>(briefStoreCall);

/**
 * Asks the API some thirty questions, one after the other, at the rate of its applications, and says which of Moisson's
 * assumptions hold: `probeApi`. What it finds is kept in `ingestion`; no offer is.
 *
 * Fails with `AlreadyRunning` beside a run, `InvalidCredentials` when the API refuses every application, `ApiUnavailable`
 * when it answers nothing at all.
 */
export async function ProbeWorkflow(): Promise<ProbeReport> {
  const { workflowId, firstExecutionRunId: run } = workflowInfo();
  const opened = await store.openProbe();
  const applications = new Applications(opened.queues);
  const lists = await readLists(applications);
  const asked = { calls: LISTS_READ, answers: 0 };
  const findings = await probeApi(async (call) => {
    const observed = await observe(applications, call);
    asked.calls += observed?.calls ?? 1;
    asked.answers += observed === undefined ? 0 : 1;
    return observed?.observation;
  }, lists);
  if (asked.answers === 0) {
    throw ApplicationFailure.nonRetryable(
      `the API answered none of the questions. ${applications.refusals.join(' ')}`.trim(),
      'ApiUnavailable',
    );
  }
  const { startedAt } = opened;
  const { calls } = asked;
  const report = { workflowId, startedAt, endedAt: new Date().toISOString(), calls, ...findings };
  return { ...report, ...(await store.keepProbe({ run, report })) };
}

const LISTS_READ = 2;

/** What is asked by: lists that the API does not give are the last known ones. */
async function readLists(applications: Applications): Promise<ProbeLists> {
  const departements = await readList(applications, 'departements');
  const metiers = await readList(applications, 'metiers');
  return {
    departements: departementsByRegion(departements.entries),
    codesROME: codesROMEOf(metiers.entries),
  };
}

/** One question; undefined when it cannot be put, on whichever application. */
async function observe(
  applications: Applications,
  call: ProbeCall,
): Promise<{ readonly observation: Observation; readonly calls: number } | undefined> {
  try {
    return await applications.call(
      (taskQueue) =>
        proxyActivities<ProbeActivities>({
          ...probeCall,
          taskQueue,
          priority: PRIORITY.probe,
        }).observeApi.executeWithOptions({ summary: summaryOf(call) }, [call]),
      // What one question meets says nothing of the next.
      { blames: false },
    );
  } catch (error) {
    if (whyAway(error) === undefined) throw error;
    return undefined;
  }
}

/** For the timeline of the web UI. */
function summaryOf(call: ProbeCall): string {
  if (call.kind === 'offre') return `probe: offer ${call.id}`;
  if (call.kind === 'list') return `probe: list of ${call.name}`;
  const parameters = Object.entries(call.parameters).filter(([name]) => name !== 'sort');
  return `probe: ${parameters.map(([name, value]) => `${name}=${value}`).join(' ')}`.slice(0, 80);
}
