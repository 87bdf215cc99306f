import { verify } from '@koppel/record';
import { expect, test } from 'vitest';
import { exported, NOON, ranking, world } from '../test/world.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 1_000_000);

test('every byte of an export, changed in each of its eight bits: always found, always at its line', async () => {
  const { record } = world();
  await record.run(ranking('run-1', 'firm-1'));
  const told = { nl: 'Vanwege uw plan', en: 'Because of your plan' };
  const about = { run: 'run-1', about: 'firm-1', by: 'adviser-3', told } as const;
  await record.decision({ ...about, id: 'd-1', at: NOON, what: 'refuse', why: 'Too late' });
  await record.erase('firm-2', { id: 'erasure', at: NOON });
  const checkpoint = (await record.checkpoint())!;
  const bytes = await exported(record);
  const lines = new TextDecoder().decode(bytes).split('\n');
  let place = 1;
  const places = lines.map((line) => (line.startsWith('{"artefact"') ? place : place++));
  let [line, tried] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bit = 0; bit < 8 && tried < runs; bit += 1) {
      bytes[at] = bytes[at]! ^ (1 << bit);
      const { ok, faults } = await verify(bytes, { checkpoints: [checkpoint] });
      bytes[at] = bytes[at]! ^ (1 << bit);
      tried += 1;
      if (ok || faults[0]?.from !== places[line]) {
        throw new Error(`byte ${at}, bit ${bit}: ${JSON.stringify(faults)}, expected at ${places[line]}`);
      }
    }
    if (bytes[at] === 0x0a) line += 1;
  }
  console.log(
    `${tried} changes of ${bytes.length} bytes in ${lines.length - 1} lines, all found in their place`,
  );
  expect(tried).toBe(Math.min(runs, bytes.length * 8));
});
