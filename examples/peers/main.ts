/**
 * Wie leert van wie? Twelve made-up firms, one policy over pairs, and the core alone: the three best matches of each
 * with the reasons, why the closest competitor is kept away, and six pairs.
 */
import assert from 'node:assert/strict';
import { members } from './members.js';
import { greedyPairs, prospects, report } from './report.js';

console.log(report(members));

const pairs = greedyPairs(prospects(members));
assert.equal(pairs.length, members.length / 2, 'every member sits in one pair');
assert.ok(
  pairs.every(({ explanation }) => explanation.status === 'eligible'),
  'no pair breaks a demand',
);
