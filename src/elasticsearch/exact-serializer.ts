import { errors, Serializer } from '@elastic/elasticsearch';
import { parseExact, stringifyExact } from '../domain/exact-json.js';

/** The client's own, but for numbers that a double cannot hold: what is read to be written again keeps them. */
export class ExactSerializer extends Serializer {
  override serialize(object: object): string {
    return stringifyExact(object);
  }

  override deserialize<T>(json: string): T {
    try {
      return parseExact(json) as T;
    } catch (error) {
      throw new errors.DeserializationError(error instanceof Error ? error.message : String(error), json);
    }
  }
}
