/** A decision, an override, an explanation, an erasure and a verification. */
import { tell } from './tell.js';

process.stdout.write(await tell(process.argv.includes('--en') ? 'en' : 'nl'));
