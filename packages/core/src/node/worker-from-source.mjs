// Where the source runs unbuilt (tests, examples), a worker needs the compiler as well.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
