import { inspect } from 'node:util';
import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure, rootCause } from '@temporalio/common';
import { DamagedKey, DamagedState, UnusableFolder } from '../../services/index.js';
import { ConfigError } from '../config/index.js';
import { DatalakeError } from '../elasticsearch/index.js';
import { CommandFailed, EXIT, type ExitCode, Interrupted, UsageError } from './exit.js';
import { grpcErrorIn } from './patient-result.js';
import { RunFailed } from './run-end.js';
import { say } from './terminal.js';

/** Says what went wrong, in one sentence where a person can put it right, and gives the exit code. */
export function explain(error: unknown): ExitCode {
  if (error instanceof ConfigError || error instanceof UsageError || error instanceof UnusableFolder) {
    say(error.message);
    return EXIT.usage;
  }
  if (error instanceof RunFailed) {
    say(error.message);
    return error.isUsage ? EXIT.usage : EXIT.failed;
  }
  if (error instanceof WorkflowFailedError) {
    say(`It failed: ${rootCause(error.cause) ?? error.message}`);
    const { cause } = error;
    return cause instanceof ApplicationFailure && cause.type === 'InvalidInput' ? EXIT.usage : EXIT.failed;
  }
  const grpc = grpcErrorIn(error);
  if (grpc !== undefined) {
    say(`Temporal did not do what was asked: ${grpc.details} (gRPC ${grpc.code}).`);
    return EXIT.failed;
  }
  const isSentence =
    error instanceof DatalakeError ||
    error instanceof Interrupted ||
    error instanceof CommandFailed ||
    error instanceof DamagedState ||
    error instanceof DamagedKey;
  say(isSentence ? error.message : inspect(error));
  return EXIT.failed;
}
