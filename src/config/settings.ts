import { isIP } from 'node:net';
import { z } from 'zod';
import { EVENT_DAYS } from '../domain/events.js';
import { LOG_FORMATS } from '../domain/log-line.js';
import { DEFAULT_RATE, parseRate, RATE_FORM, type Rate } from '../domain/rate.js';
import { DEFAULT_COLD_START_MS, DEFAULT_MARGIN_MS } from '../france-travail/index.js';
import { API_CALL_MS, RECHECK_MS } from '../patience/index.js';
import { wordsOf } from './command-words.js';
import type { Findings } from './findings.js';
import type { Values } from './values.js';

// (docs/api/access.md "Hosts", "Token", "Rate")
const DEFAULT_API_URL = 'https://api.francetravail.io/partenaire/offresdemploi';
const DEFAULT_TOKEN_URL =
  'https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire';
const DEFAULT_ELASTICSEARCH_URL = 'http://127.0.0.1:9200';

/** What becomes of an offer that is gone: marked as closed, purged of personal data, or deleted. */
const CLOSED_OFFERS = ['mark', 'purge', 'delete'] as const;

/** Never quotes the value: it may hold a password. */
const address = (example: string) =>
  z.string().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const problem =
      url === undefined || !/^https?:$/.test(url.protocol)
        ? `must be an http or https address, such as ${example}`
        : url.username !== '' || url.password !== ''
          ? 'must not hold a user name or a password'
          : undefined;
    if (problem !== undefined) {
      context.addIssue(problem);
      return z.NEVER;
    }
    return text;
  });

const decimal = (least: number, most: number, what: string) =>
  z.string().transform((text, context) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    context.addIssue(`must be a ${what} from ${least} to ${most} (got ${quoted(text)})`);
    return z.NEVER;
  });

const whole = (least: number, most: number, what: string) =>
  z.string().transform((text, context) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    context.addIssue(`must be ${what} from ${least} to ${most} (got ${quoted(text)})`);
    return z.NEVER;
  });

const rate = z.string().transform((text, context): Rate => {
  const value = parseRate(text);
  if (value !== undefined) return value;
  context.addIssue(`must be ${RATE_FORM} (got ${quoted(text)})`);
  return z.NEVER;
});

/** Never quotes the value: it may hold a password. */
const command = z.string().transform((text, context) => {
  const words = wordsOf(text);
  if (words !== undefined) return words;
  context.addIssue('must be a program and its arguments, each quote with its end');
  return z.NEVER;
});

/** The start of other addresses: paths are put behind it. */
const plainAddress = (example: string) =>
  address(example)
    .refine((text) => !/[?#]/.test(text), 'must have no query and no fragment')
    .transform((text) => text.replace(/\/+$/, ''));

const settingsSchema = z.object({
  FRANCE_TRAVAIL_API_URL: plainAddress(DEFAULT_API_URL).default(DEFAULT_API_URL),
  FRANCE_TRAVAIL_TOKEN_URL: address(DEFAULT_TOKEN_URL).default(DEFAULT_TOKEN_URL),
  FRANCE_TRAVAIL_RATE: rate.default(DEFAULT_RATE),
  FRANCE_TRAVAIL_GUARD_MS: decimal(0, 10_000, 'number of milliseconds').default(DEFAULT_MARGIN_MS),
  FRANCE_TRAVAIL_COLD_START_MS: decimal(0, 10_000, 'number of milliseconds').default(DEFAULT_COLD_START_MS),
  FRANCE_TRAVAIL_TIMEOUT_MS: decimal(1, 600_000, 'number of milliseconds').default(API_CALL_MS),
  /** An offer that is gone from the search and that its detail still shows is asked for again so much later. */
  FRANCE_TRAVAIL_RECHECK_MS: decimal(0, 3_600_000, 'number of milliseconds').default(RECHECK_MS),
  ELASTICSEARCH_URL: plainAddress(DEFAULT_ELASTICSEARCH_URL).default(DEFAULT_ELASTICSEARCH_URL),
  ELASTICSEARCH_INDEX_PREFIX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,99}$/, {
      error: ({ input }) =>
        `must be lower-case letters, digits and "-", not starting with "-", such as "test-" (got ${quoted(input)})`,
    })
    .default(''),
  CLOSED_OFFERS: z
    .enum(CLOSED_OFFERS, {
      error: ({ input }) => `must be one of ${CLOSED_OFFERS.join(', ')} (got ${quoted(input)})`,
    })
    .default('purge'),
  /** What runs may close whatever the API says of single offers, where their input says nothing. */
  MAX_CLOSED_SHARE: decimal(0, 1, 'share of the open offers').optional(),
  EVENT_DAYS: decimal(1, 3_650, 'number of days').default(EVENT_DAYS),
  /** The first of the ports on which workers show their metrics, see `metricsAddressOf`; 0 = none do. */
  MOISSON_METRICS_PORT: whole(0, 65_000, 'a port').default(0),
  MOISSON_LOG_FORMAT: z
    .enum(LOG_FORMATS, {
      error: ({ input }) => `must be one of ${LOG_FORMATS.join(', ')} (got ${quoted(input)})`,
    })
    .default('text'),
  MOISSON_METRICS_ADDRESS: z
    .string()
    .refine((text) => isIP(text) !== 0, {
      error: ({ input }) => `must be an IP address, such as 127.0.0.1 (got ${quoted(input)})`,
    })
    .default('127.0.0.1'),
  MOISSON_TRACES_URL: address('http://127.0.0.1:4318/v1/traces').optional(),
  MOISSON_WEBHOOK_URL: address('https://hooks.example/moisson').optional(),
  /** Never quoted. */
  MOISSON_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'must be 16 characters or more, without spaces, line breaks or accents')
    .optional(),
  MOISSON_ON_RUN: command.optional(),
  /** Never quoted: it may hold a password. */
  MOISSON_WAREHOUSE_URL: z
    .string()
    .refine(
      (text) =>
        URL.canParse(text) &&
        /^postgres(ql)?:$/.test(new URL(text).protocol) &&
        new URL(text).hostname !== '',
      'must be the address of a PostgreSQL, such as postgresql://user@host:5432/database',
    )
    .optional(),
  MOISSON_WAREHOUSE_PASSWORD: z.string().optional(),
  MOISSON_WAREHOUSE_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, {
      error: ({ input }) =>
        `must be lower-case letters, digits and "_", not starting with a digit, such as moisson (got ${quoted(input)})`,
    })
    .refine((text) => !/^(pg_|information_schema$)/.test(text), 'must not be a schema of PostgreSQL itself')
    .default('moisson'),
});

export type Settings = z.output<typeof settingsSchema>;

/** Variables that stand on their own; undefined when one of them is wrong, with a problem for each. */
export function readSettings(values: Values, findings: Findings): Settings | undefined {
  const settings = settingsSchema.safeParse(Object.fromEntries(values));
  if (settings.success) return settings.data;
  for (const issue of settings.error.issues) {
    findings.problems.push(`${issue.path.join('.')} ${issue.message}.`);
  }
  return undefined;
}

export const settingNames: readonly string[] = Object.keys(settingsSchema.shape);

function quoted(value: unknown): string {
  return JSON.stringify(String(value).slice(0, 40));
}
