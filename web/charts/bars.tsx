/** A value that can be chosen, and how much there is of it. */
interface Bar {
  readonly code: string;
  readonly label: string;
  readonly value: number;
  readonly shown: string;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

/** Bars that are chosen like buttons: the words are the label, the bar is for the eye alone. */
export function Bars({ bars, chosen, choose }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ol class="bars">
      {bars.map(({ code, label, value, shown }) => (
        <li key={code}>
          <button type="button" class="bar" aria-pressed={chosen === code} onClick={() => choose(code)}>
            <span class="bar-label">{label}</span> <span class="bar-value">{shown}</span>
            <span class="bar-track" aria-hidden="true">
              <span class="bar-fill" style={{ width: `${(100 * value) / most}%` }} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
