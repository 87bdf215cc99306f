// Opens a store and says how that ended. Run as a process of its own, where no SQLite library is.
import { openSqlite } from '../src/index.js';

const path = process.argv[2] as string;
const said = await openSqlite({ path }).then(
  () => 'opened',
  ({ code, retry, message }) => `${code} ${retry} ${message}`,
);
console.log(said);
