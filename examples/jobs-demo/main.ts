/** Seekers, interns and vacancies of six programmes. Made-up people and firms, real rules. */
import { report } from './report.js';

console.log(report(process.argv.includes('--en') ? 'en' : 'nl'));
