type Language = 'en' | 'fr';

/** The pages of the data dictionary, by index and language. */
export const PAGES: Readonly<Record<'offres' | 'evenements', Readonly<Record<Language, string>>>>;

/** The page of one index and language, from the properties of its mapping. Raises an Error when a field has no meaning, or a meaning no field. */
export function dictionaryPage(
  properties: Readonly<Record<string, unknown>>,
  language: Language,
  index?: keyof typeof PAGES,
): string;
