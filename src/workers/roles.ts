import type { Config } from '../config/index.js';

/** What one worker process does: the queue `ingestion`, or one application of the API (`app-1`, `app-2`...). */
export type WorkerRole = string;

export const INGESTION: WorkerRole = 'ingestion';

/** Every role that a configuration calls for. */
export function rolesOf(config: Config): WorkerRole[] {
  return [INGESTION, ...config.franceTravail.applications.map((application) => application.name)];
}

/** The queues of the applications among these roles. */
export function queuesOf({ franceTravail, queues }: Config, roles: readonly WorkerRole[]): string[] {
  return queues.applications.filter((_, i) => roles.includes(franceTravail.applications[i]?.name ?? ''));
}

/** Throws RangeError, with the roles there are, when `role` is not one of them. */
export function requireRole(config: Config, role: string): WorkerRole {
  const roles = rolesOf(config);
  if (!roles.includes(role)) throw new RangeError(`no worker "${role}": there are ${roles.join(', ')}`);
  return role;
}
