import { ApplicationFailure } from '@temporalio/workflow';

/** What a workflow was given, as `parse` reads it. Fails with `InvalidInput` where that throws a RangeError, in its words. */
export function readInput<Input, Settings>(parse: (input: Input) => Settings, input: Input): Settings {
  try {
    return parse(input);
  } catch (error) {
    if (error instanceof RangeError) throw ApplicationFailure.nonRetryable(error.message, 'InvalidInput');
    throw error;
  }
}
