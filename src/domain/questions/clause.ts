type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [name: string]: Json };

/** A query or an aggregation of Elasticsearch, as JSON. */
export type Clause = { readonly [name: string]: Json };
