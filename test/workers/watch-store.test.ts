import { expect, it } from 'vitest';
import type { Followed } from '../../src/domain/follow.js';
import { ElasticsearchUnavailable, type Store } from '../../src/elasticsearch/index.js';
import { watchStore } from '../../src/workers/watch-store.js';
import { notedMetrics } from '../support/noted-metrics.js';

type Look = readonly [proven: string | undefined, open: number, followed?: Partial<Followed>] | Error;

/** A store whose last proven run ended then, and that has so many open cases; or one that fails. */
function storeOf(look: Look): Store {
  const answer = async <T>(value: (found: Exclude<Look, Error>) => T) => {
    if (look instanceof Error) throw look;
    return value(look);
  };
  const store: Pick<Store, 'countOpenCases'> & Record<'lastFullRun' | 'followed', () => Promise<unknown>> = {
    lastFullRun: () =>
      answer(([proven]) =>
        proven === undefined ? undefined : { date_debut: '2026-11-27T03:15:00Z', date_fin: proven },
      ),
    followed: () => answer(([, , followed]) => followed),
    countOpenCases: () => answer(([, open]) => open),
  };
  return store as unknown as Store;
}

/** What is shown after the first look. */
async function firstLook(look: Look) {
  const { metrics, noted } = notedMetrics();
  const failures: unknown[] = [];
  const end = new AbortController();
  const watching = watchStore(storeOf(look), metrics, end.signal, (error) => failures.push(error));
  await new Promise((resolve) => setImmediate(resolve));
  end.abort();
  await watching;
  return { shown: noted, failures };
}

it('shows when the last proven run ended, and how many cases are open', async () => {
  const { shown } = await firstLook(['2026-11-27T03:30:00.700Z', 4]);
  const ended = Date.parse('2026-11-27T03:30:00Z') / 1_000;
  expect(shown).toEqual([
    `moisson_last_proven_run_timestamp_seconds{} ${ended}`,
    'moisson_followed_until_timestamp_seconds{} 0',
    'moisson_open_cases{} 4',
  ]);
});

it('shows 0 before the first proven run: an age since 1970 is an alarm', async () => {
  const { shown } = await firstLook([undefined, 0]);
  expect(shown).toContain('moisson_last_proven_run_timestamp_seconds{} 0');
});

it('shows until when somebody follows, and nothing once that is over', async () => {
  const lookedAt = '2026-11-27T03:30:00.700Z';
  const metric = 'moisson_followed_until_timestamp_seconds{}';
  const goesOn = await firstLook([undefined, 0, { lookedAt }]);
  expect(goesOn.shown).toContain(`${metric} ${Date.parse('2026-11-27T03:30:00Z') / 1_000}`);
  const over = await firstLook([undefined, 0, { lookedAt, stopped: true }]);
  expect(over.shown).toContain(`${metric} 0`);
});

it('waits for an Elasticsearch that is away, and tells what else goes wrong', async () => {
  const away = await firstLook(new ElasticsearchUnavailable('away'));
  expect(away).toEqual({ shown: [], failures: [] });
  const wrong = await firstLook(new TypeError('wrong'));
  expect(wrong.failures).toEqual([new TypeError('wrong')]);
});
