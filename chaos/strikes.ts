import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { queueOf } from '../src/config/index.js';
import { type Parts, PREFIX } from './parts.js';
import { FROZEN, type Kind, type Strike } from './plan.js';

/** How long parts stay away, in milliseconds, at least and at most. */
export interface Absences {
  readonly temporal: readonly [number, number];
  readonly api: readonly [number, number];
  readonly elasticsearch: readonly [number, number];
}

export const SHORT_ABSENCES: Absences = {
  temporal: [0, 4_000],
  api: [2_000, 8_000],
  elasticsearch: [15_000, 25_000],
};

/** Two minutes without the API, ten without Elasticsearch. */
export const LONG_ABSENCES: Absences = {
  ...SHORT_ABSENCES,
  api: [120_000, 120_000],
  elasticsearch: [600_000, 600_000],
};

/** What a strike did. Instants in milliseconds of the Unix clock. */
export interface Struck {
  readonly at: number;
  /** When the part was back. */
  readonly backAt: number;
  /** Task queues whose pages in flight the strike may cost; none: every page that is held must be kept. */
  readonly queues: readonly string[];
  /** The application that was struck, when it was one alone: its client id. */
  readonly application?: string;
  /** What the certificate has to say of it. */
  readonly refusal?: string;
}

const APPLICATIONS = ['app-1', 'app-2'] as const;
const QUEUES = APPLICATIONS.map((name) => queueOf(name, PREFIX));
const WORKERS = ['ingestion', ...APPLICATIONS];
/** Tokens of a server whose clock runs ahead are over almost at once. */
const SHORT_TOKEN_MS = 1_500;

interface Target {
  readonly parts: Parts;
  /** The process that follows the run. */
  readonly follower: ChildProcess;
  readonly absences: Absences;
}

/** Does it, and resolves once the part is back as a user's supervisor would have brought it back. */
export async function strike(what: Strike, target: Target): Promise<Struck> {
  const at = Date.now();
  const effect = await WAYS[what.kind](what, target);
  return { at, backAt: Date.now(), ...effect };
}

type Way = (what: Strike, target: Target) => Promise<Omit<Struck, 'at' | 'backAt'>>;

const WAYS: Readonly<Record<Kind, Way>> = {
  async 'kill -9 of an API worker'({ victim }, { parts }) {
    const index = victim < 0.5 ? 0 : 1;
    await parts.signalWorkers('SIGKILL', [APPLICATIONS[index]]);
    const application = parts.simulator.applications[index]?.clientId ?? '';
    return { queues: [queueOf(APPLICATIONS[index] ?? '', PREFIX)], application };
  },
  async 'kill -9 of the ingestion worker'(_, { parts }) {
    await parts.signalWorkers('SIGKILL', ['ingestion']);
    return { queues: [] };
  },
  async 'kill -9 of all workers'(_, { parts }) {
    await parts.signalWorkers('SIGKILL', WORKERS);
    return { queues: QUEUES };
  },
  async 'SIGTERM of all workers'(_, { parts }) {
    await parts.signalWorkers('SIGTERM', WORKERS);
    return { queues: [] };
  },
  async 'kill -9 of the supervisor'(_, { parts }) {
    await parts.killSupervisor();
    return { queues: [] };
  },
  async 'kill -9 of Temporal'({ length }, { parts, absences }) {
    await parts.killTemporal(within(absences.temporal, length));
    return { queues: QUEUES };
  },
  async 'kill -9 of Elasticsearch'(_, { parts }) {
    await parts.killElasticsearch(0);
    return { queues: [] };
  },
  async 'kill -9 of the client'(_, { follower }) {
    follower.kill('SIGKILL');
    return { queues: [] };
  },
  async 'API away'({ length }, { parts, absences }) {
    await parts.simulator.pause();
    await sleep(within(absences.api, length));
    await parts.simulator.resume();
    return { queues: QUEUES };
  },
  async 'Elasticsearch away'({ length }, { parts, absences }) {
    await parts.killElasticsearch(within(absences.elasticsearch, length));
    return { queues: [] };
  },
  async [FROZEN]({ victim }, { parts }) {
    const name = APPLICATIONS[victim < 0.5 ? 0 : 1];
    await parts.freezeWorker(name);
    return {
      queues: [queueOf(name, PREFIX)],
      // "No worker serves" it, or took a call from it, whichever is noticed first.
      refusal: `the queue ${queueOf(name, PREFIX)}`,
    };
  },
  async 'tokens expired'(_, { parts }) {
    parts.simulator.setFaults([{ kind: 'short-token', share: 1, milliseconds: SHORT_TOKEN_MS }]);
    parts.simulator.expireTokens();
    return { queues: [] };
  },
};

function within([least, most]: readonly [number, number], share: number): number {
  return least + share * (most - least);
}
