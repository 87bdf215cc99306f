import { tagState } from '../policy/values.js';
import { defineMeasure } from './define.js';
import { decided } from './reading.js';

/** Every condition that only a person can judge was judged to be met. */
export const judged = defineMeasure({
  name: 'judged',
  doc: 'Met when every condition of the first operand is among the recorded judgements, unmet when one was judged not to be met; the others wait for the person who judges them, which is not the same as an unknown fact.',
  usefulFor: 'growth potential, viability, attitude: what a programme leaves to somebody to decide',
  notUsefulFor: 'facts that the asker can simply state',
  of: ['conditions'],
  by: ['tags'],
  params: {},
  read(of, by) {
    const refused = of.filter(({ id }) => tagState(by, id) === 'no');
    const waiting = of.filter(({ id }) => tagState(by, id) === 'unknown');
    const state = refused.length > 0 ? 'no' : waiting.length > 0 ? 'unknown' : 'yes';
    const because = {
      conditions: of,
      refused: refused.map(({ id }) => id),
      waiting: waiting.map(({ id }) => id),
    };
    const reading = decided(state, because);
    return state === 'unknown' ? { ...reading, judges: waiting } : reading;
  },
});
