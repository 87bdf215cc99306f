import { KoppelError, type Language, languages } from '@koppel/core';

/** Refuses a language that there is none of, before anything is said in it. */
export function checkLanguage(language: Language): void {
  if (languages.includes(language)) return;
  const found = JSON.stringify(language) ?? 'nothing';
  throw new KoppelError('BAD_OPTION', [{ pointer: '/language', found, expected: languages.join(' or ') }]);
}
