import { isCancellation, log, proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import type { Forecast } from '../domain/forecast.js';
import type { References } from '../domain/lists.js';
import { forecasting } from '../patience/index.js';

const forecasts = proxyActivities<StoreActivities>(forecasting);

/** What a run that has just begun will cost, without a call; undefined when it cannot be said, which stops no run. */
export async function forecastOf(run: {
  readonly plan: Forecast['plan'];
  readonly total: number;
  readonly references: References;
  readonly regions: readonly string[] | undefined;
}): Promise<Forecast | undefined> {
  const { plan, total, references, regions } = run;
  try {
    return await forecasts.estimateRun({
      plan,
      total,
      territory: references,
      ...(regions === undefined ? {} : { regions }),
    });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('the run cannot be forecast', { error });
    return undefined;
  }
}
