import { languageOf } from '../domain/language.js';
import { printable } from '../domain/printable.js';
import { bar } from '../domain/progress.js';
import { progressBarLine, progressLine } from './progress-line.js';
import { isQuiet, say } from './terminal.js';
import { Throughput } from './throughput.js';
import type { RunWatcher } from './watch-run.js';

/** Where progress is shown: one line that renews itself on a terminal, a plain line now and then elsewhere. */
export interface LineView {
  readonly intervalMs: number;
  /** `line` gives what fits into so many columns; all of it where there is no end to them. */
  show(line: (columns: number) => string): void;
  /** A sentence for a person, beside the line. */
  say(line: string): void;
  /** Leaves the terminal clean for what is printed next. */
  end(): void;
}

/** The progress of a run. */
export type ProgressView = RunWatcher & Pick<LineView, 'end'>;

const PLAIN_EVERY_MS = 10_000;
const CLEAR_LINE = '\r\x1b[K';
const MIN_COLUMNS = 20;

/** On standard error: standard output belongs to results. */
export function progressView(out: NodeJS.WriteStream = process.stderr): ProgressView {
  const throughput = new Throughput();
  const language = languageOf(process.env);
  const lines = lineView(out);
  return {
    ...lines,
    show(state) {
      const pace = throughput.after(state, new Date());
      lines.show((columns) =>
        Number.isFinite(columns)
          ? progressBarLine(state, pace, columns, language)
          : progressLine(state, pace, columns, language),
      );
    },
  };
}

/** A line behind the bar of its `part` of a `whole`. */
export function barLine(line: string, part: number, whole: number): (columns: number) => string {
  return (columns) => (Number.isFinite(columns) ? `${bar(part, whole)} ${line}` : line);
}

export function lineView(out: NodeJS.WriteStream = process.stderr): LineView {
  if (isQuiet()) return { intervalMs: PLAIN_EVERY_MS, show: () => {}, say, end: () => {} };
  if (!out.isTTY) {
    return {
      intervalMs: PLAIN_EVERY_MS,
      show: (line) => void out.write(`${printable(line(Number.POSITIVE_INFINITY))}\n`),
      say: (line) => say(line),
      end: () => {},
    };
  }
  return {
    intervalMs: 1_000,
    show(line) {
      // A full last column would make some terminals begin a new line.
      const columns = Math.max(MIN_COLUMNS, (out.columns || 80) - 1);
      out.write(`${CLEAR_LINE}${printable(line(columns)).slice(0, columns)}`);
    },
    say(line) {
      out.write(CLEAR_LINE);
      say(line);
    },
    end: () => void out.write(CLEAR_LINE),
  };
}
