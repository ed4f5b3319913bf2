import { type Client, Connection } from '@temporalio/client';
import { TEMPORAL_CONNECT } from '../patience/index.js';
import { type MadeAttributes, makeAttributes } from '../temporal/search-attributes.js';

/** Makes the search attributes in the client's namespace. @throws what Temporal's client does. */
export function makeOwnAttributes({ connection, options }: Client): Promise<MadeAttributes> {
  return makeAttributes(connection.operatorService, options.namespace);
}

/** The same on a server that was just started for us, in its default namespace: what cannot be made is told, and no more. */
export async function makeAttributesAt(address: string, say: (line: string) => void): Promise<void> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: TEMPORAL_CONNECT });
    try {
      const { left } = await makeAttributes(connection.operatorService, 'default');
      for (const line of leftLines(left)) say(line);
    } finally {
      await connection.close();
    }
  } catch (error) {
    say(
      `warning: the search attributes are not made: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

export function attributeLines({ made, there, left }: MadeAttributes): string[] {
  return [
    ...(made.length === 0 ? [] : [`made: ${made.join(', ')}`]),
    ...(there.length === 0 ? [] : [`there already: ${there.join(', ')}`]),
    ...leftLines(left),
  ];
}

function leftLines(left: MadeAttributes['left']): string[] {
  return left.map(({ name, reason }) => `warning: ${name} cannot be used: ${reason}`);
}
