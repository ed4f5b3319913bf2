/** What Elasticsearch answered: everything that was asked for, or it is no answer. */
export interface Answer {
  /** Documents that the query found, whatever was shown of them. */
  readonly total: number;
  /** The sources of those shown, as far as they were asked for. */
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  readonly aggregations: Aggregates;
}

/** Aggregations by the names that the request gave them; a bucket has its own beside its `doc_count`. */
export type Aggregates = Readonly<Record<string, unknown>>;

export type SingleBucket = Aggregates & { readonly doc_count: number };

export type Bucket = SingleBucket & { readonly key: string | number };

/** The body of a search's answer, as far as it is read. */
export interface SearchAnswer {
  readonly hits: {
    readonly total?: number | { readonly value: number };
    readonly hits: readonly { readonly _source?: Readonly<Record<string, unknown>> }[];
  };
  readonly aggregations?: Aggregates;
}

export function toAnswer({ hits, aggregations = {} }: SearchAnswer): Answer {
  const { total = 0 } = hits;
  return {
    total: typeof total === 'number' ? total : total.value,
    sources: hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source])),
    aggregations,
  };
}

/** The buckets of an aggregation by value or date. */
export function bucketsIn(parent: Aggregates, name: string): readonly Bucket[] {
  return ((parent[name] as { buckets?: readonly Bucket[] } | undefined)?.buckets ?? []) as readonly Bucket[];
}

/** Whether an aggregation by value has left values out. */
export function hasMore(parent: Aggregates, name: string): boolean {
  const { sum_other_doc_count: others = 0 } = (parent[name] ?? {}) as { sum_other_doc_count?: number };
  return others > 0;
}

/** An aggregation of one bucket: a filter, or the offers without a value. */
export function bucketIn(parent: Aggregates, name: string): SingleBucket {
  return (parent[name] ?? { doc_count: 0 }) as SingleBucket;
}

/** A sum or a count of values. */
export function numberIn(parent: Aggregates, name: string): number {
  return (parent[name] as { value?: number | null } | undefined)?.value ?? 0;
}

/** The median of an aggregation that asks for this percentile alone; null without a value. */
export function medianIn(parent: Aggregates, name: string): number | null {
  const { values = {} } = (parent[name] ?? {}) as { values?: Readonly<Record<string, number | null>> };
  const median = values['50.0'];
  return typeof median === 'number' && Number.isFinite(median) ? median : null;
}

/** The source of the one document that an aggregation shows. */
export function exampleIn(parent: Aggregates, name: string): Readonly<Record<string, unknown>> {
  const { hits } = (parent[name] ?? {}) as Partial<SearchAnswer>;
  return hits?.hits[0]?._source ?? {};
}

/** A value of a source by its path; undefined where there is none. */
export function valueAt(source: Readonly<Record<string, unknown>>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name],
      source,
    );
}

/** A text of a source; null where there is none. */
export function textAt(source: Readonly<Record<string, unknown>>, path: string): string | null {
  const value = valueAt(source, path);
  return typeof value === 'string' ? value : null;
}

/** A number of a source; null where there is none. */
export function numberAt(source: Readonly<Record<string, unknown>>, path: string): number | null {
  const value = valueAt(source, path);
  return typeof value === 'number' ? value : null;
}
