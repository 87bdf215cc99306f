import type { Gap, Language } from '@koppel/core';
import { askFields, type Catalogue, type RegionData, Regions, wordsOf } from '@koppel/support';
import type { CliWords } from '../words/words.js';

/** Says what would settle a gap: a question for the entrepreneur, one for the provider, or somebody's judgement. */
export function settler(
  catalogue: Catalogue,
  regions: RegionData,
  language: Language,
  words: CliWords,
): (gap: Gap) => string[] {
  const { fields = {}, values = {} } = wordsOf(catalogue);
  const { tree } = new Regions(regions);
  const named = (id: string): string => {
    const label = values[id] ?? tree.label(id);
    return label === undefined ? id : typeof label === 'string' ? label : label[language];
  };
  const inField = (field: string, id: string): string => values[`${field}/${id}`]?.[language] ?? named(id);

  return (gap) => {
    if (gap.kind === 'judge') {
      return [words.gap.judge(inField('judged', gap.condition), named(gap.by))];
    }
    const { field, about, side } = gap;
    if (side === 'offer') {
      const name = fields[field]?.[language] ?? field;
      return [words.gap.provider(name, about.map((id) => inField(field, id)).join(', '))];
    }
    const whole = askFields[field]?.question[language] ?? field;
    if (field === 'facts' && about.length > 0) {
      return about.map((id) => catalogue.facts[id]?.question[language] ?? `${whole} ${id}`);
    }
    if (field === 'area' && about.length > 0) return about.map((id) => words.gap.inArea(named(id)));
    return [whole];
  };
}
