interface MeterProps {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  /** What it says beside the bar. */
  readonly shown: string;
  readonly class?: string;
}

/** How much of something is done. */
export function Meter({ label, part, whole, shown, class: own = '' }: MeterProps) {
  const percent = whole <= 0 ? 0 : Math.min(100, (100 * part) / whole);
  return (
    <span class={`meter ${own}`}>
      <span
        class="meter-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(percent)}
        aria-valuetext={shown}
      >
        <span class="meter-fill" style={{ width: `${percent}%` }} />
      </span>
      <span class="meter-shown" aria-hidden="true">
        {shown}
      </span>
    </span>
  );
}
