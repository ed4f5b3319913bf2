import { z } from 'zod';
import { PLANS, type Plan } from './plans.js';

const ingestionInput = z.strictObject({
  /** See `Plan`. `verified` by default; `region` where regions are given, `national` for an incremental run. */
  plan: z.enum(PLANS).optional(),
  /** `full`: every offer. `incremental`: those created since the last proven run, for several runs a day. */
  mode: z.enum(['full', 'incremental']).default('full'),
  /** Region codes to keep to; the rest of the country is then neither read nor proven. */
  regions: z
    .array(z.string().regex(/^\d{2}$/, 'a region code has two digits, like "11"'))
    .min(1)
    .optional(),
  /** Share of the open stock, 0 to 1, that a person allows a run to close whatever the API's detail says. */
  maxClosedShare: z.number().min(0).max(1).optional(),
  /** Whether a person says that the API has moved: its address is not that of the run before. */
  newApi: z.boolean().optional(),
  /** Whether the warehouse is loaded after a PROVEN run. */
  warehouse: z.boolean().optional(),
});

/** What runs without witnesses may close, where nothing else is said. */
export const DEFAULT_CLOSED_SHARE = 0.2;

/** What `IngestionWorkflow` takes: everything optional, nothing unknown. */
export type IngestionInput = z.input<typeof ingestionInput>;
export type IngestionSettings = z.output<typeof ingestionInput> & { readonly plan: Plan };

/**
 * Reads the input of `IngestionWorkflow`, as `temporal workflow start --input` may have given it. `defaultPlan`: what a
 * full run of the whole country goes by where the input does not say.
 * @throws `RangeError` whose message names every wrong or unknown field.
 */
export function parseIngestionInput(
  input: unknown,
  defaultPlan: () => Plan = () => 'verified',
): IngestionSettings {
  const result = ingestionInput.safeParse(input ?? {});
  if (!result.success) throw new RangeError(`IngestionWorkflow input: ${describeIssues(result.error)}`);
  const { plan, mode, regions } = result.data;
  if (plan !== undefined && plan !== 'region' && regions !== undefined) {
    throw new RangeError(`IngestionWorkflow input: regions cannot be given with plan "${plan}"`);
  }
  if (mode === 'incremental' && ((plan !== undefined && plan !== 'national') || regions !== undefined)) {
    throw new RangeError(
      `IngestionWorkflow input: an incremental run goes by creation date only: ${plan === undefined || plan === 'national' ? '' : `plan "${plan}" and `}regions cannot be given with it`,
    );
  }
  if (plan !== undefined) return { ...result.data, plan };
  if (mode === 'incremental') return { ...result.data, plan: 'national' };
  return { ...result.data, plan: regions === undefined ? defaultPlan() : 'region' };
}

/** The plan of a run with this input. @throws `RangeError` as {@link parseIngestionInput}. */
export function planOf(input: IngestionInput): Plan {
  return parseIngestionInput(input).plan;
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
