import type { Language } from '@koppel/core';

/**
 * Words that say nothing about what somebody looks for, folded: the small words of a language, and what every question
 * to a desk begins with ("I would like to …"). Own lists; short on purpose, as a word too many costs a find: in English
 * "on", "up" and "out" stay, since taking on staff and setting up a firm turn on them.
 */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words(`
    aan al alle allemaal alleen als altijd andere ben bent bij daar daarom dan dat de der deze die dit doen
    doet door dus een eens en enkele er erg even ge geen graag had hadden heb hebben hebt heel heeft hen het
    hier hij hoe hun ik in ieder iedere iets is ja je jij jou jouw jullie kan kon konden kun kunnen kunt maar
    mag me meer men met mij mijn moet moeten na naar nee niet niets nog nu of om omdat ons onze ook op over
    sinds te tegen ten ter tot tussen u uit uw van vanaf veel via voor waar waarom wanneer want waren was wat
    we weer weet wel welk welke werd werden weten wie wij wil willen wilt wordt word worden zal ze zelf zich zij zijn zo
    zoals zodat zoek zoeken zoekt zonder zou zouden zowel
  `),
  en: words(`
    am an and are as at be been being but by can could did do does doing for from had has have having he her
    hers him his how if in is it its like looking may me might must my need needs of or our ours shall she
    should so such than that the their theirs them then there these they this those to too us want wants was
    we were what when where which while who whom whose why will with would you your yours
  `),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
