import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SEARCH_ATTRIBUTES } from '../../src/domain/search-attributes.js';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  mem_limit?: string;
  restart?: string;
  profiles?: string[];
  ports?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  environment?: Record<string, string>;
}

const file = new URL('../../docker-compose.yml', import.meta.url);
const compose = parse(await readFile(file, 'utf8'), { merge: true, strict: true }) as {
  services: Record<string, Service>;
};
const services = Object.entries(compose.services);

test('every image is pinned', () => {
  const images = services.flatMap(([, { image }]) => image ?? []);
  expect(images.length).toBe(services.length);
  for (const image of images) expect(image).toMatch(/^[a-z/-]+:\d+\.\d+(\.\d+)?(@sha256:[0-9a-f]{64})?$/);
});

test('our own image takes every stage from one base, which can be given by its digest', async () => {
  const lines = (await readFile(new URL('../../Dockerfile', import.meta.url), 'utf8')).split('\n');
  const bases = lines.filter((line) => line.startsWith('FROM '));
  expect(bases.length).toBeGreaterThan(1);
  for (const base of bases) expect(base).toMatch(/^FROM \$\{NODE_IMAGE\}( AS \w+)?$/);
  const declared = lines.findIndex((line) => /^ARG NODE_IMAGE=node:\d+-slim$/.test(line));
  // Before the first stage, or the others would not know it.
  expect(declared).toBeGreaterThanOrEqual(0);
  expect(declared).toBeLessThan(lines.indexOf(bases[0] ?? ''));
});

test('every published port is bound to 127.0.0.1', () => {
  const ports = services.flatMap(([, service]) => service.ports ?? []);
  expect(ports.length).toBeGreaterThan(0);
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
});

test('what others wait for exists, and says when it is healthy', () => {
  for (const [, { depends_on = {} }] of services) {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      expect(compose.services).toHaveProperty([name]);
      if (condition === 'service_healthy') expect(compose.services[name]?.healthcheck?.test[0]).toBe('CMD');
    }
  }
});

test('each kind of worker runs, from our image, against the services of this file', () => {
  for (const name of ['ingestion', 'app-1', 'app-2']) {
    const worker = compose.services[name];
    expect(worker?.build).toBe('.');
    expect(worker?.command).toEqual(['worker', '--only', name]);
    expect(worker?.healthcheck?.test).toEqual([
      'CMD',
      'node',
      'bin/moisson.mjs',
      'worker',
      '--check',
      '--only',
      name,
    ]);
    expect(worker?.environment).toMatchObject({
      TEMPORAL_ADDRESS: 'temporal:7233',
      ELASTICSEARCH_URL: 'http://elasticsearch:9200',
    });
  }
});

test('every service that goes on has a limit of memory', () => {
  const going = services.filter(([, { restart }]) => restart === 'unless-stopped');
  expect(going.length).toBeGreaterThan(5);
  for (const [name, { mem_limit }] of going) expect(mem_limit, name).toMatch(/^\d+[mg]$/);
});

test('single commands have a service that starts with no other', () => {
  const { moisson } = compose.services;
  expect(moisson).toMatchObject({ build: '.', profiles: ['command'], restart: 'no' });
});

test('the image runs as a user that is not root, by number', async () => {
  const dockerfile = await readFile(new URL('../../Dockerfile', import.meta.url), 'utf8');
  expect(dockerfile.match(/^USER .*$/gm)).toEqual(['USER 1000:1000']);
});

test('Elasticsearch is the version that we start ourselves, and Kibana is its equal', async () => {
  const source = await readFile(new URL('../../services/elasticsearch-install.ts', import.meta.url), 'utf8');
  const version = /^const VERSION = '(.*)';$/m.exec(source)?.[1];
  expect(compose.services.elasticsearch?.image).toBe(`elasticsearch:${version}`);
  expect(compose.services.kibana?.image).toBe(`kibana:${version}`);
});

test('the namespace gets the search attributes that runs set, with their types', () => {
  const script = compose.services['temporal-namespace']?.command?.join('\n') ?? '';
  const made = [...script.matchAll(/\b(Moisson\w+):(\w+)/g)].map(([, name, type]) => [name, type]);
  expect(Object.fromEntries(made)).toEqual(SEARCH_ATTRIBUTES);
});

test('each worker shows its metrics on this machine alone, at the port that its role has', () => {
  for (const [i, name] of ['ingestion', 'app-1', 'app-2'].entries()) {
    const { environment = {}, ports } = compose.services[name] ?? {};
    const port = Number(environment.MOISSON_METRICS_PORT) + i;
    expect(ports).toEqual([`127.0.0.1:${port}:${port}`]);
    // Within its container, or the port would lead nowhere.
    expect(environment.MOISSON_METRICS_ADDRESS).toBe('0.0.0.0');
  }
  expect(compose.services.moisson?.ports).toEqual([]);
});
