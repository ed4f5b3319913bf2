/** The clauses of questions that have words in Kibana's query language. */
export type Sayable =
  | { readonly exists: { readonly field: string } }
  | { readonly term: Readonly<Record<string, string>> }
  | { readonly terms: Readonly<Record<string, readonly string[]>> }
  | { readonly bool: { readonly must_not: readonly Sayable[] } };

interface Kuery {
  readonly language: 'kuery';
  readonly query: string;
}

/** What all these clauses hold for, as Kibana writes a query. */
export function kueryOf(clauses: readonly Sayable[]): Kuery {
  return { language: 'kuery', query: clauses.map(said).join(' and ') };
}

function said(clause: Sayable): string {
  if ('exists' in clause) return `${clause.exists.field} : *`;
  if ('bool' in clause) return clause.bool.must_not.map((one) => `not ${said(one)}`).join(' and ');
  if ('term' in clause) return anyOf(clause.term, (value) => `"${value}"`);
  return anyOf(clause.terms, (values) => `(${values.map((value) => `"${value}"`).join(' or ')})`);
}

/** A term has one field. */
function anyOf<V>(term: Readonly<Record<string, V>>, words: (value: V) => string): string {
  return Object.entries(term)
    .map(([field, value]) => `${field} : ${words(value)}`)
    .join(' and ');
}
