/**
 * Traits on which the law forbids to distinguish (Algemene wet gelijke behandeling, article 1; Directives 2000/43/EC, 2000/78/EC and
 * 2006/54/EC; GDPR, article 9), by the names that files give them, in Dutch and English.
 */
const NAMES =
  list(`age birthdate birthday birthyear dateofbirth yearofbirth geboortedatum geboortejaar sex race ras origin herkomst
  migration migratieachtergrond migrationbackground belief health gezondheid sickness ziekte orientation gerichtheid politics
  politicalopinion skincolour skincolor huidskleur maritalstatus burgerlijkestaat union vakbond beperking religiousbelief`);

/** Words that mean nothing else, wherever in a name they stand. */
const WORDS =
  list(`gender geslacht sekse leeftijd ethnic ethnicity etniciteit afkomst religion religie geloof nationality
  nationaliteit disability handicap arbeidsbeperking sexual pregnancy zwangerschap`);

/**
 * Whether a field or an attribute goes by the name of a protected trait: `gender`, `genderCode` and `date-of-birth` do, `firmAge` and
 * `health-care` do not. What hides behind another name, no list can tell.
 */
export function isProtectedTrait(name: string): boolean {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return NAMES.has(words.join('')) || words.some((word) => WORDS.has(word));
}

function list(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}
