import { type Answer, answer, htmlAnswer, jsonAnswer } from '../http/answer.js';
import { TrueView } from '../http/view.js';
import { mix, type Random } from '../random.js';
import type { Found, SearchEngine, Sight } from '../search/engine.js';
import type { Criteria, Query } from '../search/query.js';
import type { OfferWriter } from '../texts/offer-writer.js';
import type { World } from '../world/world.js';
import { byShare, concerns, hides } from './hidden.js';
import { Marks, type Test } from './marks.js';
import { type Attribute, lacking, without } from './missing.js';
import type { AnswerLies, Missing, Undated } from './options.js';
import { isOn, type Progress } from './timing.js';

export interface LyingViewParts {
  /** Tells the answers that the engine keeps of this view from those of others. */
  readonly name: string;
  readonly world: World;
  readonly engine: SearchEngine;
  readonly writer: OfferWriter;
  readonly random: Random;
  readonly progress: () => Progress;
  /** Seconds that the world has lived. */
  readonly now: () => number;
}

const NOTHING: Found = { total: 0, rows: new Int32Array(0), filters: '[]' };

/** The world as lies show it. */
export class LyingView extends TrueView {
  readonly #lies: AnswerLies;
  readonly #parts: LyingViewParts;
  readonly #marks: Marks;
  readonly #tests: Test[] = [];
  /** Bits of `#marks`, by rule of `hidden`. */
  readonly #hidden: readonly number[];
  readonly #replicas: readonly number[];
  readonly #lacking: readonly { attribute: Attribute; lie: Missing | Undated; bit: number }[];
  readonly #undated: ReadonlySet<number>;
  readonly #undatedBit: number;

  constructor(lies: AnswerLies, parts: LyingViewParts) {
    const { world, engine, writer } = parts;
    super(world, engine, writer);
    this.#lies = lies;
    this.#parts = parts;
    const bitOf = (test: Test): number => 1 << (this.#tests.push(test) - 1);
    this.#hidden = (lies.hidden ?? []).map((rule, index) => bitOf(hides(rule, index, world)));
    this.#replicas = (lies.replicas?.lacking ?? []).map((share, index) =>
      bitOf(byShare(world, mix(0x4e9, index), share)),
    );
    const attributes: [Attribute, Missing | Undated | undefined][] = [
      ['dateCreation', lies.undated],
      ['romeCode', lies.withoutROME],
      ['origineOffre', lies.withoutOrigine],
    ];
    this.#lacking = attributes.flatMap(([attribute, lie]) => {
      if (lie === undefined) return [];
      const identities = lacking(world, attribute, lie);
      return [{ attribute, lie, bit: bitOf((row) => identities.has(world.identityOf(row))) }];
    });
    this.#undated = lies.undated === undefined ? new Set() : lacking(world, 'dateCreation', lies.undated);
    this.#undatedBit = this.#lacking.find(({ attribute }) => attribute === 'dateCreation')?.bit ?? 0;
    this.#marks = new Marks(world, this.#tests);
  }

  override find(query: Query): Found {
    const { empty, hidden = [] } = this.#lies;
    const progress = this.#parts.progress();
    if (empty !== undefined && isOn(empty, progress)) return NOTHING;
    let skipped = this.#replica() | this.#missedBy(query.criteria);
    let uncounted = skipped;
    hidden.forEach((rule, index) => {
      if (!isOn(rule, progress) || !concerns(rule, query.criteria)) return;
      const bit = this.#hidden[index] as number;
      skipped |= bit;
      if (rule.inTotals !== false) uncounted |= bit;
    });
    const found = this.engine.find(query, this.#sight(skipped));
    if (skipped === uncounted) return found;
    const { total, filters } = this.engine.find(query, this.#sight(uncounted));
    return { total, rows: found.rows, filters };
  }

  override told(total: number): number {
    return Math.min(total, this.#lies.cap ?? total);
  }

  override write(row: number): string {
    let json = super.write(row);
    if (this.#lacking.length === 0) return json;
    const bits = this.#marks.read()[row] as number;
    for (const { attribute, lie, bit } of this.#lacking) {
      if ((bits & bit) !== 0) json = without(json, attribute, lie.as ?? 'null');
    }
    return json;
  }

  override offre(row: number | null): Answer {
    const { answers, lagSeconds = 0 } = this.#lies.detail ?? {};
    if (typeof answers === 'number') return refusal(answers);
    if (row === null || answers === 'nothing') return answer(204);
    if (answers !== 'everything') {
      if (((this.#marks.read()[row] as number) & this.#hiddenFromDetail()) !== 0) return answer(204);
      const closedAt = this.world.closedAt(row);
      if (closedAt !== null && this.#parts.now() - closedAt >= lagSeconds) return answer(204);
    }
    return jsonAnswer(200, this.write(row));
  }

  #sight(skipped: number): Sight {
    return {
      name: `${this.#parts.name}:${skipped}`,
      marks: this.#marks.read(),
      skipped,
      undated: Array.from(this.#undated, (identity) => this.world.rowOf(identity)),
      undatedMark: this.#undatedBit,
      undatedInWindows: this.#lies.undated?.inWindows === true,
    };
  }

  /** The bit of what the copy that answers lacks. */
  #replica(): number {
    return this.#replicas.length === 0 ? 0 : this.#parts.random.pick(this.#replicas);
  }

  /** The bits of offers that lack what a search asks for. */
  #missedBy({ codesROME, domaine, grandDomaine, origine }: Criteria): number {
    const byROME = codesROME !== undefined || domaine !== undefined || grandDomaine !== undefined;
    let bits = 0;
    for (const { attribute, bit } of this.#lacking) {
      if (attribute === 'romeCode' && byROME) bits |= bit;
      if (attribute === 'origineOffre' && origine !== undefined) bits |= bit;
    }
    return bits;
  }

  #hiddenFromDetail(): number {
    const { hidden = [], replicas } = this.#lies;
    const progress = this.#parts.progress();
    let bits = replicas?.detail === 'hides' ? this.#replica() : 0;
    hidden.forEach((rule, index) => {
      if (rule.detail === 'hides' && isOn(rule, progress)) bits |= this.#hidden[index] as number;
    });
    return bits;
  }
}

function refusal(status: 403 | 404 | 500): Answer {
  if (status === 403) return htmlAnswer(403, 'Request Rejected');
  if (status === 404) return htmlAnswer(404, 'Not Found');
  return jsonAnswer(500, { codeErreur: 'ERREUR_TECHNIQUE', message: 'Une erreur interne est survenue.' });
}
