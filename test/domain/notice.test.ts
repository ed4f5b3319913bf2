import { describe, expect, it } from 'vitest';
import {
  isTrouble,
  type Notice,
  noticeOfAbsence,
  noticeOfAge,
  noticeOfBlockage,
  noticeOfEnd,
  noticeOfNoWorker,
  noticeOfRefusal,
} from '../../src/domain/notice.js';

const RUN = { run: 'r', workflowId: 'ingestion', offers: 20_000, duration: 250 };
const SINCE = '2026-11-27T02:30:00.000Z';

const NOTICES: readonly Notice[] = [
  noticeOfEnd('proven', 'r', RUN),
  noticeOfEnd('gap', 'r/again', { ...RUN, missing: 3 }),
  noticeOfEnd('gap', 'r', { ...RUN, missing: 0 }),
  noticeOfEnd('failed', 'r', { ...RUN, message: 'Why.' }),
  noticeOfRefusal('moisson-night', { ...RUN, message: 'why.' }),
  noticeOfAbsence('moisson-night', 1, SINCE),
  noticeOfBlockage('moisson-night', 2, RUN, SINCE),
  noticeOfNoWorker(RUN, 'ingestion', SINCE),
  noticeOfAge('r', RUN, 27),
];

describe('a notice', () => {
  it('has an id of its own, the same whoever makes it', () => {
    expect(NOTICES.map(({ id }) => id)).toEqual([
      'proven/r',
      'gap/r/again',
      'gap/r',
      'failed/r',
      'missed/r',
      `missed/moisson-night/${SINCE}/1`,
      'missed/moisson-night/behind/r',
      'no-worker/r',
      'stale/r',
    ]);
    expect(NOTICES.filter((notice) => !isTrouble(notice)).map(({ kind }) => kind)).toEqual(['proven']);
  });

  it('says what happened in both languages', () => {
    expect(NOTICES.map(({ text }) => text.en)).toEqual([
      'The run ingestion is PROVEN: 20 000 offers, 4 min 10 s.',
      'The run ingestion ended with a GAP: 3 offers are missing. `npx moisson report` says where.',
      'The run ingestion ended with a GAP: an unknown number of offers are missing. `npx moisson report` says where.',
      'The run ingestion failed: Why.',
      'The schedule moisson-night could not start a run: why.',
      'The schedule moisson-night has missed 1 start so far while Temporal was away.',
      `The schedule moisson-night has missed 2 starts: its run ingestion has had no worker since ${SINCE}. \`npx moisson worker\` starts the workers.`,
      `The run ingestion waits: no worker has polled the task queue ingestion since ${SINCE}. \`npx moisson worker\` starts the workers.`,
      'The last proven run, ingestion, ended 27 hours ago: the licence asks to refresh every 24 hours.',
    ]);
    for (const { text } of NOTICES) {
      const figures = (sentence: string) => sentence.match(/\d+/g);
      expect(figures(text.fr)).toEqual(figures(text.en));
      expect(text.fr).not.toMatch(/\b(run|offers|failed|waits|missed|hours)\b/);
    }
  });
});
