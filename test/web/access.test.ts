import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import {
  type Access,
  isForeign,
  isLoopback,
  isOurs,
  mayControl,
  mayRead,
} from '../../src/client/web/access.js';
import { readOrder } from '../../src/client/web/steering.js';

const HERE: Access = { address: '127.0.0.1', port: 8420, names: [], control: false };
const ELSEWHERE: Access = {
  address: '0.0.0.0',
  port: 8420,
  names: ['jobs.example'],
  token: 'secret-secret-secret',
  control: true,
};
const asking = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

describe('who may look', () => {
  it.each(['127.0.0.1:8420', 'localhost:8420', 'LOCALHOST:8420', '[::1]:8420'])('by the name %s', (host) => {
    expect(isOurs(host, HERE)).toBe(true);
  });

  it.each([
    undefined,
    '',
    '127.0.0.1',
    '127.0.0.1:80',
    'evil.example:8420',
    '127.0.0.1.evil.example:8420',
    '127.0.0.1:8420@evil.example',
  ])('not by the name %s', (host) => {
    expect(isOurs(host, HERE)).toBe(false);
  });

  it('by the names that were given, where it listens elsewhere', () => {
    expect(isOurs('jobs.example:8420', ELSEWHERE)).toBe(true);
    expect(isOurs('evil.example:8420', ELSEWHERE)).toBe(false);
    // Behind a proxy it is called on the port of that one.
    expect(isOurs('jobs.example', ELSEWHERE)).toBe(true);
    expect(isOurs('Jobs.Example:443', ELSEWHERE)).toBe(true);
    expect(isOurs('jobs.example.evil.example', ELSEWHERE)).toBe(false);
    expect(isOurs('jobs.example:443@evil.example', ELSEWHERE)).toBe(false);
  });

  it('with the token alone under a name, which a proxy may carry to anybody', () => {
    const named: Access = { ...HERE, names: ['jobs.example'], token: 'secret-secret-secret' };
    expect(mayRead(asking({}), named)).toBe(false);
    expect(mayRead(asking({ authorization: 'Bearer secret-secret-secret' }), named)).toBe(true);
  });

  it('without a token on this machine alone', () => {
    const right = asking({ authorization: 'Bearer secret-secret-secret' });
    expect(mayRead(asking({}), HERE)).toBe(true);
    expect(mayRead(asking({}), ELSEWHERE)).toBe(false);
    expect(mayRead(asking({ authorization: 'Bearer secret' }), ELSEWHERE)).toBe(false);
    expect(mayRead(right, ELSEWHERE)).toBe(true);
    expect(mayControl(right, ELSEWHERE)).toBe(true);
    expect(mayControl(right, { ...ELSEWHERE, control: false })).toBe(false);
    expect(mayControl(asking({}), { ...HERE, control: true })).toBe(false);
    expect(mayControl(asking({ authorization: 'Bearer ' }), { ...HERE, control: true })).toBe(false);
  });

  it('is told from a page of another origin', () => {
    expect(isForeign(asking({ host: '127.0.0.1:8420' }))).toBe(false);
    expect(isForeign(asking({ host: '127.0.0.1:8420', origin: 'http://127.0.0.1:8420' }))).toBe(false);
    expect(isForeign(asking({ host: '127.0.0.1:8420', origin: 'http://127.0.0.1:9000' }))).toBe(true);
    expect(isForeign(asking({ host: 'jobs.example', origin: 'https://jobs.example' }))).toBe(false);
    expect(isForeign(asking({ host: 'jobs.example', origin: 'https://evil.example' }))).toBe(true);
    expect(isForeign(asking({ host: '127.0.0.1:8420', origin: 'null' }))).toBe(true);
  });

  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('%s is this machine alone', (address) => {
    expect(isLoopback(address)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', 'example.org', '127.0.0.1.example.org'])('%s is not', (address) => {
    expect(isLoopback(address)).toBe(false);
  });
});

describe('an order', () => {
  it.each([
    [{ action: 'pause' }, { action: 'pause' }],
    [{ action: 'resume' }, { action: 'resume' }],
    [
      { action: 'rate', rate: 5 },
      { action: 'rate', rate: 5 },
    ],
    [
      { action: 'rate', rate: 'configured' },
      { action: 'rate', rate: 'configured' },
    ],
    [
      { action: 'rate', rate: 'auto' },
      { action: 'rate', rate: 'auto' },
    ],
  ])('%j', (body, order) => {
    expect(readOrder(JSON.stringify(body))).toEqual(order);
  });

  it.each([
    '',
    'no',
    '{}',
    '[]',
    'null',
    '{"action":"cancel"}',
    '{"action":"rate","rate":11}',
    '{"action":"rate","rate":-1}',
    '{"action":"rate","rate":"unlimited"}',
    '{"action":"rate"}',
  ])('is none: %s', (body) => {
    expect(readOrder(body)).toBeUndefined();
  });
});
