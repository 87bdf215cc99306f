import { readDocument, type TreeData } from '@koppel/core';
import { type RegionData, Regions } from '@koppel/support';
import { nlRegions } from '@koppel/support/areas/nl';
import type { Io } from '../io.js';
import { about } from '../refusal.js';
import { mustBeFile, nameOf, readValueFile } from './file.js';
import { areasSchema } from './schema.js';

/** The areas of the Netherlands, or those of a file. */
export async function loadAreas(named: string, io: Io): Promise<RegionData> {
  if (named === 'nl') return nlRegions;
  mustBeFile(named, 'nl');
  const value = await readValueFile(named, io);
  return about(nameOf(named), () => {
    const data: RegionData = regionsOf(readDocument(areasSchema, value));
    // Reading it here says what is wrong with the tree before anything uses it.
    new Regions(data);
    return data;
  });
}

/** Areas go by their labels as well, in any language and whatever the capitals. */
function regionsOf(document: TreeData): RegionData {
  const byName = new Map<string, string[]>();
  for (const { id, label } of document.nodes) {
    const labels = label === undefined ? [] : typeof label === 'string' ? [label] : Object.values(label);
    for (const name of new Set(labels.map(fold))) byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return { tree: { ...document, id: 'areas' }, byName: (name) => byName.get(fold(name)) ?? [] };
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
