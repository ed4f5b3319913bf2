import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { ROOT } from '../../scripts/prepare.mjs';

interface Container {
  readonly args: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly startupProbe?: { readonly exec: { readonly command: readonly string[] } };
  readonly livenessProbe?: { readonly exec: { readonly command: readonly string[] } };
  readonly resources: { readonly limits: { readonly memory: string } };
  readonly securityContext: object;
}
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly resources?: readonly string[];
  readonly stringData?: Readonly<Record<string, string>>;
  readonly configMapGenerator?: readonly { readonly literals: readonly string[] }[];
  readonly spec: {
    readonly replicas?: number;
    readonly strategy?: { readonly type: string };
    readonly ingress?: readonly {
      readonly ports: readonly { readonly port: number; readonly endPort: number }[];
    }[];
    readonly template: {
      readonly metadata: { readonly annotations?: Readonly<Record<string, string>> };
      readonly spec: { readonly securityContext: object; readonly containers: readonly Container[] };
    };
  };
}

const FOLDER = `${ROOT}/deploy/kubernetes`;
const files = readdirSync(FOLDER);
const manifest = (file: string) =>
  parseDocument(readFileSync(`${FOLDER}/${file}`, 'utf8'), { strict: true }).toJS() as Manifest;
const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { version: string };

/** What runs in each file that has something to run. */
const running = files
  .map((file) => ({ file, ...manifest(file) }))
  .filter(({ kind }) => kind === 'Deployment' || kind === 'Job');

test('kustomize takes every file in but those that a person uses one by one', () => {
  const { resources = [] } = manifest('kustomization.yaml');
  const byHand = ['kustomization.yaml', 'run.yaml', 'secret.example.yaml'];
  expect([...resources, ...byHand].sort()).toEqual(files.sort());
  expect(readFileSync(`${FOLDER}/kustomization.yaml`, 'utf8')).toContain(`newTag: ${version}`);
});

test('an application has one process at any moment, and nothing else is held to one', () => {
  const deployments = running.filter(({ kind }) => kind === 'Deployment');
  expect(deployments.map(({ metadata: { name } }) => name).sort()).toEqual(['app-1', 'app-2', 'ingestion']);
  for (const { metadata, spec } of deployments) {
    const held = { replicas: spec.replicas, strategy: spec.strategy?.type };
    if (metadata.name === 'ingestion') expect(held).toEqual({ replicas: 2, strategy: undefined });
    else expect(held, metadata.name).toEqual({ replicas: 1, strategy: 'Recreate' });
  }
});

test('every worker is asked whether it works, by its own role', () => {
  for (const { kind, metadata, spec } of running) {
    const [{ args, startupProbe, livenessProbe } = {} as Container] = spec.template.spec.containers;
    if (kind === 'Job') {
      expect(args[0]).toBe('run');
      continue;
    }
    const { name } = metadata;
    expect(args).toEqual(['worker', '--only', name]);
    const command = ['node', 'bin/moisson.mjs', 'worker', '--check', '--only', name];
    expect(startupProbe?.exec.command).toEqual(command);
    expect(livenessProbe?.exec.command).toEqual(command);
  }
});

test('nothing runs as root, gains a right, writes to its image, or has memory without a limit', () => {
  expect(running.length).toBe(4);
  for (const { file, spec } of running) {
    const { securityContext, containers } = spec.template.spec;
    expect(securityContext, file).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    for (const container of containers) {
      expect(container.securityContext, file).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.resources.limits.memory, file).toMatch(/^\d+[MG]i$/);
    }
  }
});

test('secrets come as files, under the names of the example, which holds none', () => {
  const { stringData = {} } = manifest('secret.example.yaml');
  expect(Object.values(stringData).join('')).toBe('');
  for (const { file, spec } of running) {
    const named = spec.template.spec.containers[0]?.env ?? [];
    expect(named.map(({ value }) => value.replace('/run/secrets/moisson/', '')).sort(), file).toEqual(
      Object.keys(stringData).sort(),
    );
    for (const { name } of named) expect(name).toMatch(/_FILE$/);
  }
});

test('each worker shows its metrics at the port that its role has, which the policy lets through', () => {
  const [{ literals } = { literals: [] }] = manifest('kustomization.yaml').configMapGenerator ?? [];
  const values = new Map(literals.map((line) => line.split('=', 2) as [string, string]));
  expect(values.get('MOISSON_METRICS_ADDRESS')).toBe('0.0.0.0');
  const first = Number(values.get('MOISSON_METRICS_PORT'));
  const roles = ['ingestion', 'app-1', 'app-2'];
  for (const [i, role] of roles.entries()) {
    const { template } = manifest(`${role}.yaml`).spec;
    expect(template.spec.containers[0]?.ports).toEqual([{ name: 'metrics', containerPort: first + i }]);
    expect(template.metadata.annotations?.['prometheus.io/port']).toBe(String(first + i));
  }
  const { ingress } = manifest('network-policy.yaml').spec;
  expect(ingress?.flatMap(({ ports }) => ports)).toEqual([
    { port: first, endPort: first + roles.length - 1, protocol: 'TCP' },
  ]);
});
