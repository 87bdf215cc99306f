import { rank } from '@koppel/core';
import { compare, usesText } from './compare.js';
import type { Contestant } from './contestant.js';
import { makeAsks } from './data/asks.js';
import { makeMaterial } from './material.js';
import { LIMIT, policyOf, trees, weights } from './policy.js';

const ROWS = 2000;
const ASKS = 50;

/**
 * Holds every contestant that claims exactness against `rank` over the records, on few rows; says what differs.
 * Whoever leaves text out is held against the policy without it.
 */
export async function check(all: readonly Contestant[], log: (line: string) => void): Promise<boolean> {
  const material = makeMaterial(ROWS);
  // The seed is not that of the measured asks; regional ones with every radius, and national ones.
  const asks = [...makeAsks(ASKS / 2, 'regional', 7), ...makeAsks(ASKS / 2, 'national', 8)];
  const given = { trees, corpora: [material.corpus], limit: LIMIT };
  const answers = asks.map((ask) => rank(policyOf(ask), ask.record, material.records, given));
  const withoutText = asks.map((ask) => {
    const { text: _, ...criteria } = policyOf(ask).criteria;
    return rank({ ...policyOf(ask), criteria }, ask.record, material.records, given);
  });
  log(
    `${ROWS} rows, ${ASKS} asks, top ${LIMIT}, ${answers.flat().length} rows in answers; of ${sum(weights)} thousand points`,
  );
  let good = true;
  for (const contestant of all) {
    const absent = contestant.absent?.();
    if (absent !== undefined) {
      log(`- ${contestant.name}: skipped, ${absent}`);
      continue;
    }
    const built = await contestant.build(material);
    const wanted = usesText(contestant.claim) ? answers : withoutText;
    let same = 0;
    let recall = 0;
    for (const [place, ask] of asks.entries()) {
      const likeness = compare(await built.top(ask, LIMIT), wanted[place] ?? []);
      same += likeness.same ? 1 : 0;
      recall += likeness.recall;
    }
    await built.close?.();
    const passed = contestant.claim === 'retrieval' || same === asks.length;
    good &&= passed;
    log(
      `- ${contestant.name}: ${passed ? '' : 'FAILED, '}${same} of ${asks.length} the same, recall ${(recall / asks.length).toFixed(3)} (claims: ${contestant.claim})`,
    );
  }
  return good;
}

function sum(of: Readonly<Record<string, number>>): number {
  return Object.values(of).reduce((total, one) => total + one, 0);
}
