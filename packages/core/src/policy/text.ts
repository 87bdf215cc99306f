/** The languages that every sentence of Koppel exists in. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Words for a person, in every language. */
export type Text = Readonly<Record<Language, string>>;
