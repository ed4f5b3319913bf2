import type { Language } from '../domain/language.js';
import { count } from '../domain/progress.js';
import type { DataState } from '../domain/questions/days.js';
import type { Filters } from '../domain/questions/filters.js';
import type { Asked, Column, Kind, Question, Row, Rows } from '../domain/questions/question.js';
import { type TableColumn, tableLines } from './table.js';
import { folded } from './terminal.js';

/** What is shown of a question. */
type Shown = Pick<
  Question,
  'title' | 'columns' | 'notes' | 'inhabitants' | 'byDay' | 'watched' | 'ranked'
> & {
  readonly name: string;
};

/** A question with its answer. */
export interface Answered {
  readonly question: Shown;
  readonly asked: Asked;
  readonly answer: Rows;
}

interface Words {
  readonly asOf: (moment: string) => string;
  readonly never: string;
  readonly proven: (moment: string) => string;
  readonly unproven: string;
  readonly simulated: string;
  readonly source: (moment: string, simulated: boolean) => string;
  readonly inhabitants: string;
  readonly all: string;
  readonly none: string;
  readonly noWeek: string;
  readonly more: string;
  readonly near: (label: string, kilometres: string) => string;
  readonly atLeast: (n: string) => string;
  readonly decimal: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    asOf: (moment) => `As of ${moment}.`,
    never: 'As of no date: no run has ended yet.',
    proven: (moment) => `Last PROVEN run of the whole country: ${moment}.`,
    unproven: 'No run has PROVEN the whole country yet.',
    simulated: 'Simulated data: the API that was read is a simulator, and these are no real offers.',
    source: (moment, simulated) =>
      `Source: France Travail, API Offres d'emploi${simulated ? ' (simulated)' : ''}, updated ${moment}`,
    inhabitants: 'Inhabitants: INSEE, communes of 2026',
    all: 'all',
    none: 'Nothing was found.',
    noWeek:
      'There is no day yet whose new offers have been watched for a week by PROVEN runs: it takes one such run a day, for nine days. `--days` looks further back.',
    more: 'There is more: `--limit` shows it.',
    near: (label, kilometres) => `within ${kilometres} km of ${label}`,
    atLeast: (n) => `Trades with fewer than ${n} such offers are left out (--at-least).`,
    decimal: '.',
  },
  fr: {
    asOf: (moment) => `Au ${moment}.`,
    never: "Sans date : aucune collecte n'est encore terminée.",
    proven: (moment) => `Dernière collecte PROVEN du pays entier : ${moment}.`,
    unproven: "Aucune collecte n'a encore PROUVÉ le pays entier.",
    simulated: "Données simulées : l'API lue est un simulateur, ce ne sont pas de vraies offres.",
    source: (moment, simulated) =>
      `Source : France Travail, API Offres d'emploi${simulated ? ' (simulée)' : ''}, mise à jour du ${moment}`,
    inhabitants: 'Habitants : INSEE, communes de 2026',
    all: 'ensemble',
    none: "Rien n'a été trouvé.",
    noWeek:
      "Il n'y a pas encore de jour dont les nouvelles offres ont été suivies une semaine par des collectes PROVEN : il en faut une par jour, neuf jours de suite. `--days` remonte plus loin.",
    more: 'Il y en a davantage : `--limit` le montre.',
    near: (label, kilometres) => `à ${kilometres} km au plus de ${label}`,
    atLeast: (n) => `Les métiers qui ont moins de ${n} de ces offres sont laissés de côté (--at-least).`,
    decimal: ',',
  },
};

/** A question and its answer for a terminal of so many columns. */
export function answerLines(
  { question, asked, answer }: Answered,
  language: Language,
  columns = Number.POSITIVE_INFINITY,
): string[] {
  const words = WORDS[language];
  const filters = filtersText(asked.filters, language);
  const { isSimulated } = asked.state;
  const isWatched = !question.watched || asked.cohorts.length > 0;
  return [
    question.title[language] + (filters === '' ? '' : ` (${filters})`),
    dateLine(asked.state, language),
    ...(isSimulated ? [words.simulated] : []),
    '',
    ...(answer.rows.length === 0
      ? [isWatched ? words.none : words.noWeek]
      : tableLines(tableOf(question.columns, answer, language), columns)),
    '',
    ...[
      ...(answer.more ? [words.more] : []),
      ...(question.ranked ? [words.atLeast(count(asked.atLeast))] : []),
      ...question.notes.map((note) => note[language]),
    ].flatMap((line) => folded(line, columns, 0)),
    words.source(momentText(asked.state.updated, language), isSimulated),
    ...(question.inhabitants ? [words.inhabitants] : []),
  ];
}

/** The names of the questions and what each is about. */
export function questionLines(questions: readonly Question[], language: Language): string[] {
  const width = Math.max(...questions.map(({ name }) => name.length));
  return questions.map(({ name, title }) => `  ${name.padEnd(width)}  ${title[language]}`);
}

function dateLine({ updated, provenAt }: DataState, language: Language): string {
  const words = WORDS[language];
  const date = updated === undefined ? words.never : words.asOf(momentText(updated, language));
  return `${date} ${provenAt === undefined ? words.unproven : words.proven(momentText(provenAt, language))}`;
}

/** `2026-11-27 03:44 UTC`, in French `27/11/2026 à 03:44 UTC`. */
function momentText(moment: string | undefined, language: Language): string {
  if (moment === undefined) return '?';
  const [day = '', time = ''] = [moment.slice(0, 10), moment.slice(11, 16)];
  if (language === 'en') return `${day} ${time} UTC`;
  return `${day.split('-').reverse().join('/')} à ${time} UTC`;
}

function filtersText(filters: Filters, language: Language): string {
  const { departements = [], regions = [], trades = [], contracts = [], keyword, near } = filters;
  const place = { en: ['departement', 'region'], fr: ['département', 'région'] }[language];
  return [
    ...(departements.length === 0 ? [] : [`${place[0]} ${departements.join(', ')}`]),
    ...(regions.length === 0 ? [] : [`${place[1]} ${regions.join(', ')}`]),
    ...(trades.length === 0 ? [] : [`ROME ${trades.join(', ')}`]),
    ...(contracts.length === 0 ? [] : [contracts.join(', ')]),
    ...(keyword === undefined ? [] : [`« ${keyword} »`]),
    ...(near === undefined ? [] : [WORDS[language].near(near.label, String(near.kilometres))]),
  ].join('; ');
}

const TEXTUAL: ReadonlySet<Kind> = new Set(['text', 'word', 'moment', 'day']);

function tableOf(columns: readonly Column[], { rows, total }: Rows, language: Language): TableColumn[] {
  const all = total === undefined ? rows : [...rows, total];
  return (
    columns
      // Without a place to count from, there are no distances.
      .filter(({ kind, name }) => kind !== 'kilometres' || all.some((row) => row[name] !== null))
      .map((column, i) => ({
        heading: column.label[language],
        cells: all.map((row) =>
          i === 0 && row === total ? WORDS[language].all : cellText(row, column, language),
        ),
        right: !TEXTUAL.has(column.kind),
        cut: column.kind === 'text' || column.kind === 'word',
      }))
  );
}

function cellText(row: Row, { name, kind, words = {} }: Column, language: Language): string {
  const value = row[name];
  if (value === undefined) return '';
  if (value === null) return words.none?.[language] ?? '';
  if (typeof value === 'string') {
    if (kind === 'moment') return `${value.slice(0, 10)} ${value.slice(11, 16)}`;
    return kind === 'word' ? (words[value]?.[language] ?? value) : value;
  }
  return numberText(value, kind, language);
}

function numberText(value: number, kind: Kind, language: Language): string {
  const { decimal } = WORDS[language];
  switch (kind) {
    case 'approximate':
      return `≈ ${count(value)}`;
    case 'share':
      return `${(100 * value).toFixed(1).replace('.', decimal)} %`;
    case 'decimal':
      return value.toFixed(2).replace('.', decimal);
    case 'days':
    case 'kilometres':
      return value.toFixed(1).replace('.', decimal);
    case 'euros':
      return `${count(value)} €`;
    default:
      return count(value);
  }
}

/** A question and its answer for a program, the same in every language. */
export function answerJson({ question, asked, answer }: Answered): object {
  const { filters, state, limit, atLeast, span } = asked;
  const { rows, total, more } = answer;
  return {
    question: question.name,
    asOf: state.updated ?? null,
    provenAt: state.provenAt ?? null,
    simulated: state.isSimulated,
    sources: ["France Travail, API Offres d'emploi", ...(question.inhabitants ? ['INSEE'] : [])],
    filters,
    limit,
    ...(question.ranked && { atLeast }),
    ...((question.byDay || question.watched) && { from: span.from, before: span.to }),
    ...(question.watched && { days: asked.cohorts.map(({ from }) => from) }),
    columns: question.columns.map(({ name, kind }) => ({ name, kind })),
    rows,
    ...(total && { total }),
    more: more ?? false,
  };
}
