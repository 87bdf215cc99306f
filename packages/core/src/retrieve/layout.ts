import { refuse, show } from '../errors.js';
import type { Context } from '../policy/context.js';
import { corpusOf } from '../policy/context.js';
import type { Corpus } from '../policy/corpus.js';
import { kindOf } from '../policy/kinds.js';
import { type LeafSpec, type Policy, walkSpec } from '../policy/spec.js';
import { planOf } from './criteria.js';
import type { Layout } from './segment.js';

/** How rows have to be laid out for this policy: what it asks about places and words decides. */
export function layoutOf(policy: Policy, context: Context): Layout {
  return { fields: policy.offer, place: placeField(policy), words: wordFields(policy, context) };
}

/** The place that a demand is about, else one that a wish is about, else any. */
function placeField(policy: Policy): string | undefined {
  const { demands, wishes } = planOf(policy);
  const reaching = [...demands, ...wishes].find(({ reach }) => reach !== undefined);
  const places = Object.keys(policy.offer)
    .filter((field) => kindOf(policy.offer[field] as Policy['offer'][string]) === 'place')
    .sort();
  return reaching?.offerFields[0] ?? places[0];
}

function wordFields(policy: Policy, context: Context): ReadonlyMap<string, readonly Corpus[]> {
  const words = new Map<string, Corpus[]>();
  const note = (spec: LeafSpec): void => {
    const id = spec.params?.['corpus'];
    const operand = [spec.of, spec.by].find((one) => 'offer' in one);
    if (id === undefined || operand === undefined || !('offer' in operand)) return;
    const corpus = corpusOf(context, String(id));
    const known = words.get(operand.offer) ?? [];
    words.set(operand.offer, known);
    if (!known.includes(corpus)) known.push(corpus);
  };
  for (const { measure } of Object.values(policy.criteria)) {
    walkSpec(measure, '', (spec) => {
      if (spec.type === 'measure') note(spec);
    });
  }
  return words;
}

/** An index answers policies over the fields that it was built with; weights, limits and criteria are free. */
export function checkSameFields(layout: Layout, policy: Policy, matched: WeakSet<Policy>): void {
  if (matched.has(policy)) return;
  const names = new Set([...Object.keys(layout.fields), ...Object.keys(policy.offer)]);
  for (const name of names) {
    const [had, wants] = [layout.fields[name], policy.offer[name]];
    if (JSON.stringify(had) === JSON.stringify(wants)) continue;
    refuse(
      'BAD_POLICY',
      `/offer/${name}`,
      wants === undefined ? `no field ${show(name)}` : `the field ${show(name)} as ${JSON.stringify(wants)}`,
      had === undefined ? 'only fields that the index was built with' : `it as ${JSON.stringify(had)}`,
      'Build an index with this policy',
    );
  }
  matched.add(policy);
}
