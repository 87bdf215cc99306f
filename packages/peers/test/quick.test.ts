import { expect, test } from 'vitest';
import { formGroups } from '../src/index.js';
import { firms } from './members.js';
test('x', () => { const p = formGroups(firms(24), {language:'nl', steps: 200, programme: {size:{min:5,target:8,max:10}, buddies:'cycles', subgroups:{min:3,max:5}}});
console.log(JSON.stringify({...p, groups: p.groups.slice(0,2)}, null, 1).slice(0, 9000)); expect(p.status).toBe('complete')});
