/** The vacancy café of MKB Werkt!, end to end: 300 seekers, 60 employers. Made-up people and firms, real rules. */
import { report, runCafe } from './report.js';

console.log(report(runCafe(300, 60), process.argv.includes('--en') ? 'en' : 'nl'));
