import type { Info } from '@temporalio/activity';
import { MockActivityEnvironment, type MockActivityEnvironmentOptions } from '@temporalio/testing';
import { reportFailures } from '../../src/workers/activity-interceptors.js';

/** An activity's surroundings in which its errors reach Temporal as they do in every worker. */
export function activityEnvironment(
  info: Partial<Info> = {},
  options: MockActivityEnvironmentOptions = {},
): MockActivityEnvironment {
  return new MockActivityEnvironment(info, { ...options, interceptors: [reportFailures] });
}
