/** How much an offer asks to work. */
export interface WorkHours {
  /** Hours a week. */
  readonly heuresHebdo?: number;
  readonly tempsPartiel?: boolean;
}

/** The legal week of full-time work. */
export const FULL_WEEK = 35;
/** Beyond these, the label means something else (hours a day, a typing mistake). */
const PLAUSIBLE_WEEK = { min: 1, max: 60 };

/** Reads `37H30 Travail en journée`, `35 H`, `temps partiel` (docs/api/offers.md "Hours"); what is not said is absent. */
export function toWorkHours({
  dureeTravailLibelle,
  dureeTravailLibelleConverti,
}: Readonly<Record<string, unknown>>): WorkHours {
  const label = typeof dureeTravailLibelle === 'string' ? dureeTravailLibelle.slice(0, 200) : '';
  const heuresHebdo = weeklyHours(label);
  const short = heuresHebdo === undefined ? undefined : heuresHebdo < FULL_WEEK;
  const tempsPartiel = partTime(dureeTravailLibelleConverti) ?? partTime(label) ?? short;
  return {
    ...(heuresHebdo !== undefined && { heuresHebdo }),
    ...(tempsPartiel !== undefined && { tempsPartiel }),
  };
}

function weeklyHours(label: string): number | undefined {
  const [, hours, minutes] = /^\s*(\d{1,3})\s*(?:h(?:eures)?)\s*([0-5]\d)?(?!\d)/i.exec(label) ?? [];
  if (hours === undefined) return undefined;
  const week = Number(hours) + Number(minutes ?? 0) / 60;
  if (week < PLAUSIBLE_WEEK.min || week > PLAUSIBLE_WEEK.max) return undefined;
  return Math.round(week * 100) / 100;
}

function partTime(label: unknown): boolean | undefined {
  if (typeof label !== 'string') return undefined;
  if (/temps\s+partiel/i.test(label)) return true;
  return /temps\s+plein/i.test(label) ? false : undefined;
}
