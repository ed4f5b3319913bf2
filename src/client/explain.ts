import { inspect } from 'node:util';
import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure, rootCause } from '@temporalio/common';
import { DamagedKey, DamagedState, UnusableFolder } from '../../services/index.js';
import { ConfigError } from '../config/index.js';
import { DuckdbFailed } from '../duckdb/duckdb.js';
import { StoreError } from '../elasticsearch/index.js';
import { ExportFailed, ExportRefused } from '../export/index.js';
import { WarehouseFailed } from '../warehouse/index.js';
import { CommandFailed, EXIT, type ExitCode, Interrupted, UsageError } from './exit.js';
import { grpcErrorIn } from './patient-result.js';
import { RunFailed } from './run-end.js';

/** What went wrong: one sentence where a person can put it right. */
export interface Explained {
  readonly message: string;
  readonly exitCode: ExitCode;
}

export function explain(error: unknown): Explained {
  const isUsage =
    error instanceof ConfigError ||
    error instanceof UsageError ||
    error instanceof UnusableFolder ||
    error instanceof ExportRefused;
  if (isUsage) return { message: error.message, exitCode: EXIT.usage };
  if (error instanceof RunFailed) {
    return { message: error.message, exitCode: error.isUsage ? EXIT.usage : EXIT.failed };
  }
  if (error instanceof WorkflowFailedError) {
    const { cause } = error;
    const isUsage = cause instanceof ApplicationFailure && cause.type === 'InvalidInput';
    return {
      message: `It failed: ${rootCause(cause) ?? error.message}`,
      exitCode: isUsage ? EXIT.usage : EXIT.failed,
    };
  }
  const grpc = grpcErrorIn(error);
  if (grpc !== undefined) {
    return {
      message: `Temporal did not do what was asked: ${grpc.details} (gRPC ${grpc.code}).`,
      exitCode: EXIT.failed,
    };
  }
  const isSentence =
    error instanceof StoreError ||
    error instanceof ExportFailed ||
    error instanceof DuckdbFailed ||
    error instanceof WarehouseFailed ||
    error instanceof Interrupted ||
    error instanceof CommandFailed ||
    error instanceof DamagedState ||
    error instanceof DamagedKey;
  return { message: isSentence ? error.message : inspect(error), exitCode: EXIT.failed };
}
