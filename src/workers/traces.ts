import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Attributes, Tracer } from '@opentelemetry/api';
import type { ActivityInterceptorsFactory, InjectedSinks } from '@temporalio/worker';
import type { Sinks } from '@temporalio/workflow';
import { type Config, ConfigError } from '../config/index.js';
import type { Metrics } from '../domain/metrics/metrics.js';

/** What sends traces is not installed with Moisson: it is 29 MB, and few use it. (docs/traces.md) */
const PACKAGES = [
  '@opentelemetry/api',
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace-node',
  '@temporalio/interceptors-opentelemetry',
];

/** What the workers of a process need in order to send traces. */
export interface Traces {
  /** The outermost interceptor of activities: a span for each, below that of its workflow. */
  readonly activity: ActivityInterceptorsFactory;
  /** The module to be bundled with the workflows, after ours: it makes spans, and `sinks` takes these out. */
  readonly workflowModule: string;
  readonly sinks: InjectedSinks<Sinks>;
  /** Records API calls as spans, too. What the client of Elasticsearch does, it records itself. */
  observe(metrics: Metrics): Metrics;
  /** Sends what is left, and ends. Never rejects. */
  close(): Promise<void>;
}

/**
 * Sends the traces of this process to the address that is configured, by OTLP over HTTP; undefined where none is. The SDK of
 * OpenTelemetry reads its own variables (OTEL_*) as well. `failed` is told once that the address does not take traces.
 * @throws ConfigError when the packages that this needs are not installed.
 */
export async function openTraces(
  { tracesUrl: url }: Config,
  role: string,
  failed: (reason: string) => void,
): Promise<Traces | undefined> {
  if (url === undefined) return undefined;
  const { api, exporting, resources, sdk, temporal } = await load();
  let told = false;
  const error = (reason: string) => {
    if (!told) failed(reason);
    told = true;
  };
  const quiet = { warn() {}, info() {}, debug() {}, verbose() {} };
  api.diag.setLogger({ ...quiet, error }, api.DiagLogLevel.ERROR);
  const { detectResourcesSync, envDetectorSync, Resource } = resources;
  const named = new Resource({ 'service.name': `moisson-${role}` });
  const resource = named.merge(detectResourcesSync({ detectors: [envDetectorSync] }));
  const processor = new sdk.BatchSpanProcessor(new exporting.OTLPTraceExporter({ url }));
  const provider = new sdk.NodeTracerProvider({ resource, spanProcessors: [processor] });
  provider.register();
  return {
    activity: (context) => ({
      inbound: new temporal.OpenTelemetryActivityInboundInterceptor(context),
      outbound: new temporal.OpenTelemetryActivityOutboundInterceptor(context),
    }),
    workflowModule: workflowModule(),
    sinks: { exporter: temporal.makeWorkflowExporter(processor, resource) },
    observe: (metrics) => withSpans(metrics, api.trace.getTracer('moisson')),
    close: () => provider.shutdown().catch((reason) => error(String(reason))),
  };
}

async function load() {
  try {
    const [api, exporting, resources, sdk, temporal] = await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-node'),
      import('@temporalio/interceptors-opentelemetry'),
    ]);
    return { api, exporting, resources, sdk, temporal };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new ConfigError([
      `MOISSON_TRACES_URL needs packages that are not installed: ${PACKAGES.join(', ')}. See docs/traces.md, or leave it empty.`,
    ]);
  }
}

/** The bundler takes paths. */
function workflowModule(): string {
  const require = createRequire(fileURLToPath(import.meta.url));
  return require.resolve('@temporalio/interceptors-opentelemetry/lib/workflow-interceptors');
}

/**
 * A call is counted, with its status, right before its duration is recorded. Its span is made then, and nothing is added
 * to the call itself: the API gets no header of ours.
 */
function withSpans(metrics: Metrics, tracer: Tracer): Metrics {
  let counted: Attributes = {};
  return {
    ...metrics,
    count(name, labels, by) {
      metrics.count(name, labels, by);
      if (name === 'moisson_api_calls_total') counted = labels as Attributes;
    },
    record(name, labels, value) {
      metrics.record(name, labels, value);
      if (name !== 'moisson_api_call_duration_seconds') return;
      const { kind } = counted;
      const startTime = Date.now() - value * 1_000;
      tracer.startSpan(`API ${kind}`, { startTime, attributes: counted }).end();
    },
  };
}
