export { openPgBoss, type PgBossOptions } from './open.js';
