import { describe, expect, it } from 'vitest';
import { PAGES, questionsPage, SAVED_OBJECTS, toNdjson } from '../../scripts/questions.mjs';
import { savedObjects } from '../../src/domain/kibana/saved-objects.js';
import { QUESTIONS } from '../../src/domain/questions/index.js';
import { QUESTION_NAMES } from '../../src/domain/questions/names.js';
import { headingsOf, read } from './pages.js';

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  it('the page of the questions is that of their definitions (else: node scripts/questions.mjs)', () => {
    expect(read(PAGES[language])).toBe(questionsPage(QUESTIONS, language));
  });

  it('it has every question', () => {
    expect(headingsOf(read(PAGES[language]))).toEqual(expect.arrayContaining([...QUESTION_NAMES]));
  });

  it('what Kibana imports is made by the code (else: node scripts/questions.mjs)', () => {
    expect(read(SAVED_OBJECTS[language])).toBe(toNdjson(savedObjects(language)));
  });
});

it('the pages hold the same requests', () => {
  const requests = (page: string) => [...read(page).matchAll(/^```\nGET .*?^```$/gms)].map(([text]) => text);
  expect(requests(PAGES.fr)).toEqual(requests(PAGES.en));
  expect(requests(PAGES.en)).toHaveLength(QUESTION_NAMES.length);
});
