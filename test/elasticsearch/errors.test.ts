import { errors } from '@elastic/elasticsearch';
import { describe, expect, it } from 'vitest';
import { classify, ElasticsearchBlocked, StoreError } from '../../src/elasticsearch/index.js';

type Thrown = ConstructorParameters<typeof errors.ResponseError>[0];

/** An answer as the client throws it; `body` as Elasticsearch 9.2 sent it, or as a proxy would. */
function answer(statusCode: number, body: unknown): errors.ResponseError {
  const secret = { headers: { authorization: 'ApiKey s3cret' }, body: 'a document' };
  return new errors.ResponseError({
    statusCode,
    body,
    headers: {},
    warnings: null,
    meta: { request: secret },
  } as unknown as Thrown);
}

function refused(status: number, type: string, reason = 'because'): errors.ResponseError {
  return answer(status, { error: { root_cause: [{ type, reason }], type, reason }, status });
}

function item(status: number, type: string, reason = 'because') {
  return { status, type, reason, item: true };
}

describe('classify', () => {
  it.each([
    // Items of a bulk.
    [item(400, 'document_parsing_exception'), 'DocumentRejected', false],
    [item(400, 'strict_dynamic_mapping_exception'), 'DocumentRejected', false],
    [item(400, 'illegal_argument_exception'), 'DocumentRejected', false],
    [item(400, 'index_closed_exception'), 'ElasticsearchMisconfigured', false],
    [item(403, 'security_exception'), 'ElasticsearchMisconfigured', false],
    [item(403, 'cluster_block_exception'), 'ElasticsearchBlocked', true],
    [item(404, 'index_not_found_exception'), 'ElasticsearchMisconfigured', false],
    [item(404, 'document_missing_exception'), 'DocumentRejected', false],
    [item(409, 'version_conflict_engine_exception'), 'ElasticsearchSaturated', true],
    [item(429, 'es_rejected_execution_exception'), 'ElasticsearchSaturated', true],
    [item(429, 'cluster_block_exception'), 'ElasticsearchBlocked', true],
    [item(503, 'unavailable_shards_exception'), 'ElasticsearchUnavailable', true],
    // Whole requests.
    [refused(400, 'parsing_exception'), 'ElasticsearchMisconfigured', false],
    [refused(401, 'security_exception'), 'ElasticsearchMisconfigured', false],
    [refused(403, 'security_exception'), 'ElasticsearchMisconfigured', false],
    [refused(404, 'index_not_found_exception'), 'ElasticsearchMisconfigured', false],
    [answer(404, '<html>'), 'ElasticsearchMisconfigured', false],
    // A frozen view that went with its node.
    [refused(404, 'search_phase_execution_exception'), 'ElasticsearchUnavailable', true],
    [refused(404, 'search_context_missing_exception'), 'ElasticsearchUnavailable', true],
    [answer(408, ''), 'ElasticsearchUnavailable', true],
    [answer(413, ''), 'DocumentRejected', false],
    [refused(429, 'circuit_breaking_exception'), 'ElasticsearchSaturated', true],
    [refused(429, 'es_rejected_execution_exception'), 'ElasticsearchSaturated', true],
    [refused(429, 'cluster_block_exception'), 'ElasticsearchBlocked', true],
    [answer(500, { error: 'text' }), 'ElasticsearchUnavailable', true],
    [answer(502, '<html>'), 'ElasticsearchUnavailable', true],
    [refused(503, 'cluster_block_exception'), 'ElasticsearchUnavailable', true],
    [answer(504, null), 'ElasticsearchUnavailable', true],
    // No answer.
    [new errors.ConnectionError('connect ECONNREFUSED 127.0.0.1:9200'), 'ElasticsearchUnavailable', true],
    [new errors.TimeoutError('Request timed out'), 'ElasticsearchUnavailable', true],
    [new errors.NoLivingConnectionsError('none', {} as never), 'ElasticsearchUnavailable', true],
    [new errors.DeserializationError('no JSON', '<html>'), 'ElasticsearchUnavailable', true],
    [new errors.ProductNotSupportedError('Elasticsearch'), 'ElasticsearchMisconfigured', false],
    [new errors.RequestAbortedError('aborted'), 'Cancelled', false],
    [new errors.ConfigurationError('wrong'), 'ElasticsearchMisconfigured', false],
    [new TypeError('a bug'), 'ElasticsearchMisconfigured', false],
    ['not even an error', 'ElasticsearchMisconfigured', false],
    [null, 'ElasticsearchMisconfigured', false],
  ])('%s is %s', (failure, code, retryable) => {
    const error = classify(failure);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code, retryable });
    expect(error.message).toMatch(/^[A-Z].+[.:].*$/);
  });

  it.each([
    [401, 'security_exception', 'unable to authenticate user [worker] for REST request [/_bulk]'],
    [403, 'security_exception', 'action [indices:admin/create] is unauthorized for user [worker]'],
    [404, 'index_not_found_exception', 'no such index [offres]'],
    [400, 'illegal_argument_exception', 'alias [offres] has more than one index'],
    [429, 'circuit_breaking_exception', '[parent] Data too large'],
    [429, 'cluster_block_exception', 'index [offres-000001] blocked by: [TOO_MANY_REQUESTS/12/disk usage]'],
    [503, 'master_not_discovered_exception', 'no master'],
    [410, 'api_not_available_exception', 'not available when running in serverless mode'],
  ])('carries the type and the reason of a %i %s, on one line', (status, type, reason) => {
    const { message } = classify(refused(status, type, `${reason}\n  at a place`));
    expect(message).toContain(`(${status} ${type}: ${reason} at a place)`);
    expect(message).not.toMatch(/\n/);
  });

  it('carries the reason under the reason of a failed search', () => {
    const body = {
      error: {
        root_cause: [{ type: 'query_shard_exception', reason: 'no mapping found for [lu]' }],
        type: 'search_phase_execution_exception',
        reason: 'all shards failed',
      },
    };
    expect(classify(answer(400, body)).message).toContain(
      '(400 search_phase_execution_exception: all shards failed (query_shard_exception: no mapping found for [lu]))',
    );
  });

  it.each([
    ['no such index [moisson-offres]', 'The index or alias "moisson-offres" is missing'],
    [
      'no such index [a-erreurs] and [require_alias] request flag is [true] and [a-erreurs] is not an alias',
      'The index or alias "a-erreurs" is missing',
    ],
    ['because', 'An index or alias is missing'],
  ])('names the index that is missing: %s', (reason, said) => {
    for (const failure of [
      refused(404, 'index_not_found_exception', reason),
      item(404, 'index_not_found_exception', reason),
    ]) {
      expect(classify(failure).message).toContain(`${said} (404 index_not_found_exception`);
    }
  });

  it('leaves its own errors as they are', () => {
    const blocked = new ElasticsearchBlocked('The disk is full.');
    expect(classify(blocked)).toBe(blocked);
    expect(blocked.name).toBe('ElasticsearchBlocked');
  });

  it.each([
    refused(400, 'parsing_exception', 'a document'),
    refused(400, 'x_content_parse_exception', 'a document'),
    refused(
      503,
      'unavailable_shards_exception',
      '[offres-000001][0] primary shard is not active Timeout: [1m], request: [BulkShardRequest [[offres-000001][0]] containing [index {[offres][1], source[{"a document"}]}]]',
    ),
    refused(429, 'es_rejected_execution_exception', 'rejected index {[offres][1], source[{"a document"}]}'),
    item(
      400,
      'document_parsing_exception',
      "failed in document with id '1'. Preview of field's value: 'a document'",
    ),
    item(400, 'illegal_argument_exception', 'For input string: "a document"'),
    new errors.ConnectionError('connect to https://elastic:s3cret@host failed'),
    new errors.DeserializationError('no JSON', 'a document'),
    Object.assign(new Error('a document'), { meta: { headers: 's3cret' } }),
  ])('carries neither documents nor credentials (%#)', (failure) => {
    const error = classify(failure);
    const cause = error.cause as Error;
    const everything = [
      error.message,
      cause.message,
      cause.stack,
      JSON.stringify(error),
      JSON.stringify(cause),
    ].join();
    expect(everything).not.toMatch(/a document|s3cret/);
  });
});
