/** What a check found: `notice` is worth knowing and stops nothing, `skipped` was not looked at. */
export interface Finding {
  readonly name: string;
  readonly status: 'right' | 'wrong' | 'notice' | 'skipped';
  /** What was seen; holds no secret. */
  readonly seen: string;
  /** What to do about it. */
  readonly remedy?: string;
}

export const right = (name: string, seen: string): Finding => ({ name, status: 'right', seen });
export const wrong = (name: string, seen: string, remedy?: string): Finding =>
  finding('wrong', name, seen, remedy);
export const notice = (name: string, seen: string, remedy?: string): Finding =>
  finding('notice', name, seen, remedy);
export const skipped = (name: string, seen: string): Finding => ({ name, status: 'skipped', seen });

function finding(status: Finding['status'], name: string, seen: string, remedy: string | undefined): Finding {
  return { name, status, seen, ...(remedy === undefined ? {} : { remedy }) };
}

/** What a check found, or `wrong` with the sentence of what it threw: the clients' errors are made to be read. */
export async function checked(name: string, check: () => Promise<Finding | Finding[]>): Promise<Finding[]> {
  try {
    return [await check()].flat();
  } catch (error) {
    return [wrong(name, sentenceOf(error))];
  }
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const MARKS: Record<Finding['status'], string> = { right: '✓', wrong: '✗', notice: '!', skipped: '-' };

/** One line per finding, and one more where there is something to do. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ name, status, seen, remedy }) => [
    `${MARKS[status]} ${name.padEnd(20)}${seen}`,
    ...(remedy === undefined ? [] : [`${' '.repeat(22)}→ ${remedy}`]),
  ]);
}
