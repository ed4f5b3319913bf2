/** The longest id of an offer: Elasticsearch refuses a whole bulk for one longer `_id`. */
export const MAX_ID_BYTES = 512;
