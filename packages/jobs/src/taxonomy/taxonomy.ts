import { type Issue, KoppelError, type Text } from '@koppel/core';
import type { TaxonomyData } from './data.js';
import { informationOf } from './information.js';
import { aboveEach, lists, type Lists, listOf } from './lists.js';

/**
 * Skills with what lies above and beside them, and occupations with the skills that they need, as numbers in typed
 * arrays: built once, never changed. Skills and occupations go by number inside and by id outside.
 */
export class Taxonomy {
  readonly id: string;
  readonly version: string;
  readonly skillIds: readonly string[];
  readonly occupationIds: readonly string[];
  /** Per skill: itself and all that it is a kind of, ascending. */
  readonly above: Lists;
  readonly broader: Lists;
  readonly related: Lists;
  readonly essential: Lists;
  readonly optional: Lists;
  /** Per skill: how telling it is, in hundredths of a bit, from the number of occupations that need it or a kind of it. */
  readonly information: Int32Array;
  /**
   * Per skill: what it says beyond those above it. Down a chain these add up to `information`, so that what two skills
   * have above them in common is worth the information of their nearest common ancestor (Resnik 1995).
   */
  readonly own: Int32Array;
  readonly #data: TaxonomyData;
  readonly #skills: ReadonlyMap<string, number>;
  readonly #occupations: ReadonlyMap<string, number>;
  readonly #typical: number;
  #names: ReadonlyMap<string, number> | undefined;

  /** @throws KoppelError `BAD_TREE` with all ids that stand twice or that nothing has, and cycles. */
  constructor(data: TaxonomyData) {
    const issues: Issue[] = [];
    this.#data = data;
    this.id = data.id;
    this.version = data.version;
    this.skillIds = data.skills.map(({ id }) => id);
    this.occupationIds = data.occupations.map(({ id }) => id);
    this.#skills = numbered(this.skillIds, '/skills', issues);
    this.#occupations = numbered(this.occupationIds, '/occupations', issues);
    const all = (items: readonly object[], key: string, pointer: string): Lists =>
      lists(
        items.map((item, index) =>
          ((item as Record<string, readonly string[] | undefined>)[key] ?? []).flatMap((name, place) => {
            const found = this.#skills.get(name);
            if (found === undefined && issues.length < 100) {
              issues.push({
                pointer: `${pointer}/${index}/${key}/${place}`,
                found: JSON.stringify(name),
                expected: 'the id of a skill',
              });
            }
            return found === undefined ? [] : [found];
          }),
        ),
      );
    this.broader = all(data.skills, 'broader', '/skills');
    this.related = all(data.skills, 'related', '/skills');
    this.essential = all(data.occupations, 'essential', '/occupations');
    this.optional = all(data.occupations, 'optional', '/occupations');
    if (issues.length > 0) throw new KoppelError('BAD_TREE', issues);
    this.above = aboveEach(this.broader, this.skillIds);
    this.information = this.#informationOfAll();
    this.own = Int32Array.from(this.information, (information, skill) => {
      let above = 0;
      for (const parent of listOf(this.broader, skill))
        above = Math.max(above, this.information[parent] as number);
      return information - above;
    });
    const leaves = data.skills.flatMap(({ group }, skill) =>
      group ? [] : [this.information[skill] as number],
    );
    this.#typical = Math.max(1, [...leaves].sort((a, b) => a - b)[leaves.length >> 1] ?? 100);
  }

  #informationOfAll(): Int32Array {
    const counts = new Int32Array(this.skillIds.length);
    const seen = new Int32Array(this.skillIds.length).fill(-1);
    for (let occupation = 0; occupation < this.occupationIds.length; occupation += 1) {
      for (const needed of [this.essential, this.optional]) {
        for (const skill of listOf(needed, occupation)) {
          for (const one of listOf(this.above, skill)) {
            if (seen[one] === occupation) continue;
            seen[one] = occupation;
            counts[one] = (counts[one] as number) + 1;
          }
        }
      }
    }
    return counts.map((count) => informationOf(count, this.occupationIds.length));
  }

  skill(id: string): number | undefined {
    return this.#skills.get(id);
  }

  /** A skill by its id, or by a label or other name that it alone has, whatever the capitals. */
  named(name: string): number | undefined {
    const skill = this.#skills.get(name);
    if (skill !== undefined) return skill;
    this.#names ??= namesOf(this.#data);
    const found = this.#names.get(fold(name));
    return found === AMBIGUOUS ? undefined : found;
  }

  occupation(id: string): number | undefined {
    return this.#occupations.get(id);
  }

  /** A skill that is not in here counts as one in the middle of them. */
  get typicalInformation(): number {
    return this.#typical;
  }

  skillLabel(id: string): string | Text {
    const index = this.#skills.get(id);
    return index === undefined ? id : (this.#data.skills[index]?.label ?? id);
  }

  occupationLabel(id: string): string | Text {
    const index = this.#occupations.get(id);
    return index === undefined ? id : (this.#data.occupations[index]?.label ?? id);
  }

  /** What it was made from. */
  get data(): TaxonomyData {
    return this.#data;
  }
}

function numbered(ids: readonly string[], pointer: string, issues: Issue[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    if (found.has(id))
      issues.push({
        pointer: `${pointer}/${index}/id`,
        found: JSON.stringify(id),
        expected: 'an id that no other has',
      });
    else found.set(id, index);
  }
  return found;
}

const AMBIGUOUS = -1;

function fold(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Labels go before other names; a name that several have stands for none of them. */
function namesOf({ skills }: TaxonomyData): ReadonlyMap<string, number> {
  const collect = (
    namesFor: (skill: TaxonomyData['skills'][number]) => readonly string[],
  ): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [index, skill] of skills.entries()) {
      for (const name of new Set(namesFor(skill).map(fold)))
        found.set(name, found.has(name) ? AMBIGUOUS : index);
    }
    return found;
  };
  const labels = collect(({ label }) => (typeof label === 'string' ? [label] : Object.values(label)));
  return new Map([...collect(({ also = [] }) => also), ...labels]);
}
