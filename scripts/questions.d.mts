type Language = 'en' | 'fr';
type ByLanguage = Readonly<Record<Language, string>>;

/** The pages of the questions, by language. */
export const PAGES: ByLanguage;

/** The files that Kibana imports, by language. */
export const SAVED_OBJECTS: ByLanguage;

/** The page of the questions in one language. */
export function questionsPage(questions: Readonly<Record<string, object>>, language: Language): string;

/** One object a line. */
export function toNdjson(objects: readonly object[]): string;
