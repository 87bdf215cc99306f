import type { Text } from '@koppel/core';

/** Skills and occupations as plain data. ESCO is one; a hub may write its own. */
export interface TaxonomyData {
  readonly id: string;
  /** Changes whenever the content does. */
  readonly version: string;
  /** Skills, and the groups above them. */
  readonly skills: readonly SkillData[];
  readonly occupations: readonly OccupationData[];
}

export interface SkillData {
  readonly id: string;
  readonly label: string | Text;
  /** Other names, in any language. */
  readonly also?: readonly string[];
  /** Skills or groups that this one is a kind of. */
  readonly broader?: readonly string[];
  /** Skills that go with it without being a kind of it. */
  readonly related?: readonly string[];
  /** A heading over skills, which nobody holds as such. */
  readonly group?: boolean;
}

export interface OccupationData {
  readonly id: string;
  readonly label: string | Text;
  readonly also?: readonly string[];
  /** Code of the occupation in ISCO-08, as 7212. */
  readonly isco?: string;
  readonly essential: readonly string[];
  readonly optional?: readonly string[];
}
