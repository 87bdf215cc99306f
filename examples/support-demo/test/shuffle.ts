/** The same value with the keys of every object in reverse order. */
export function shuffledKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffledKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, below]) => [key, shuffledKeys(below)]),
  );
}

/** The same block YAML with the keys of every mapping in reverse order, without comments. Lists keep their order. */
export function shuffledYaml(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return `${shuffledBlock(lines).join('\n')}\n`;
}

function shuffledBlock(lines: readonly string[]): readonly string[] {
  const depth = lines[0]?.search(/\S/) ?? 0;
  const entries: string[][] = [];
  for (const line of lines) {
    if (line.search(/\S/) === depth) entries.push([line]);
    else entries.at(-1)?.push(line);
  }
  const isList = lines[0]?.trimStart().startsWith('- ') === true;
  if (isList) return lines;
  return entries.reverse().flatMap(([head = '', ...below]) => [head, ...shuffledBlock(below)]);
}
