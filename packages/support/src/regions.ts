import { KoppelError, Tree, type TreeData } from '@koppel/core';

/** Where a postcode lies. */
export interface Location {
  readonly area: string;
  readonly place: { readonly lat: number; readonly lon: number };
}

/** What a country's area data has to offer. */
export interface RegionData {
  /** Its id has to be 'areas', which is what the policy calls the tree. */
  readonly tree: TreeData;
  /** Ids of the areas that go by a name. */
  readonly byName?: (name: string) => readonly string[];
  readonly byPostcode?: (postcode: string) => Location | undefined;
}

const NO_REGIONS = {
  pointer: '/regions',
  found: 'nothing',
  expected: 'the areas of a country',
  hint: "Pass { regions: nlRegions } of '@koppel/support/areas/nl', or your own",
};

/** Areas of a country, found by id, by name and by postcode. */
export class Regions {
  readonly tree: Tree;
  readonly #data: RegionData;
  readonly #unlisted: ReadonlySet<string>;

  constructor(data: RegionData) {
    if (data === undefined) throw new KoppelError('MISSING_CONTEXT', [NO_REGIONS]);
    this.#data = data;
    this.#unlisted = new Set(data.tree.nodes.flatMap(({ id, unlisted }) => (unlisted ? [id] : [])));
    this.tree = new Tree(data.tree);
  }

  /**
   * Areas that lie apart from where a firm surely is. A region without a complete list may hold anything near it: beside
   * a municipality it answers a question, and does not make the firm's place any less known.
   */
  apartFrom(stated: readonly string[]): readonly string[] {
    const listed = stated.filter((id) => !this.#unlisted.has(id));
    if (listed.length === 0 || listed.length === stated.length) return [];
    return this.#data.tree.nodes
      .map(({ id }) => id)
      .filter((id) => listed.some((own) => this.tree.relation(own, id) === 'apart'))
      .filter((id) => stated.every((own) => this.tree.relation(own, id) !== 'within'));
  }

  /** The area that an id or a name means; refuses a name that nothing, or more than one area, goes by. */
  find(name: string, pointer: string): string {
    if (this.tree.has(name)) return name;
    const found = this.#data.byName?.(name) ?? [];
    // A province and its capital often share a name; the smaller one is what somebody who is established means.
    const municipalities = found.filter((id) => id.startsWith('gm-'));
    const meant = found.length > 1 && municipalities.length > 0 ? municipalities : found;
    if (meant.length === 1) return meant[0] as string;
    throw new KoppelError('BAD_DOCUMENT', [
      {
        pointer,
        found:
          meant.length === 0
            ? `the area ${JSON.stringify(name)}, which is not known`
            : `${JSON.stringify(name)}, which may be ${meant.join(' or ')}`,
        expected: 'one area',
        hint:
          meant.length === 0
            ? 'Write the id or the name of a municipality, region or province, or leave it out'
            : 'Write the id',
      },
    ]);
  }

  locate(postcode: string, pointer: string): Location {
    const found = this.#data.byPostcode?.(postcode);
    if (found !== undefined) return found;
    throw new KoppelError('BAD_DOCUMENT', [
      {
        pointer,
        found: `the postcode ${JSON.stringify(postcode.slice(0, 20))}, which is not known`,
        expected: 'a postcode of the area data',
        hint: 'Write the municipality in area instead',
      },
    ]);
  }
}
