/**
 * Vacancies for seekers and, by the same policy turned round, seekers for vacancies. Made-up data, the core alone.
 * Nothing here decides about a person: what is not known is asked, and what does not fit says why.
 */
import assert from 'node:assert/strict';
import { seekers, vacancies } from './people-and-work.js';
import { forSeeker, forVacancy, report } from './report.js';

console.log(report(seekers, vacancies));

let pairs = 0;
for (const seeker of seekers) {
  for (const { offer: vacancy, points, status } of forSeeker(seeker, vacancies)) {
    const back = forVacancy(vacancy, [seeker])[0];
    const pair = `${seeker.id} and ${vacancy.id}`;
    assert.equal(back?.points, points, `${pair}: the same points from either side`);
    assert.equal(back?.status, status, `${pair}: the same verdict from either side`);
    pairs += 1;
  }
}
console.log(`${pairs} paren van beide kanten bekeken: telkens dezelfde punten en hetzelfde oordeel.`);
