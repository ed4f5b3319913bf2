import { InvalidArgumentError, Option } from 'commander';
import { parseRate, RATE_FORM, type Rate } from '../../domain/rate.js';

export const planOption = () =>
  new Option('--plan <plan>', 'how the country is cut up (default: region)').choices(['region', 'national']);

export const modeOption = () =>
  new Option('--mode <mode>', 'every offer, or those since the last proven run').choices([
    'full',
    'incremental',
  ]);

export const workflowIdOption = () =>
  new Option('--workflow-id <id>', 'id of the run in Temporal (default: ingestion)').argParser(toWorkflowId);

export const runUnderWayOption = () =>
  new Option('--workflow-id <id>', 'id of the run in Temporal (default: the one under way)').argParser(
    toWorkflowId,
  );

export const maxClosedShareOption = () =>
  new Option(
    '--max-closed-share <share>',
    'close offers that are gone up to this share of the open ones (0 to 1), whatever the API says of single offers, and no more',
  ).argParser(toShare);

export const jsonOption = () => new Option('--json', 'print the result as JSON');

function toShare(text: string): number {
  const share = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.2.');
}

function toWorkflowId(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('An id must not be empty.');
  return text;
}

export function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  }
  return port;
}

export function toRate(text: string): Rate | 'configured' {
  const rate = text === 'configured' ? text : parseRate(text);
  if (rate === undefined) throw new InvalidArgumentError(`It must be "configured", or ${RATE_FORM}.`);
  return rate;
}

export function toCount(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1)
    throw new InvalidArgumentError('It must be a whole number of at least 1.');
  return n;
}
