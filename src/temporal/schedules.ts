import { type Client, type ScheduleDescription, ScheduleNotFoundError } from '@temporalio/client';

/** How the id of every schedule of an installation begins; its name follows. */
export function scheduleIdsOf(indexPrefix: string): string {
  return `${indexPrefix}moisson-`;
}

/** The schedules that start runs of an installation, as Temporal lists them. @throws what Temporal's client does. */
export async function schedulesOf(
  client: Client,
  { indexPrefix, queues }: { readonly indexPrefix: string; readonly queues: { readonly ingestion: string } },
): Promise<ScheduleDescription[]> {
  const found: ScheduleDescription[] = [];
  for await (const { scheduleId } of client.schedule.list()) {
    if (!scheduleId.startsWith(scheduleIdsOf(indexPrefix))) continue;
    const description = await describeIfThere(client, scheduleId);
    // The prefix of another installation may begin with ours.
    if (description?.action.taskQueue === queues.ingestion) found.push(description);
  }
  return found;
}

/** The list may name one that was deleted a moment ago. */
async function describeIfThere(client: Client, scheduleId: string): Promise<ScheduleDescription | undefined> {
  try {
    return await client.schedule.getHandle(scheduleId).describe();
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return undefined;
    throw error;
  }
}
