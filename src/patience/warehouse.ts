/** A PostgreSQL that does not take a connection within this is away. */
export const WAREHOUSE_CONNECT_MS = 10_000;

/**
 * A load of a warehouse: one transaction, so that an attempt that dies leaves nothing and the next one begins anew. Beyond
 * these attempts, some hours of a database that is away, the next run is nearer.
 */
export const loadingWarehouse = {
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
  retry: {
    initialInterval: '10 seconds',
    backoffCoefficient: 2,
    maximumInterval: '10 minutes',
    maximumAttempts: 20,
  },
} as const;
