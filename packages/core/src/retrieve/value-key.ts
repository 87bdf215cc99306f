import type { DayRange } from '../policy/dates.js';
import type { FieldKind } from '../policy/kinds.js';
import type { Category, Condition, Site, Span, TagSet, Texts, Value } from '../policy/values.js';

/**
 * Equal for equal values of a kind, and for no others. Names hold no U+0000 and are never empty, so that one can stand
 * between names, and two before a list.
 */
export function valueKey(kind: FieldKind, value: Value | undefined): string {
  if (value === undefined) return '';
  switch (kind) {
    case 'category':
      return `\u0000${(value as Category).oneOf.join('\u0000')}`;
    case 'tags':
      return tagsKey(value as TagSet);
    case 'number':
    case 'span': {
      const { lo, hi, loOpen, hiOpen } = value as Span;
      return `${lo} ${hi} ${loOpen} ${hiOpen}`;
    }
    case 'flag':
      return value === true ? '1' : '0';
    case 'date':
    case 'window': {
      const { from, to } = value as DayRange;
      return `${from} ${to}`;
    }
    case 'place':
      return (value as readonly Site[]).map(({ lat, lon }) => `${lat} ${lon}`).join('\u0000');
    case 'conditions':
      return `\u0000${(value as readonly Condition[]).map(({ id, by }) => `${id}\u0000${by}`).join('\u0000\u0000')}`;
    case 'text':
      return `\u0000${(value as Texts).map(({ field, text }) => `${field}\u0000${text}`).join('\u0000\u0000')}`;
  }
}

function tagsKey({ yes, no, maybe, others }: TagSet): string {
  let key = others === 'no' ? '=' : '?';
  for (const [tag, weight] of yes) key += `${tag}\u0000${weight}\u0000`;
  if (no.size > 0) key += `\u0000\u0000no\u0000${[...no].join('\u0000')}`;
  if (maybe.size > 0) key += `\u0000\u0000maybe\u0000${[...maybe].join('\u0000')}`;
  return key;
}
