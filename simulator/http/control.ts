import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Simulator } from '../handle.js';
import type { Lies } from '../lies/options.js';
import { type Answer, answer, jsonAnswer, send, textAnswer } from './answer.js';
import { readBody } from './body.js';
import type { FaultRule } from './faults.js';

const CHUNK_IDS = 4096;

/** What can be asked of a simulator, and told to it, that runs in another process: `/_simulator/{name}`. */
export async function control(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  parameters: URLSearchParams,
): Promise<void> {
  const body = await readBody(request);
  switch (`${request.method} ${name}`) {
    case 'GET records':
    // Its earlier name.
    case 'GET books':
      return send(response, jsonAnswer(200, simulator.records()));
    case 'GET stable-ids':
      return sendLines(
        response,
        parameters.get('place') === 'region' ? simulator.stableIdsWithRegion() : simulator.stableIds(),
      );
    case 'GET touched-ids':
      return sendLines(response, simulator.touchedIds());
    case 'POST mark':
      return send(
        response,
        obey(() => simulator.mark()),
      );
    case 'POST faults':
      return send(
        response,
        obey(() => simulator.setFaults(JSON.parse(body) as FaultRule[])),
      );
    case 'POST lies':
      return send(
        response,
        obey(() => simulator.lie(JSON.parse(body) as Lies)),
      );
    default:
      return send(
        response,
        textAnswer(404, 'Try GET records, stable-ids or touched-ids; POST mark, faults or lies.'),
      );
  }
}

function obey(order: () => void): Answer {
  try {
    order();
    return answer(204);
  } catch (error) {
    return textAnswer(400, String(error));
  }
}

async function sendLines(response: ServerResponse, lines: Iterable<string>): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/plain;charset=UTF-8' });
  let chunk = '';
  let pending = 0;
  for (const line of lines) {
    chunk += `${line}\n`;
    if (++pending < CHUNK_IDS) continue;
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    if (response.destroyed) return;
    chunk = '';
    pending = 0;
  }
  response.end(chunk);
}
