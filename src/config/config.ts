import type { LogFormat } from '../domain/log-line.js';
import type { Proxies } from '../domain/proxies.js';
import type { Rate } from '../domain/rate.js';
import type { Application } from '../france-travail/index.js';
import type { ElasticsearchConfig } from './elasticsearch.js';
import type { NotificationsConfig } from './notifications.js';
import type { Settings } from './settings.js';
import type { TemporalConfig } from './temporal.js';
import type { WarehouseConfig } from './warehouse.js';

/** Everything that Moisson is configured with, read and checked. */
export interface Config {
  readonly franceTravail: {
    readonly apiUrl: string;
    readonly tokenUrl: string;
    /** Named app-1, app-2... in the order of their numbers; may be empty. */
    readonly applications: readonly Application[];
    /** Of each application. */
    readonly rate: Rate;
    readonly marginMs: number;
    readonly coldStartMs: number;
    readonly timeoutMs: number;
    /** After which an offer that its detail still shows is asked for again. */
    readonly recheckMs: number;
  };
  readonly elasticsearch: ElasticsearchConfig;
  readonly temporal: TemporalConfig;
  /** Of the calls to France Travail and Elasticsearch. */
  readonly proxies: Proxies;
  readonly closedOffers: Settings['CLOSED_OFFERS'];
  /** See MAX_CLOSED_SHARE. */
  readonly maxClosedShare?: number;
  /** For so many days, what happened to offers is kept. */
  readonly eventDays: number;
  /** Of what workers say. */
  readonly logFormat: LogFormat;
  /** Where workers show their metrics, see `metricsAddressOf`; absent where they do not. */
  readonly metrics?: { readonly address: string; readonly firstPort: number };
  /** The OTLP address that workers send traces to; absent where they send none. */
  readonly tracesUrl?: string;
  /** Who is told how runs end; absent where nobody is. */
  readonly notifications?: NotificationsConfig;
  /** The PostgreSQL that is loaded with offers; absent where none is named. */
  readonly warehouse?: WarehouseConfig;
  /** Put before every index name; '' by default. */
  readonly indexPrefix: string;
  /** Each begins with the index prefix. */
  readonly queues: {
    readonly ingestion: string;
    /** One per application, in the same order. */
    readonly applications: readonly string[];
  };
  /** Sentences to show once at start. */
  readonly warnings: readonly string[];
}
