import { expect, test } from 'vitest';
import { readMembersCsv } from '../src/csv/members.js';
import { peersPolicy } from '../src/policy.js';
test('x', () => { expect(readMembersCsv('id;level;struggles\na;3;x:2|y:1\n')).toEqual([{id:'a',level:3,struggles:{x:2,y:1}}]); expect(Object.keys(peersPolicy.criteria).length).toBe(10)});
