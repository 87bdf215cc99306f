/** Records as lines of JSON in the order of their ids: the same bytes for any order in which they came. */
export function toLines(records: readonly { readonly id: string }[]): Uint8Array {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return new TextEncoder().encode(sorted.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

export function fromLines<T>(bytes: Uint8Array): T[] {
  const text = new TextDecoder().decode(bytes);
  return text.length === 0
    ? []
    : text
        .slice(0, -1)
        .split('\n')
        .map((line) => JSON.parse(line) as T);
}
