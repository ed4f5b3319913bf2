import { readFile } from 'node:fs/promises';
import { platform } from 'node:process';
import { expect, inject, test } from 'vitest';
import { unresolvedName } from '../../services/unresolved-name.js';

const url = inject('elasticsearchUrl');

test('analyses French as the full distribution does', async () => {
  const answer = await fetch(`${url}/_analyze`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ analyzer: 'french', text: "Développeurs et ingénieures d'études à l'hôpital" }),
  });
  const { tokens } = (await answer.json()) as { tokens: Array<{ token: string }> };
  expect(tokens.map(({ token }) => token)).toEqual(['developeu', 'ingenieur', 'etud', 'hopital']);
});

test.each([
  ['[-.]x', 'a class'],
  ['[^a-c]', 'a class of all but some'],
  ['[\\]\\[x\\-]y', 'brackets in a class'],
  ['[xy]+z', 'one or more of a class'],
  ['[é-ö]', 'accents'],
  ['[x]?y', 'a class that may be missing'],
  ['[x]*b', 'a class any number of times'],
  ['[x]{0,1}c', 'a class counted from none'],
  ['[x]a|b', 'alternatives'],
  ['[x](?:a|b)|[|]c', 'alternatives behind a group and a class'],
  ['[x](?:y|[)|]a)', 'alternatives within a group only'],
  ['[😀]', 'a character of two halves'],
  ['[x]y?', 'a class before what may be missing'],
  ['xy', 'letters'],
  ['a[x]', 'a letter and a class'],
  ['x{1}y', 'a letter counted'],
  ['(?:a)x', 'a group at the beginning'],
  ['[x][😀]', 'a class before a character of two halves'],
  ['a[😀]b', 'a character of two halves between letters'],
  ['(?<=[x])y', 'something looked for before'],
])('replaces by the pattern %s as any other filter does: %s', async (pattern) => {
  const words = [
    'ax',
    '-x.x',
    'xyz',
    'abc',
    'b',
    'c',
    'xaxb',
    '|c',
    'x)a',
    'x|a',
    'éö',
    'a😀b',
    '][y-y',
    'y',
    'q',
  ];
  const answer = await fetch(`${url}/_analyze`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      tokenizer: { type: 'simple_pattern', pattern: '[^ ]+' },
      filter: [{ type: 'pattern_replace', pattern, replacement: '_' }],
      text: words.join(' '),
    }),
  });
  const { tokens } = (await answer.json()) as { tokens: Array<{ token: string }> };
  const expected = words.map((word) => word.replace(new RegExp(pattern, 'gu'), '_'));
  expect(tokens.map(({ token }) => token)).toEqual(expected);
});

test('folds every character as Lucene does', async () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) =>
    /[\p{L}\p{N}\p{P}\p{S}\p{M}]/u.test(one),
  );
  const words = [...characters.map((one) => `a${one}b${one}`), 'œuvre', 'ŒUVRE', 'a😀é', 'é'.repeat(50)];
  const folded = async (some: readonly string[], preserve: boolean) => {
    const answer = await fetch(`${url}/_analyze`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        tokenizer: { type: 'simple_pattern', pattern: '[^ ]+' },
        filter: [{ type: 'asciifolding', preserve_original: preserve }],
        text: some.join(' '),
      }),
    });
    const { tokens } = (await answer.json()) as { tokens: Array<{ token: string; position: number }> };
    // The original comes after what it is folded to.
    return [...new Map(tokens.toReversed().map(({ position, token }) => [position, token])).values()];
  };
  for (let first = 0; first < words.length; first += 5_000) {
    const some = words.slice(first, first + 5_000);
    const all = await folded(some, false);
    expect(all).toHaveLength(some.length);
    expect(all).toEqual(await folded(some, true));
  }
});

test.runIf(platform === 'linux')('does not run as root', async () => {
  const answer = await fetch(`${url}/_nodes/process`);
  const { nodes } = (await answer.json()) as { nodes: Record<string, { process: { id: number } }> };
  const [node] = Object.values(nodes);
  const status = await readFile(`/proc/${node?.process.id}/status`, 'utf8');
  const uids = /^Uid:\s+(.*)$/m.exec(status)?.[1]?.split(/\s+/);
  expect(uids).toHaveLength(4);
  expect(uids).not.toContain('0');
});

test('listens on the loopback address only', async () => {
  const answer = await fetch(`${url}/_nodes/http,transport`);
  const { nodes } = (await answer.json()) as {
    nodes: Record<string, Record<'http' | 'transport', { bound_address: string[] }>>;
  };
  const [node] = Object.values(nodes);
  const bound = [...(node?.http.bound_address ?? []), ...(node?.transport.bound_address ?? [])];
  expect(bound).toHaveLength(2);
  for (const address of bound) expect(address).toMatch(/^127\.0\.0\.1:/);
});

test("knows the machine's own name from another, and takes no other frames for a name", () => {
  const frames = (name: string) =>
    `Caused by: java.net.UnknownHostException: ${name}: ${name}: Name or service not known\n\tat java.net.Inet6AddressImpl`;
  expect(unresolvedName(frames('atelier-3'), 'atelier-3')).toContain(
    "this machine's own name, atelier-3, does not",
  );
  expect(unresolvedName(frames('autre.example'), 'atelier-3')).toContain('the name, autre.example, does not');
  expect(unresolvedName('java.lang.OutOfMemoryError: Java heap space', 'atelier-3')).toBeUndefined();
});
