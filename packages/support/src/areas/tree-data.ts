/** A named hierarchy of areas as plain data. A node may have several parents: regions overlap. */
export interface TreeData {
  readonly id: string;
  /** Changes whenever the content does. */
  readonly version: string;
  readonly nodes: readonly AreaNode[];
}

export interface AreaNode {
  readonly id: string;
  readonly parents?: readonly string[];
  readonly label?: string;
  /** What lies inside is not fully listed, so whether something lies in it has to be asked. */
  readonly unlisted?: boolean;
}
