import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, type Payload } from '../src/people/cut.js';
import { restore } from '../src/people/restore.js';
import type { Json } from '../src/schema/entry.js';

/** Bodies in which persons stand as texts and keys at any depth. */
const names = ['person-1', 'person-2', 'person-3'];
const text = fc.constantFrom(...names, 'plain', 'x', '');
const { body } = fc.letrec<{ body: Json; list: Json[]; object: Record<string, Json> }>((tie) => ({
  body: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.boolean(), tie('list'), tie('object')),
  list: fc.array(tie('body'), { maxLength: 4 }),
  object: fc.dictionary(fc.constantFrom(...names, 'a', 'b'), tie('body'), { maxKeys: 4 }),
}));

function pointersOf(value: Json, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return [
    pointer,
    ...Object.entries(value).flatMap(([key, one]) => pointersOf(one as Json, `${pointer}/${key}`)),
  ];
}

test('what is cut out and put back is what it was; of whom is missing, nothing is left', () => {
  const cases = fc.record({ a: body, b: body }).chain((whole) => {
    const places = pointersOf(whole).filter((pointer) => pointer !== '');
    const holds = fc.uniqueArray(fc.constantFrom(...places), { maxLength: 5 });
    return fc.record({
      whole: fc.constant(whole),
      holds,
      owners: fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
    });
  });
  fc.assert(
    fc.property(cases, fc.subarray([0, 1, 2]), ({ whole, holds, owners }, erased) => {
      const people = names.map((id, person) => ({
        id,
        holds: holds.filter((_, at) => owners[at] === person),
      }));
      const { body: plain, payloads } = cut(whole, people);
      expect(restore(plain, payloads).body).toEqual(whole);
      expect(JSON.stringify(plain)).not.toMatch(/person-/);
      const left: (Payload | undefined)[] = payloads.map((one, at) =>
        erased.includes(at) ? undefined : one,
      );
      const said = JSON.stringify([restore(plain, left).body, left.map((one) => one?.held)]);
      for (const at of erased) expect(said).not.toContain(names[at]);
    }),
    { numRuns: 500 },
  );
});
