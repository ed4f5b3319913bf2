/** What a person reads is written in. Stored codes, JSON and exit codes are the same in both. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type Texts = Readonly<Record<Language, string>>;

/** By `MOISSON_LANG`, else by the locale of the terminal; English where neither says French. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const chosen = [env.MOISSON_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => (value ?? '') !== '',
  );
  return /^fr\b|^fr[_-]/i.test(chosen ?? '') ? 'fr' : 'en';
}
