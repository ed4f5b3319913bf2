export interface Stack {
  readonly code: string;
  readonly label: string;
  readonly parts: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: number;
    readonly shown: string;
  }[];
}

/** Shares of each row, side by side. */
export function Stacks({ stacks }: { readonly stacks: readonly Stack[] }) {
  const [first] = stacks;
  return (
    <div class="stacks">
      <p class="legend">
        {first?.parts.map(({ key, label }) => (
          <span key={key}>
            <span class={`key part-${key}`} /> {label}{' '}
          </span>
        ))}
      </p>
      <ul>
        {stacks.map(({ code, label, parts }) => (
          <li key={code}>
            <span class="stack-label">{label}</span>
            <StackBar parts={parts} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function StackBar({ parts }: Pick<Stack, 'parts'>) {
  const all = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <span class="stack">
      {parts.map(({ key, label, value, shown }) =>
        value === 0 ? null : (
          <span
            key={key}
            class={`part part-${key}`}
            style={{ width: `${(100 * value) / Math.max(1, all)}%` }}
            title={`${label}: ${shown}`}
          >
            <span class={value / Math.max(1, all) > 0.14 ? '' : 'unseen'}>{shown}</span>
          </span>
        ),
      )}
    </span>
  );
}
