/** A request to Elasticsearch: a page takes half a second, a node that collects garbage some seconds. */
export const ELASTICSEARCH_REQUEST_MS = 60_000;
/** The handshake that looks at a server's certificates before anything is sent. */
export const HANDSHAKE_MS = 10_000;
/** Writes of one small document that others write at the same time: each failure means that another one succeeded. */
export const WRITES_IN_CONFLICT = 5;

/** A question of an analyst over a million offers takes a second or two; on a busy node, some more. */
export const QUESTION_WITHIN_S = 30;

/** Between two requests of a scan, for its slowest consumer; each renews it. In the form that Elasticsearch takes. */
export const SCAN_KEPT = '5m';

/** Which offers were forgotten is asked for again after this: a page that was read before may still bring one back, which the end of the run mends. */
export const FORGOTTEN_BELIEVED_MS = 60_000;

/** Whoever reads a whole index for a file can go on with what was broken off for a day, the longest that Elasticsearch keeps a view. */
export const LONG_VIEW_KEPT = '24h';
