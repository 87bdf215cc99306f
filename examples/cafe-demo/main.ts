/**
 * The vacancy café of MKB Werkt!, end to end: 300 seekers, 60 employers. Made-up people and firms, real rules. `--en` for
 * English; `--out <folder>` writes what `koppel jobs event` reads, the sheets and the calendars.
 */
import { report, runCafe } from './report.js';
import { writeCafe } from './write.js';

const language = process.argv.includes('--en') ? 'en' : 'nl';
const cafe = runCafe(300, 60);
console.log(report(cafe, language));
const out = process.argv.indexOf('--out');
const folder = process.argv[out + 1];
if (out >= 0 && folder !== undefined) writeCafe(cafe, folder, language);
