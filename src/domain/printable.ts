/** Control characters but for line breaks and tabs, those that turn the direction of text, and odd line separators. */
const STEERING = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/**
 * Text as a terminal or a log may show it. What comes from the API, a label or an error page, could otherwise move the
 * cursor, rewrite lines or show itself backwards. In JSON the escapes read as the same text.
 */
export function printable(text: string): string {
  return text.replace(STEERING, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
