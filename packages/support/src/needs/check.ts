import type { Finding } from '../check/finding.js';
import { error, warning } from '../check/finding.js';
import type { Catalogue } from '../schema/catalogue.js';
import { readNeedRules } from './read.js';
import type { NeedRule } from './schema.js';

/**
 * What is wrong or odd in rules: those that no firm can meet, that propose what was asked for already, that another rule
 * says as well, that ask for facts without a name, and needs that nothing in the catalogue answers.
 *
 * @throws KoppelError `BAD_DOCUMENT` for rules that are not in the format.
 */
export function checkNeedRules(value: unknown, catalogue: Catalogue): Finding[] {
  const rules = readNeedRules(value);
  const answered = new Set(catalogue.offers.flatMap(({ needs }) => needs ?? []));
  return rules.flatMap((rule, index) =>
    [
      ...neverMet(rule),
      ...saysNothingNew(rule),
      ...undeclared(rule, catalogue),
      ...unanswered(rule, answered),
      ...covered(rule, rules),
    ].map((finding) => ({ ...finding, pointer: `/${index}${finding.pointer}` })),
  );
}

function neverMet({ when }: NeedRule): Finding[] {
  const { yes = [], no = [], stated = [], notStated = [] } = when;
  const empty = (['needsAny', 'themesAny', 'situations'] as const)
    .filter((key) => when[key]?.length === 0)
    .map((key) => error(`/when/${key}`, 'an empty list', 'at least one name', 'No firm can meet this rule'));
  const both = yes
    .filter((id) => no.includes(id))
    .map((id) => error('/when', `the fact ${id} both so and not so`, 'one of the two'));
  const twice = stated
    .filter((what) => notStated.includes(what))
    .map((what) => error('/when', `${what} both stated and not stated`, 'one of the two'));
  const read = {
    needs: when.needsAny ?? when.needsAll,
    themes: when.themesAny,
    situation: when.situations,
    headcount: when.headcount,
    amountSought: when.amountSoughtEur,
    investment: undefined,
  };
  const unread = notStated
    .filter((what) => read[what] !== undefined)
    .map((what) =>
      error('/when/notStated', `${what}, which this rule reads as well`, 'a condition on another field'),
    );
  return [...empty, ...both, ...twice, ...unread];
}

/** A need that the rule demands to be stated is never proposed by it. */
function saysNothingNew({ when, suggests }: NeedRule): Finding[] {
  const { needsAll = [], needsAny = [] } = when;
  const asked = needsAny.length === 1 ? [...needsAll, ...needsAny] : needsAll;
  return suggests.flatMap(({ need }, index) =>
    asked.includes(need)
      ? [error(`/suggests/${index}`, `the need ${need}, which is asked for already`, 'another need')]
      : [],
  );
}

function undeclared({ when }: NeedRule, { facts }: Catalogue): Finding[] {
  return (['yes', 'no'] as const).flatMap((key) =>
    (when[key] ?? []).flatMap((id, index) =>
      Object.hasOwn(facts, id)
        ? []
        : [
            warning(
              `/when/${key}/${index}`,
              `the fact ${id}`,
              'a fact that the catalogue declares',
              'Nobody can be asked for it',
            ),
          ],
    ),
  );
}

function unanswered({ suggests }: NeedRule, answered: ReadonlySet<string>): Finding[] {
  return suggests.flatMap(({ need }, index) =>
    answered.has(need)
      ? []
      : [
          warning(
            `/suggests/${index}/need`,
            `the need ${need}`,
            'a need that an offer of the catalogue answers',
          ),
        ],
  );
}

/** A rule that fires only where another one does, for the same needs as urgently. */
function covered(rule: NeedRule, rules: readonly NeedRule[]): Finding[] {
  const other = rules.find(
    (one) =>
      one.id !== rule.id &&
      implies(rule.when, one.when) &&
      rule.suggests.every(({ need, urgency }) =>
        one.suggests.some((said) => said.need === need && said.urgency >= urgency),
      ) &&
      !(implies(one.when, rule.when) && one.id > rule.id && sameNeeds(one, rule)),
  );
  if (other === undefined) return [];
  return [
    warning(
      '',
      `the rule ${rule.id}, which adds nothing to ${other.id}`,
      'a rule that proposes something else',
    ),
  ];
}

function sameNeeds(a: NeedRule, b: NeedRule): boolean {
  const words = ({ suggests }: NeedRule): string =>
    suggests
      .map(({ need, urgency }) => `${need} ${urgency}`)
      .sort()
      .join();
  return words(a) === words(b);
}

/** Whether every firm that meets `narrow` surely meets `wide`; spans count only when they are the same. */
function implies(narrow: NeedRule['when'], wide: NeedRule['when']): boolean {
  return (Object.keys(wide) as (keyof NeedRule['when'])[]).every((key) => {
    const [a, b] = [narrow[key], wide[key]];
    if (a === undefined || b === undefined) return b === undefined;
    if (!Array.isArray(a) || !Array.isArray(b)) return JSON.stringify(a) === JSON.stringify(b);
    const inside = (from: readonly string[], of: readonly string[]) => from.every((one) => of.includes(one));
    const anyOf = key === 'needsAny' || key === 'themesAny' || key === 'situations';
    return anyOf ? inside(a, b) : inside(b, a);
  });
}
