import { errors } from '@elastic/elasticsearch';
import { safeReason } from './reason.js';

/** What Elasticsearch says of one failed item of a bulk, or of a whole failed request. */
export interface Refusal {
  /** Absent for an item that Elasticsearch gives none, see {@link statusOfItem}. */
  readonly status: number | undefined;
  /** e.g. `document_parsing_exception`; empty when the answer was not Elasticsearch's own. */
  readonly type: string;
  readonly reason: string;
  /** True for an item of a bulk, where a 400 is about the document and not about the request. */
  readonly item: boolean;
}

export function isRefusal(failure: unknown): failure is Refusal {
  return typeof failure === 'object' && failure !== null && 'status' in failure && 'item' in failure;
}

/** `403 security_exception: action [...] is unauthorized`: status, type and reason as Elasticsearch gave them. */
export function wordsOf({ status, type, reason }: Refusal): string {
  const said = safeReason(type, reason);
  return `${[status, type].filter(Boolean).join(' ')}${said && `: ${said}`}`;
}

interface Detail {
  readonly type?: unknown;
  readonly reason?: unknown;
  readonly root_cause?: readonly Detail[];
  readonly caused_by?: Detail;
}

/** What the client throws of a request that was refused. */
export function refusalOf({ body, statusCode }: errors.ResponseError): Refusal {
  const detail = (body as { error?: Detail | string } | null | undefined)?.error;
  const { type, reason } = typeof detail === 'string' ? { type: '', reason: detail } : textOf(detail);
  return { status: statusCode ?? 500, type, reason, item: false };
}

/** What lies under a refusal says more than the refusal: a failed search has a root cause, other requests a cause. */
function textOf(detail: Detail | undefined): { readonly type: string; readonly reason: string } {
  const [type, reason] = [text(detail?.type), text(detail?.reason)];
  const root = detail?.root_cause?.[0];
  const under = root !== undefined && root.type !== type ? root : detail?.caused_by;
  const words = safeReason(text(under?.type), text(under?.reason));
  if (words === '' || reason.includes(words)) return { type, reason };
  return { type, reason: `${reason} (${text(under?.type)}: ${words})` };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The type that Elasticsearch gives its refusal of a request; empty for any other failure. */
export function errorType(failure: unknown): string {
  return failure instanceof errors.ResponseError ? refusalOf(failure).type : '';
}

/**
 * Items of an mget carry no status: the one that Elasticsearch would give a request of its own that fails so. Undefined
 * for a type that is not known here; such an item may be read again.
 */
export function statusOfItem(type: string): number | undefined {
  return ITEM_STATUS[type];
}

const ITEM_STATUS: Readonly<Record<string, number>> = {
  illegal_argument_exception: 400,
  index_closed_exception: 400,
  routing_missing_exception: 400,
  security_exception: 403,
  index_not_found_exception: 404,
  es_rejected_execution_exception: 429,
  circuit_breaking_exception: 429,
  no_shard_available_action_exception: 503,
  unavailable_shards_exception: 503,
};
