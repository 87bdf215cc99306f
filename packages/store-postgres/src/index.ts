export { migratePostgres, type MigrateOptions } from './migrate.js';
export { openPostgres, type PostgresOptions } from './open.js';
