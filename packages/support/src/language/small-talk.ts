/**
 * Words that are in any question and in any summary, and set neither apart: in a catalogue of a few dozen texts each of
 * them is rare by chance. Folded, Dutch and English; own list. Stop words go first, and are not repeated here.
 */
export const smallTalk: ReadonlySet<string> = new Set(
  `
  aantal anders beetje beginnen begint beste beter betere betert daarna daarvoor derde doorgaan drie dragen duizend eerste
  eigen elk elkaar elkaars elke euro euros gaan gaat gebruik gebruiken gebruikt geeft gegeven gemaakt genoeg geven goed
  goede haalt half halen hele helemaal help helpen helpt houden houdt huidige iemand jaar jaren kennen kent kiest kiezen
  kijken klein kleine kleiner kom komen komende komt krijg krijgen krijgt laat laten later loopt lopen maak maakt maand
  maanden maken mee meeste miljoen minder moeilijk mogelijk mogen moment naam neemt negen nemen nieuw nieuwe nodig oud
  oude paar plaats plaatsen procent samen snel soms stoppen tegelijk terug tien twaalf twee tweede vaak veel verder vier
  vijf vind vinden vindt volgend volgende vorig vorige waarvoor weinig week weken woord zaak zaken zelfs zes zetten
  zeven zit zitten zoiets
  able about across after again all almost already also always another any around back before best better between both
  bring do each either else enough euro euros ever every few find finds first five for found four get gets getting give
  gives go goes going good great half help helps here into just keep know large last later least less let lets long make
  makes making many million month months more most much need needed needs new next now number off old once one only other
  others over own part per percent place possible put same see several since some still take takes taking ten third
  thousand three through time times together two under until use used very via way week weeks well what within without
  year years
  `
    .trim()
    .split(/\s+/),
);
