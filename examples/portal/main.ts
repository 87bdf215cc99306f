// A small regional portal's week: npm run examples, or on PostgreSQL with KOPPEL_POSTGRES_URL=postgres://…
import { playWeek } from './week.js';

const postgresUrl = process.env['KOPPEL_POSTGRES_URL'];
console.log(`On ${postgresUrl ? 'PostgreSQL' : 'SQLite'}.`);
for (const line of await playWeek(postgresUrl)) console.log(line);
