import { Context } from '@temporalio/activity';
import { noticeOfRefusal } from '../domain/notice.js';
import type { Store } from '../elasticsearch/index.js';
import { type Notifier, noticesOfDocument, unkeptText, worthTelling } from '../notify/index.js';
import type { Own } from '../temporal/missed-runs.js';

/** A start of a schedule that came to no run. */
interface RefusedStart {
  readonly run: string;
  readonly workflowId: string;
  /** The id of the schedule. */
  readonly schedule: string;
  readonly plan: string;
  readonly mode: string;
  readonly reason: string;
}

/** On the queue `ingestion`. Both may be repeated: what was told once is not told again. */
export interface TellingActivities {
  /** Tells how a run ended, by its document. @throws NotTold, tried again a few times. */
  tellEnd(input: { readonly document: string }): Promise<void>;
  /** Tells that a schedule could not start a run. @throws NotTold, as above. */
  tellRefusal(input: RefusedStart): Promise<void>;
  /** Tells what happened in the last day and nobody was told. @throws NotTold, as above. */
  tellUntold(): Promise<void>;
}

export function createTellingActivities(
  store: Store,
  notifier: Notifier | undefined,
  own: Own,
): TellingActivities {
  const tell = async (...notices: Parameters<Notifier['tell']>[1][]): Promise<void> => {
    const { cancellationSignal, log } = Context.current();
    for (const notice of notices) {
      const { unkept } = (await notifier?.tell(store, notice, cancellationSignal)) ?? {};
      if (unkept !== undefined) log.warn(unkeptText(notice, unkept));
    }
  };
  return {
    async tellEnd({ document }) {
      const run = await store.getRun(document);
      if (run !== undefined) await tell(...noticesOfDocument(run));
    },
    async tellRefusal({ schedule, reason, ...run }) {
      await tell(noticeOfRefusal(schedule, { ...run, message: reason }));
    },
    async tellUntold() {
      if (notifier === undefined) return;
      const { client, log } = Context.current();
      const { notices, unseen } = await worthTelling({ store, client, own }, new Date());
      for (const sentence of unseen) log.warn(`what nobody was told of cannot be looked at: ${sentence}`);
      await tell(...notices);
    },
  };
}
