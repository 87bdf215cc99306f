export { type BackupOptions, backupSqlite } from './backup.js';
export type { Cell, DriverName, Row, SqliteDriver } from './driver.js';
export { openSqlite, type SqliteOptions } from './open.js';
export { type ScrubOptions, scrubSqlite } from './scrub.js';
