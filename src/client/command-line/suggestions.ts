/**
 * What commander says of a command that it does not know, without `start` among the likely ones: a person who mistypes
 * another command must not begin a whole run.
 */
export function withoutStart(text: string): string {
  return text.replace(/\n\(Did you mean (?:one of )?([^)]*)\?\)/, (_, names: string) => {
    const others = names.split(', ').filter((name) => name !== 'start');
    if (others.length === 0) return '';
    return `\n(Did you mean ${others.length === 1 ? '' : 'one of '}${others.join(', ')}?)`;
  });
}
