/** Probes decide how to split and go first (1 is the most urgent of Temporal's five); pages follow. */
export const PRIORITY = { probe: { priorityKey: 1 }, page: { priorityKey: 3 } } as const;
