import { inRange, oneOf, whole } from '../checks.js';
import type { Application } from '../http/tokens.js';
import { parseBound } from '../paris-clock.js';
import { TYPES } from '../world/contrats.js';
import { PARTENAIRES } from '../world/partenaires.js';
import { departementIndex, regionIndex } from '../world/places.js';
import type { AnswerLies, Hidden, Lies, Missing, Span, Trigger, Undated } from './options.js';

const DAY = 86_400;
const MAX_OFFERS = 10_000_000;
const MAX_PER_SECOND = 1000;
/** Each rule is a bit of a 32-bit integer per offer, which has five more. */
const MAX_HIDDEN = 20;

type Fields<T> = Readonly<Record<keyof T, true>>;

const SPAN = { from: true, until: true } as const;
const HIDDEN: Fields<Hidden> = {
  ...SPAN,
  share: true,
  region: true,
  departement: true,
  codeROME: true,
  origine: true,
  typeContrat: true,
  partenaire: true,
  createdBetween: true,
  onlyFrom: true,
  inTotals: true,
  detail: true,
};
const ANSWERS: Fields<AnswerLies> = {
  hidden: true,
  replicas: true,
  cap: true,
  empty: true,
  detail: true,
  cache: true,
  undated: true,
  withoutROME: true,
  withoutOrigine: true,
};
const LIES: Fields<Lies> = {
  ...ANSWERS,
  republished: true,
  late: true,
  moved: true,
  reopened: true,
  boardHalved: true,
  after: true,
  clock: true,
  application: true,
};

/**
 * Checks lies, also such as come as JSON: a name that is unknown is refused, because it would make a test honest.
 * @throws {RangeError} naming the field that is wrong
 */
export function checkLies(lies: Lies, applications: readonly Application[]): void {
  known('lies', lies, LIES);
  checkAnswers('lies', lies);
  trigger('lies.after', lies.after);
  const { application, clock } = lies;
  if (clock !== undefined) checkClock(clock);
  if (application !== undefined) {
    const name = 'lies.application';
    known(name, application, { ...ANSWERS, clientId: true });
    oneOf(
      `${name}.clientId`,
      application.clientId,
      applications.map(({ clientId }) => clientId),
    );
    checkAnswers(name, application);
  }
  checkChanges(lies);
}

function checkClock(clock: NonNullable<Lies['clock']>): void {
  known('lies.clock', clock, { offsetSeconds: true, dateHeader: true });
  const { offsetSeconds = 0, dateHeader = 'same' } = clock;
  inRange('lies.clock.offsetSeconds', offsetSeconds, -366 * DAY, 366 * DAY);
  if (typeof dateHeader === 'number') inRange('lies.clock.dateHeader', dateHeader, -366 * DAY, 366 * DAY);
  else oneOf('lies.clock.dateHeader', dateHeader, ['same', 'true', 'none']);
}

function checkChanges({ republished, late, moved, reopened, boardHalved }: Lies): void {
  const rate = (name: string, lie: { readonly perSecond: number } | undefined, fields: object): void => {
    if (lie === undefined) return;
    known(name, lie, { perSecond: true, ...fields });
    inRange(`${name}.perSecond`, lie.perSecond, 0, MAX_PER_SECOND);
  };
  rate('lies.republished', republished, {});
  rate('lies.moved', moved, {});
  rate('lies.late', late, { bySeconds: true });
  if (late !== undefined) inRange('lies.late.bySeconds', late.bySeconds, 0, 366 * DAY);
  rate('lies.reopened', reopened, { afterSeconds: true });
  if (reopened !== undefined) inRange('lies.reopened.afterSeconds', reopened.afterSeconds, 0, 366 * DAY);
  if (boardHalved !== undefined) {
    known('lies.boardHalved', boardHalved, { partenaire: true, from: true });
    partenaire('lies.boardHalved.partenaire', boardHalved.partenaire);
    trigger('lies.boardHalved.from', boardHalved.from);
  }
}

function checkAnswers(name: string, lies: AnswerLies): void {
  const { hidden = [], replicas, cap, empty, detail, cache, undated, withoutROME, withoutOrigine } = lies;
  if (!Array.isArray(hidden) || hidden.length > MAX_HIDDEN) {
    throw new RangeError(`${name}.hidden must be a list of at most ${MAX_HIDDEN} rules`);
  }
  hidden.forEach((rule, index) => {
    checkHidden(`${name}.hidden[${index}]`, rule);
  });
  if (replicas !== undefined) {
    known(`${name}.replicas`, replicas, { lacking: true, detail: true });
    if (!Array.isArray(replicas.lacking) || replicas.lacking.length !== 2) {
      throw new RangeError(`${name}.replicas.lacking must be two shares`);
    }
    for (const share of replicas.lacking) inRange(`${name}.replicas.lacking`, share, 0, 1);
    oneOf(`${name}.replicas.detail`, replicas.detail ?? 'shows', ['shows', 'hides']);
  }
  if (cap !== undefined) whole(`${name}.cap`, cap, 1, MAX_OFFERS);
  if (empty !== undefined) {
    known(`${name}.empty`, empty, SPAN);
    span(`${name}.empty`, empty);
  }
  if (detail !== undefined) {
    known(`${name}.detail`, detail, { lagSeconds: true, answers: true });
    inRange(`${name}.detail.lagSeconds`, detail.lagSeconds ?? 0, 0, 2 * DAY);
    oneOf(`${name}.detail.answers`, detail.answers ?? 'nothing', ['everything', 'nothing', 403, 404, 500]);
  }
  if (cache !== undefined) {
    known(`${name}.cache`, cache, { seconds: true });
    inRange(`${name}.cache.seconds`, cache.seconds, 0, DAY);
  }
  missing(`${name}.undated`, undated, ['null', 'absent', 'unreadable'], { inWindows: true });
  flag(`${name}.undated.inWindows`, undated?.inWindows);
  missing(`${name}.withoutROME`, withoutROME, ['null', 'absent'], {});
  missing(`${name}.withoutOrigine`, withoutOrigine, ['null', 'absent'], {});
}

function checkHidden(name: string, rule: Hidden): void {
  known(name, rule, HIDDEN);
  span(name, rule);
  if (rule.share !== undefined) inRange(`${name}.share`, rule.share, 0, 1);
  if (rule.region !== undefined) oneOf(`${name}.region`, rule.region, [...regionIndex.keys()]);
  if (rule.departement !== undefined) {
    oneOf(`${name}.departement`, rule.departement, [...departementIndex.keys()]);
  }
  if (rule.codeROME !== undefined && !/^[A-N]\d{0,4}$/.test(rule.codeROME)) {
    throw new RangeError(`${name}.codeROME must be a code or how it begins, not ${rule.codeROME}`);
  }
  if (rule.origine !== undefined) oneOf(`${name}.origine`, rule.origine, [1, 2]);
  if (rule.typeContrat !== undefined) oneOf(`${name}.typeContrat`, rule.typeContrat, TYPES);
  partenaire(`${name}.partenaire`, rule.partenaire);
  const { createdBetween } = rule;
  if (createdBetween !== undefined) {
    const [min, max] = [...createdBetween].map(parseBound);
    if (createdBetween.length !== 2 || min == null || max == null || min > max) {
      throw new RangeError(`${name}.createdBetween must be two dates yyyy-MM-ddTHH:mm:ssZ in order`);
    }
  }
  flag(`${name}.inTotals`, rule.inTotals);
  oneOf(`${name}.onlyFrom`, rule.onlyFrom ?? 'everything', ['everything', 'sweep', 'places']);
  oneOf(`${name}.detail`, rule.detail ?? 'shows', ['shows', 'hides']);
}

function missing(
  name: string,
  lie: Missing | Undated | undefined,
  ways: readonly NonNullable<Undated['as']>[],
  fields: object,
): void {
  if (lie === undefined) return;
  known(name, lie, { offers: true, as: true, ...fields });
  whole(`${name}.offers`, lie.offers, 0, MAX_OFFERS);
  oneOf(`${name}.as`, lie.as ?? 'null', ways);
}

function flag(name: string, value: boolean | undefined): void {
  if (value !== undefined && typeof value !== 'boolean')
    throw new RangeError(`${name} must be true or false`);
}

function partenaire(name: string, value: string | undefined): void {
  if (value !== undefined) oneOf(name, value, PARTENAIRES);
}

function span(name: string, { from, until }: Span): void {
  trigger(`${name}.from`, from);
  trigger(`${name}.until`, until);
}

function trigger(name: string, value: Trigger | undefined): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) {
    throw new RangeError(`${name} must be { calls } or { seconds }`);
  }
  if ('calls' in value) whole(`${name}.calls`, value.calls, 0, Number.MAX_SAFE_INTEGER);
  else inRange(`${name}.seconds`, value.seconds, 0, 366 * DAY);
}

function known(name: string, value: object, fields: object): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RangeError(`${name} must be an object, not ${String(value)}`);
  }
  const unknown = Object.keys(value).find((field) => !Object.hasOwn(fields, field));
  if (unknown === undefined) return;
  throw new RangeError(`${name}.${unknown} is unknown: use one of ${Object.keys(fields).join(', ')}`);
}
