import type { Config } from './config.js';

/** What one worker process does: the queue `ingestion`, or one application of the API (`app-1`, `app-2`...). */
export type WorkerRole = string;

export const INGESTION: WorkerRole = 'ingestion';

/**
 * The task queue that the worker of a role serves. Two installations on one Temporal namespace have queues of their
 * own, by their index prefixes.
 */
export function queueOf(role: WorkerRole, indexPrefix: string): string {
  return `${indexPrefix}${role === INGESTION ? role : `offres-${role}`}`;
}

/** Every role that a configuration calls for. */
export function rolesOf(config: Config): WorkerRole[] {
  return [INGESTION, ...config.franceTravail.applications.map((application) => application.name)];
}

/** The queues of the applications among these roles. */
export function queuesOf({ indexPrefix }: Config, roles: readonly WorkerRole[]): string[] {
  return roles.filter((role) => role !== INGESTION).map((role) => queueOf(role, indexPrefix));
}

/** @throws RangeError, with the roles there are, when `role` is not one of them. */
export function requireRole(config: Config, role: string): WorkerRole {
  const roles = rolesOf(config);
  if (!roles.includes(role)) throw new RangeError(`no worker "${role}": there are ${roles.join(', ')}`);
  return role;
}
