/** Longest reason that is kept: receipts with reasons enter workflow histories. */
const MAX_REASON = 300;

/**
 * Elasticsearch's own words on one line, without what they may quote of a document: an excerpt of a value, or the
 * whole request where no shard takes it. Pure.
 */
export function safeReason(type: string, reason: string): string {
  if (QUOTES_WHAT_WAS_SENT.includes(type)) return '';
  return reason
    .replace(/\.? ?Preview of field's value: [\s\S]*$/, '.')
    .replace(/For input string: [\s\S]*$/, 'malformed value')
    .replace(/original message: [\s\S]*$/, '')
    .replace(/in document with id '[\s\S]*?'/, 'in the document')
    .replace(/,? request: \[[\s\S]*$/, '')
    .replace(/,? source[[{][\s\S]*$/, '')
    .replace(/\/\/[^/@\s]*@/g, '//')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_REASON);
}

/** A body that is no JSON, or no request: its reason is made of the body. */
const QUOTES_WHAT_WAS_SENT: readonly string[] = [
  'json_parse_exception',
  'parse_exception',
  'parsing_exception',
  'x_content_parse_exception',
];
