import type { OperatorService } from '@temporalio/client';
import {
  ATTRIBUTE_NAMES,
  SEARCH_ATTRIBUTES,
  type SearchAttribute,
  type SearchAttributeType,
} from '../domain/search-attributes.js';

/** What can tell of search attributes, and make them. */
export type AttributeService = Pick<OperatorService, 'listSearchAttributes' | 'addSearchAttributes'>;

/** Of Temporal's protocol: IndexedValueType. */
const TYPES: Readonly<Record<SearchAttributeType, number>> = { Keyword: 2, Int: 3, Datetime: 6 };

/** How each attribute stands in a namespace. */
export type AttributeState = 'there' | 'missing' | 'of another type';

/** @throws what Temporal's client does, also for who may not ask. */
export async function attributeStates(
  service: AttributeService,
  namespace: string,
): Promise<Readonly<Record<SearchAttribute, AttributeState>>> {
  const { customAttributes } = await service.listSearchAttributes({ namespace });
  const states = ATTRIBUTE_NAMES.map((name): [SearchAttribute, AttributeState] => {
    const type = customAttributes?.[name];
    if (type === undefined) return [name, 'missing'];
    return [name, type === TYPES[SEARCH_ATTRIBUTES[name]] ? 'there' : 'of another type'];
  });
  return Object.fromEntries(states) as Record<SearchAttribute, AttributeState>;
}

/** Those that a workflow may set: of one that is not registered, its tasks fail for ever. */
export async function usableAttributes(
  service: AttributeService,
  namespace: string,
): Promise<readonly SearchAttribute[]> {
  const states = await attributeStates(service, namespace);
  return ATTRIBUTE_NAMES.filter((name) => states[name] === 'there');
}

export interface MadeAttributes {
  readonly made: readonly SearchAttribute[];
  readonly there: readonly SearchAttribute[];
  /** Those that cannot be set, and why, in a sentence. */
  readonly left: readonly { readonly name: SearchAttribute; readonly reason: string }[];
}

/** Makes those that are missing, one by one: a namespace has room for a few of each type only. */
export async function makeAttributes(service: AttributeService, namespace: string): Promise<MadeAttributes> {
  const states = await attributeStates(service, namespace);
  const made: SearchAttribute[] = [];
  const left: { name: SearchAttribute; reason: string }[] = [];
  for (const name of ATTRIBUTE_NAMES) {
    const type = SEARCH_ATTRIBUTES[name];
    if (states[name] === 'of another type') {
      left.push({ name, reason: `it exists with another type than ${type}: runs leave it alone` });
    }
    if (states[name] !== 'missing') continue;
    try {
      await service.addSearchAttributes({ namespace, searchAttributes: { [name]: TYPES[type] } });
      made.push(name);
    } catch (error) {
      left.push({ name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { made, there: ATTRIBUTE_NAMES.filter((name) => states[name] === 'there'), left };
}
