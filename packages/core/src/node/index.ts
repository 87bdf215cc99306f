export { type BatchOptions, type BatchProgress, rankAll } from './rank-all.js';
