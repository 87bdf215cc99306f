import { type Issue, KoppelError, readDocument } from '@koppel/core';
import { type NeedRule, needRulesSchema } from './schema.js';

/** Reads rules and refuses, all faults at once, those that share an id or ask for nothing. */
export function readNeedRules(value: unknown): readonly NeedRule[] {
  const rules = readDocument(needRulesSchema, value);
  const issues = rules.flatMap(({ id, when }, index): Issue[] => {
    const first = rules.findIndex((other) => other.id === id);
    const again: Issue[] =
      first === index
        ? []
        : [
            {
              pointer: `/${index}/id`,
              found: `the id ${JSON.stringify(id)} again, as at /${first}`,
              expected: 'an id of its own',
            },
          ];
    const bare: Issue[] =
      Object.keys(when).length > 0
        ? []
        : [
            {
              pointer: `/${index}/when`,
              found: 'no condition',
              expected: 'at least one condition',
              hint: 'This need would be proposed to every firm',
            },
          ];
    return [...again, ...bare];
  });
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues);
  return rules;
}
