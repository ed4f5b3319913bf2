import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowFailedError } from '@temporalio/client';
import { rootCause } from '@temporalio/common';
import { type Followed, type FollowInput, parseFollowInput } from '../../domain/follow.js';
import { languageOf } from '../../domain/language.js';
import { isRefusedStart } from '../../domain/refusals.js';
import { openStore, startOnItsClock } from '../../elasticsearch/index.js';
import { FIRST_LOOK_ASKED_MS } from '../../patience/index.js';
import { failureTypeOf } from '../../temporal/ingestions.js';
import type { FollowWorkflow } from '../../workflows/index.js';
import { followingQuery } from '../../workflows/messages.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { type FollowHandle, followHandle } from '../follow-handle.js';
import { type FollowState, followJson, followLines } from '../follow-text.js';
import { intendedInstallation } from '../intended-installation.js';
import { printJson } from '../json.js';
import { RunFailed } from '../run-end.js';
import { sayMigrations } from '../say-migrations.js';
import { unservedQueue, withTemporal } from '../temporal.js';
import { print, say } from '../terminal.js';
import { whileServed } from '../unserved.js';

export interface FollowOptions {
  /** Seconds from one look to the next. */
  readonly every?: number;
  /** Of the rate, 0 to 1. */
  readonly share?: number;
  readonly stop?: boolean;
  readonly status?: boolean;
  readonly json?: boolean;
}

/**
 * `moisson follow`: keeps the lake fresh from now on, and says so once its first look has ended; `--stop` ends it,
 * `--status` says how it goes. Exit code 2 where nobody follows, or somebody does in another way; 1 when the last look failed.
 */
export async function follow(options: FollowOptions, context: Context): Promise<ExitCode> {
  const { stop = false, status = false, every, share } = options;
  if ((stop || status) && (every !== undefined || share !== undefined || stop === status)) {
    throw new UsageError('Give --stop, or --status, or how to follow: --every, --share.');
  }
  const input: FollowInput = {
    ...(every === undefined ? {} : { everyS: every }),
    ...(share === undefined ? {} : { share }),
  };
  return withTemporal(context.config, async (client) => {
    const handle = followHandle(client, context.config);
    if (stop || status) await requireFollowing(handle);
    if (stop) await end(handle);
    else if (!status) await begin(client, input, context);
    return show(await stateOf(handle, context), options);
  });
}

/** Starts to follow, and waits for what the first look says. */
async function begin(client: Client, input: FollowInput, context: Context): Promise<void> {
  const { config } = context;
  const settings = parseFollowInput(input);
  await sayMigrations(context, 'following', say);
  const handle = followHandle(client, config);
  try {
    await client.workflow.start<typeof FollowWorkflow>('FollowWorkflow', {
      workflowId: handle.workflowId,
      taskQueue: config.queues.ingestion,
      args: [settings],
      memo: { ...(await intendedInstallation(context)) },
      staticSummary: 'New offers, as they are published',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  const unserved = () => unservedQueue(client, config, handle);
  const { settings: followed } = await whileServed('following', unserved, say, () => firstLook(handle));
  if (Object.keys(input).length > 0 && JSON.stringify(followed) !== JSON.stringify(settings)) {
    throw new UsageError(
      `It follows already, every ${followed.everyS} s with ${followed.share} of the rate: \`npx moisson follow --stop\` first.`,
    );
  }
}

/** What the first look left, whole or not. @throws RunFailed when following has ended instead. */
async function firstLook(handle: FollowHandle): Promise<Followed> {
  for (;;) {
    await requireFollowing(handle);
    const state = await handle.query(followingQuery).catch(() => undefined);
    if (state !== undefined) {
      const { followed, busy } = state;
      if (followed.looks > 0 || followed.trouble !== undefined || busy !== undefined) return followed;
    }
    await sleep(FIRST_LOOK_ASKED_MS);
  }
}

/** @throws UsageError where nobody follows, RunFailed where following has failed. */
async function requireFollowing(handle: FollowHandle): Promise<void> {
  const state = await handle.describe().catch(() => undefined);
  if (state?.status.name === 'RUNNING') return;
  if (state?.status.name !== 'FAILED')
    throw new UsageError('Nobody follows: `npx moisson follow` starts it.');
  const failure: unknown = await handle.result().catch((error: unknown) => error);
  const reason = failure instanceof WorkflowFailedError ? rootCause(failure.cause) : undefined;
  const isRefused = failure instanceof WorkflowFailedError && isRefusedStart(failureTypeOf(failure));
  throw new RunFailed(`Following failed: ${reason ?? String(failure)}`, isRefused);
}

async function end(handle: FollowHandle): Promise<void> {
  await handle.cancel();
  // It ends as cancelled, which is what was asked for.
  await handle.result().catch((error: unknown) => {
    if (!(error instanceof WorkflowFailedError)) throw error;
  });
}

/** How it goes, and which run saw last what following cannot see. */
async function stateOf(handle: FollowHandle, { config }: Context): Promise<FollowState> {
  const store = openStore(config);
  const now = new Date();
  const [left, proven, state] = await Promise.all([
    store.followed(),
    store.lastFullRun(now.toISOString()),
    handle.query(followingQuery).catch(() => undefined),
  ]);
  const followed = left?.stopped === true ? left : (state?.followed ?? left);
  return {
    now,
    paused: state?.control.paused === true && followed?.stopped !== true,
    ...(followed && { followed }),
    ...(proven && { proven: startOnItsClock(proven) }),
    ...(state?.busy !== undefined && { busy: state.busy }),
  };
}

function show(state: FollowState, { json = false }: FollowOptions): ExitCode {
  if (json) printJson(followJson(state));
  else print(followLines(state, languageOf(process.env)).join('\n'));
  return state.followed?.trouble === undefined ? EXIT.proven : EXIT.failed;
}
