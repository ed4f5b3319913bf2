/** A text in which commands stand between backticks, as terminals and documents have them. */
export function Coded({ text }: { readonly text: string }) {
  const parts = text.split('`');
  // A single one is a mark of the text itself.
  if (parts.length % 2 === 0) return <>{text}</>;
  return (
    <>
      {parts.map((part, i) => {
        const key = `${i} ${part}`;
        return i % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>;
      })}
    </>
  );
}
