import { type Client, errors } from '@elastic/elasticsearch';
import { parseExact } from '../../src/domain/exact-json.js';
import type { StoreAccess } from '../../src/elasticsearch/store-access.js';

type Source = Readonly<Record<string, unknown>>;

interface Stored {
  readonly source: Source;
  readonly seqNo: number;
}

/** What happens to a bulk: it is taken, it never arrives, or it is taken and the answer is lost. */
export type BulkFate = 'taken' | 'cut' | 'unanswered';

interface Target {
  readonly _index: string;
  readonly _id: string;
  readonly if_seq_no?: number;
}

/** The part of Elasticsearch that pages are written through, in memory: bulks, reads by id, searches as of the last refresh. */
export class MemoryElasticsearch {
  readonly access: StoreAccess;
  /** By the name of the index. */
  readonly bulks: string[] = [];
  reads = 0;
  /** Decides about every bulk. */
  fate: (index: string) => BulkFate = () => 'taken';
  readonly #indexes = new Map<string, Map<string, Stored>>();
  #visible = new Map<string, Map<string, Stored>>();
  #writes = 0;

  constructor() {
    const client = {
      transport: { request: async ({ bulkBody }: { bulkBody: Buffer }) => this.#bulk(String(bulkBody)) },
      mget: async (request: { index: string; ids: string[] }) => this.#mget(request),
      search: async (request: { index: string; query: object }) => this.#search(request),
    };
    this.access = { client: client as unknown as Client, index: (name) => name };
  }

  /** Searches see everything from now on. */
  refresh(): void {
    this.#visible = new Map([...this.#indexes].map(([name, documents]) => [name, new Map(documents)]));
  }

  all(index: string): Map<string, Source> {
    return new Map([...this.#of(index)].map(([id, { source }]) => [id, source]));
  }

  /** As another writer would. */
  put(index: string, id: string, source: Source): void {
    this.#of(index).set(id, { source, seqNo: this.#writes++ });
  }

  remove(index: string, id: string): void {
    this.#of(index).delete(id);
  }

  #of(index: string): Map<string, Stored> {
    const documents = this.#indexes.get(index) ?? new Map<string, Stored>();
    this.#indexes.set(index, documents);
    return documents;
  }

  #bulk(body: string) {
    const lines = body
      .trimEnd()
      .split('\n')
      .map((line) => parseExact(line) as Readonly<Record<string, unknown>>);
    const items: object[] = [];
    const [first] = lines;
    const index = (Object.values(first ?? {})[0] as Target)._index;
    this.bulks.push(index);
    const fate = this.fate(index);
    if (fate === 'cut') throw new errors.ConnectionError('cut');
    for (let i = 0; i < lines.length; i++) {
      const [action = '', target] = Object.entries(lines[i] ?? {})[0] as [string, Target];
      const source = action === 'delete' ? {} : (lines[++i] ?? {});
      items.push({ [action]: { status: this.#write(action, target, source) } });
    }
    if (fate === 'unanswered') throw new errors.ConnectionError('unanswered');
    return { items };
  }

  #write(action: string, { _index, _id, if_seq_no }: Target, source: Source): number {
    const documents = this.#of(_index);
    const before = documents.get(_id);
    if (action === 'create' && before !== undefined) return 409;
    if (if_seq_no !== undefined && before?.seqNo !== if_seq_no) return 409;
    if (action === 'delete') {
      documents.delete(_id);
      this.#writes++;
      return before === undefined ? 404 : 200;
    }
    documents.set(_id, { source, seqNo: this.#writes++ });
    return 201;
  }

  #mget({ index, ids }: { readonly index: string; readonly ids: readonly string[] }) {
    this.reads++;
    return {
      docs: ids.map((_id) => {
        const stored = this.#of(index).get(_id);
        if (stored === undefined) return { _index: index, _id, found: false };
        return {
          _index: index,
          _id,
          found: true,
          _source: stored.source,
          _seq_no: stored.seqNo,
          _primary_term: 1,
        };
      }),
    };
  }

  #search({ index, query }: { readonly index: string; readonly query: object }) {
    const { ids, bool } = query as {
      readonly ids?: { readonly values: readonly string[] };
      readonly bool?: {
        readonly filter: readonly [object, { readonly terms: { readonly offre: readonly string[] } }];
      };
    };
    const documents = [...(this.#visible.get(index) ?? new Map<string, Stored>())];
    const found =
      ids === undefined
        ? documents
            .filter(
              ([, { source }]) =>
                source.type === 'fermee' && bool?.filter[1].terms.offre.includes(String(source.offre)),
            )
            .sort(([, one], [, other]) => (String(one.source.date) < String(other.source.date) ? -1 : 1))
        : documents.filter(([id]) => ids.values.includes(id));
    return { hits: { hits: found.map(([_id, stored]) => toHit(_id, stored)) } };
  }
}

function toHit(_id: string, { source, seqNo }: Stored) {
  const suivi = (source.suivi ?? {}) as Source;
  const fields = Object.fromEntries(Object.entries(suivi).map(([name, value]) => [`suivi.${name}`, [value]]));
  return { _id, _source: source, _seq_no: seqNo, _primary_term: 1, fields: { id: [_id], ...fields } };
}
