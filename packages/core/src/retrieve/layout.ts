import { refuse, show } from '../errors.js';
import type { Context } from '../policy/context.js';
import { corpusOf } from '../policy/context.js';
import type { Corpus } from '../policy/corpus.js';
import { kindOf } from '../policy/kinds.js';
import { type MeasureSpec, type Policy, walkSpec } from '../policy/spec.js';
import { planOf } from './criteria.js';
import type { Layout } from './segment.js';

/** How rows have to be laid out for this policy: what it asks about places and words decides. */
export function layoutOf(policy: Policy, context: Context): Layout {
  const { words, texts } = textFields(policy, context);
  return { fields: policy.offer, place: placeField(policy), words, texts };
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

function textFields(policy: Policy, context: Context): Pick<Layout, 'words' | 'texts'> {
  const words = new Map<string, Corpus[]>();
  const texts = new Set<string>();
  for (const { measure } of Object.values(policy.criteria)) {
    walkSpec(measure, '', (spec) => {
      const use = textUse(spec);
      if (use === undefined) return;
      if (!use.asWords) for (const field of use.fields) texts.add(field);
      const [field] = use.fields;
      if (field === undefined || !use.asWords) return;
      const corpus = corpusOf(context, use.corpus);
      const known = words.get(field) ?? [];
      words.set(field, known);
      if (!known.includes(corpus)) known.push(corpus);
    });
  }
  return { words, texts };
}

interface TextUse {
  readonly corpus: string;
  readonly fields: readonly string[];
  /** Whether the ask's words are looked for in the offer's: then the lists of rows by word are enough. */
  readonly asWords: boolean;
}

/** What a leaf asks about text of the offer. */
function textUse(spec: MeasureSpec): TextUse | undefined {
  if (spec.type !== 'measure' || spec.params?.['corpus'] === undefined) return undefined;
  const fields = [spec.of, spec.by].flatMap((operand) => ('offer' in operand ? [operand.offer] : []));
  return { corpus: String(spec.params['corpus']), fields, asWords: !('offer' in spec.of) };
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
