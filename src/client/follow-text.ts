import { callsPerDay, type Followed, usualLag } from '../domain/follow.js';
import type { Language } from '../domain/language.js';
import { printable } from '../domain/printable.js';
import { count, duration } from '../domain/progress.js';

/** How the lake is kept fresh, as a command knows it. */
export interface FollowState {
  readonly now: Date;
  /** Absent where nobody has followed yet. */
  readonly followed?: Followed;
  readonly paused: boolean;
  /** The run that it waits for. */
  readonly busy?: string;
  /** When the last PROVEN run of the country began, on the API's clock: ISO 8601 UTC. */
  readonly proven?: string;
}

const TEXTS = {
  en: {
    none: 'Nothing is known yet: the first look has not ended.',
    behind: (lag: string, at: string) =>
      `The lake is ${lag} behind the API: it has every new offer that was published until ${at}.`,
    stopped: (at: string) => `Nobody follows any more. The lake has the offers that were new until ${at}.`,
    every: (s: string, share: string) =>
      `a look every ${s}, ${share} of the rate for what one page does not show`,
    usual: (lag: string) => `behind by at most ${lag} at 95 of 100 looks`,
    so: (looks: string, calls: string, created: string, since: string) =>
      `${looks} looks, ${calls} calls, ${created} new offers since ${since}`,
    daily: (calls: string) => `some ${calls} calls a day`,
    left: (n: string) => `${n} offers of one second are left to the next full run`,
    blind: (at: string) => `what changed or closed was seen last by the full run of ${at}`,
    busy: (run: string) => `it waits: ${run}`,
    paused: 'it is paused',
    trouble: (why: string) => `the last look failed: ${why}`,
    labels: ['looks', 'freshness', 'so far', 'not seen', 'state'],
  },
  fr: {
    none: "Rien n'est encore connu : le premier regard n'est pas terminé.",
    behind: (lag: string, at: string) =>
      `Le lac a ${lag} de retard sur l'API : il a toutes les nouvelles offres publiées jusqu'à ${at}.`,
    stopped: (at: string) => `Le suivi est arrêté. Le lac a les offres nouvelles jusqu'à ${at}.`,
    every: (s: string, share: string) =>
      `un regard toutes les ${s}, ${share} du débit pour ce qu'une page ne montre pas`,
    usual: (lag: string) => `au plus ${lag} de retard à 95 regards sur 100`,
    so: (looks: string, calls: string, created: string, since: string) =>
      `${looks} regards, ${calls} appels, ${created} nouvelles offres depuis ${since}`,
    daily: (calls: string) => `environ ${calls} appels par jour`,
    left: (n: string) => `${n} offres d'une même seconde sont laissées à la prochaine collecte complète`,
    blind: (at: string) => `ce qui a changé ou fermé a été vu en dernier par la collecte complète du ${at}`,
    busy: (run: string) => `il attend : ${run}`,
    paused: 'il est en pause',
    trouble: (why: string) => `le dernier regard a échoué : ${why}`,
    labels: ['regards', 'fraîcheur', "jusqu'ici", 'pas vu', 'état'],
  },
} as const;

/** Lines for a terminal: first by how much the lake is behind, then what that rests on. */
export function followLines(state: FollowState, language: Language): string[] {
  const t = TEXTS[language];
  const { followed, proven } = state;
  if (followed === undefined) return [t.none, ...troubles(state, language)];
  const { settings, looks, calls, created, since, left } = followed;
  const [looked, freshness, so, unseen] = t.labels;
  const usual = usualLag(followed);
  const daily = callsPerDay(followed, state.now);
  return [
    headline(state, followed, language),
    row(looked, t.every(duration(settings.everyS), `${Math.round(1_000 * settings.share) / 10} %`)),
    ...(usual === undefined ? [] : [row(freshness, t.usual(duration(usual)))]),
    row(so, t.so(count(looks), count(calls), count(created), moment(since))),
    ...(daily === undefined ? [] : [row('', t.daily(count(daily)))]),
    ...(left === 0 ? [] : [row('', t.left(count(left)))]),
    ...(proven === undefined ? [] : [row(unseen, t.blind(moment(proven)))]),
    ...troubles(state, language),
  ];
}

function headline({ now }: FollowState, { lookedAt, stopped }: Followed, language: Language): string {
  const t = TEXTS[language];
  if (lookedAt === undefined) return t.none;
  if (stopped === true) return t.stopped(moment(lookedAt));
  return t.behind(duration(lagOf(lookedAt, now)), moment(lookedAt));
}

function troubles({ busy, paused, followed }: FollowState, language: Language): string[] {
  const t = TEXTS[language];
  const label = t.labels[4];
  const { trouble } = followed ?? {};
  return [
    ...(paused ? [row(label, t.paused)] : []),
    ...(busy === undefined ? [] : [row(label, t.busy(printable(busy)))]),
    ...(trouble === undefined ? [] : [row(label, t.trouble(printable(trouble)))]),
  ];
}

/** The same for a program. */
export function followJson(state: FollowState): object {
  const { followed, now, busy, paused, proven } = state;
  const { lookedAt, lags: _lags, ...known } = followed ?? {};
  const usual = followed && usualLag(followed);
  return {
    following: followed !== undefined && followed.stopped !== true,
    ...known,
    ...(lookedAt === undefined ? {} : { lookedAt, behindS: lagOf(lookedAt, now) }),
    ...(usual === undefined ? {} : { usuallyBehindS: usual }),
    paused,
    ...(busy === undefined ? {} : { busy }),
    ...(proven === undefined ? {} : { fullRunAt: proven }),
  };
}

/** Whole seconds. */
function lagOf(lookedAt: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(lookedAt)) / 1_000));
}

function moment(instant: string): string {
  return `${instant.slice(0, 19).replace('T', ' ')} UTC`;
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(12)}${value}`;
}
