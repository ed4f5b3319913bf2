import { z } from 'zod';

const ingestionInput = z.strictObject({
  /** `region` (default): by region, departement and ROME code, then what places cannot find. `national`: by creation date only. */
  plan: z.enum(['region', 'national']).optional(),
  /** `full`: every offer. `incremental`: those created since the last proven run, for several runs a day. */
  mode: z.enum(['full', 'incremental']).default('full'),
  /** Region codes to keep to; the rest of the country is then neither read nor proven. */
  regions: z
    .array(z.string().regex(/^\d{2}$/, 'a region code has two digits, like "11"'))
    .min(1)
    .optional(),
  /** Share of the open stock, 0 to 1, that a person allows a run to close whatever the API's detail says. */
  maxClosedShare: z.number().min(0).max(1).optional(),
});

/** What runs without witnesses may close, where nothing else is said. */
export const DEFAULT_CLOSED_SHARE = 0.2;

/** What `IngestionWorkflow` takes: everything optional, nothing unknown. */
export type IngestionInput = z.input<typeof ingestionInput>;
export type IngestionSettings = z.output<typeof ingestionInput> & { readonly plan: 'region' | 'national' };

/**
 * Reads the input of `IngestionWorkflow`, as `temporal workflow start --input` may have given it.
 * @throws `RangeError` whose message names every wrong or unknown field.
 */
export function parseIngestionInput(input: unknown): IngestionSettings {
  const result = ingestionInput.safeParse(input ?? {});
  if (!result.success) throw new RangeError(`IngestionWorkflow input: ${describeIssues(result.error)}`);
  const { plan, mode, regions } = result.data;
  if (plan === 'national' && regions !== undefined) {
    throw new RangeError('IngestionWorkflow input: regions cannot be given with plan "national"');
  }
  if (mode === 'incremental' && (plan === 'region' || regions !== undefined)) {
    throw new RangeError(
      'IngestionWorkflow input: an incremental run goes by creation date only: plan "region" and regions cannot be given with it',
    );
  }
  return { ...result.data, plan: plan ?? (mode === 'incremental' ? 'national' : 'region') };
}

/** Every wrong or unknown field of an input, in a sentence. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      if (issue.code === 'unrecognized_keys')
        return `unknown field ${issue.keys.map((k) => `"${k}"`).join(', ')}`;
      const path = issue.path.join('.');
      return path === '' ? issue.message : `${path}: ${issue.message}`;
    })
    .join('; ');
}
