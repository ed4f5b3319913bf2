import { Context } from '@temporalio/activity';
import { ApplicationFailure, defaultPayloadConverter } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { whileBeating } from '../activities/heartbeat.js';
import { storing } from '../activities/storing.js';
import {
  asInstallation,
  type Difference,
  differenceOf,
  INSTALLATION,
  type Installation,
} from '../domain/installation.js';
import { OTHER_WORKER_PAUSE_MS, OTHER_WORKERS_TRIED } from '../patience/index.js';
import type { OwnInstallation } from './identity.js';

/**
 * Refuses what belongs to a run of another installation: on the same task queue, a worker with another configuration
 * would take its pages into other indexes, or from another API, without a word. A worker of the right one, if there is
 * any, gets the next attempts; after some, none is there.
 */
export function guardInstallation(role: string, own: OwnInstallation): ActivityInterceptorsFactory {
  return () => ({
    inbound: {
      async execute(input, next) {
        const payload = input.headers[INSTALLATION];
        const wanted = asInstallation(payload && defaultPayloadConverter.fromPayload(payload));
        if (wanted !== undefined) await requireSame(role, own, wanted);
        return next(input);
      },
    },
  });
}

async function requireSame(role: string, own: OwnInstallation, wanted: Installation): Promise<void> {
  const difference =
    differenceOf(await patiently(own), wanted) && differenceOf(await patiently(() => own(true)), wanted);
  if (difference === undefined) return;
  const { info, log } = Context.current();
  const message = `The worker ${role} on the task queue ${info.taskQueue} serves ${inWords(difference)}: stop this worker, or start it with the configuration of the run.`;
  log.warn(message);
  throw ApplicationFailure.create({
    message,
    type: 'OtherInstallation',
    nonRetryable: info.attempt >= OTHER_WORKERS_TRIED,
    nextRetryDelay: OTHER_WORKER_PAUSE_MS,
  });
}

/** A difference for a person, with the variable that decides. */
function inWords({ field, served, wanted }: Difference): string {
  switch (field) {
    case 'prefix':
      return `indexes with the prefix "${served}", not "${wanted}" (ELASTICSEARCH_INDEX_PREFIX)`;
    case 'cluster':
      return `the Elasticsearch cluster ${served}, not ${wanted} (ELASTICSEARCH_URL)`;
    case 'api':
      return `the API at ${served}, not at ${wanted} (FRANCE_TRAVAIL_API_URL)`;
  }
}

/** An Elasticsearch that is away is waited for, as it is with a held page. */
async function patiently(own: () => Promise<Installation>): Promise<Installation> {
  const { info, cancellationSignal } = Context.current();
  return whileBeating(
    // What earlier attempts spent is carried on.
    () => info.heartbeatDetails,
    () => storing(cancellationSignal, own, () => {}),
  );
}
