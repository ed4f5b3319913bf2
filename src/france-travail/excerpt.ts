const SHOWN = 200;
/** Enough to find 200 characters of text, little enough that stripping tags stays cheap on any input. */
const EXAMINED = 4_000;

/**
 * A short, single-line, tagless piece of an error page, safe to log: `secrets` are masked, also in
 * their URL-encoded form. At most 200 characters.
 */
export function excerpt(body: string, secrets: readonly string[]): string {
  const text = mask(body, secrets)
    .slice(0, EXAMINED)
    .replace(/<(script|style|head)\b[^>]*>.*?<\/\1>/gis, ' ')
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

function mask(body: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      new URLSearchParams({ s: secret }).toString().slice(2),
    ])
    .reduce((text, secret) => text.replaceAll(secret, '***'), body);
}
