/**
 * How a run reads the country. `verified`: once by creation date, and the regions, by departement and ROME code, are held
 * against it on their counts. `national`: by creation date alone. `region`: by region, departement and ROME code, then by
 * creation date what places cannot find.
 */
export const PLANS = ['verified', 'national', 'region'] as const;
export type Plan = (typeof PLANS)[number];

/** What a run reads, in two words for a person. */
export function describePlan(plan: string, mode: string): string {
  return mode === 'incremental' ? 'incremental' : `plan ${plan}`;
}
