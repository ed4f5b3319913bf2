import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DerivedFacts, deriveFacts } from '../../src/domain/offre/derived-facts.js';
import { summarizePage } from '../../src/domain/page.js';
import { toContent } from '../../src/elasticsearch/presences.js';
import { sortPage } from '../../src/elasticsearch/sort-page.js';
import { parseContentRange, UnreadableAnswer } from '../../src/france-travail/index.js';
import { readSearchPage } from '../../src/france-travail/search-page.js';
import { OFFRE, odd, withValueAt } from '../support/offre.js';

/** `FUZZ_INPUTS=100000` is the whole proof; fewer keep watch in `npm test`, other ones each time. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 20_000);
const BATCH = 1_000;

/** In batches, between which the runner is answered; a failure names its seed. */
async function holds(property: fc.IProperty<[string]>): Promise<void> {
  for (let left = INPUTS; left > 0; left -= BATCH) {
    fc.assert(property, { numRuns: Math.min(left, BATCH) });
    await setImmediate();
  }
}

/** A body that says to hold one offer: a realistic one with up to three wrong values, any JSON, any text. */
const bodies = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 3 })
      .map((edits) => page(edits.reduce((offre, [place, value]) => withValueAt(offre, place, value), OFFRE))),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }).map(page) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(([at, text]) => spoil(page(OFFRE), at, text)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

function page(offre: unknown): string {
  return JSON.stringify({ resultats: [offre] });
}

/** The text cut somewhere, with something else put there. */
function spoil(text: string, at: number, inserted: string): string {
  const place = at % text.length;
  return at % 2 === 0
    ? text.slice(0, place) + inserted
    : text.slice(0, place) + inserted + text.slice(place + 1);
}

describe('the offer reader', () => {
  it(`reads ${INPUTS} spoilt answers, or says UnreadableAnswer, and concludes only what can be true`, {
    timeout: 300_000,
  }, async () => {
    let read = 0;
    await holds(
      fc.property(bodies, (body) => {
        const answer = { status: 200, headers: { 'content-range': 'offres 0-0/1' }, body } as const;
        let offres: readonly unknown[];
        try {
          offres = readSearchPage(answer, { first: 0, last: 149 }).offres;
        } catch (error) {
          if (error instanceof UnreadableAnswer && !error.message.includes('TOULOUSE')) return;
          throw error;
        }
        read++;
        const summary = summarizePage({ total: 1, offres: offres as readonly object[] }, 0);
        if (summary.count !== 1 || summary.total !== 1) throw new Error('wrong summary');
        const { offres: usable, rejected } = sortPage(offres);
        if (usable.length + rejected.length !== 1) throw new Error('an offer is neither usable nor named');
        for (const { offre } of usable) requirePlausible(deriveFacts(offre));
        const { creations, codesROME } = toContent(usable, []);
        if (creations.length !== usable.length || codesROME.length !== usable.length)
          throw new Error('columns');
      }),
    );
    // Half of them at least get past the JSON: else this would test the parser only.
    expect(read).toBeGreaterThan(INPUTS / 2);
  });
});

function requirePlausible({ lieu, localisation, salaire, dateCreation }: DerivedFacts): void {
  const located =
    localisation === undefined || (Math.abs(localisation.lat) <= 90 && Math.abs(localisation.lon) <= 180);
  const paid =
    salaire === undefined ||
    (Number.isFinite(salaire.max) && (salaire.min === undefined || salaire.min <= salaire.max));
  const dated = dateCreation === undefined || !Number.isNaN(Date.parse(dateCreation));
  if (!located || !paid || !dated || lieu === undefined) throw new Error('an impossible conclusion');
}

describe('the Content-Range reader', () => {
  it(`reads ${INPUTS} texts as whole numbers, or says UnreadableAnswer`, { timeout: 300_000 }, async () => {
    const parts = ['offres', ' ', '-', '--', '/', '*', '0', '1', '149', '353', '\n', 'é', '-1', 'unknown'];
    const near = fc.array(fc.constantFrom(...parts), { maxLength: 10 }).map((list) => list.join(''));
    let read = 0;
    await holds(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (header) => {
        try {
          const { total, first, last } = parseContentRange(header);
          read++;
          const ordered = first === undefined ? last === undefined : last !== undefined && first <= last;
          if (!Number.isSafeInteger(total) || total < 0 || !ordered) throw new Error('no whole numbers');
        } catch (error) {
          if (!(error instanceof UnreadableAnswer)) throw error;
        }
      }),
    );
    expect(read).toBeGreaterThan(0);
  });
});
