/** The known ids that may have been meant, best first: those that contain the word, then those a few slips away. */
export function suggest(word: string, known: readonly string[], most = 3): string[] {
  const wanted = word.toLowerCase().slice(0, 100);
  const near = known
    .map((id) => ({ id, far: distance(wanted, id.toLowerCase()) }))
    .filter(({ far }) => far < 1)
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1));
  const nearest = near[0]?.far ?? 0;
  return near
    .filter(({ far }) => far <= nearest + 0.2)
    .slice(0, most)
    .map(({ id }) => id);
}

/** 0 is the same, 1 and more is another word altogether. */
function distance(wanted: string, id: string): number {
  if (wanted.length >= 3 && id.includes(wanted)) return 0.2;
  const program = id.split('/')[0] as string;
  const near = Math.min(slips(wanted, id) / (id.length / 3), slips(wanted, program) / (program.length / 3));
  return wanted.split('/')[0] === program ? Math.min(0.9, near) : near;
}

/** Letters put in, left out or replaced (Levenshtein). */
function slips(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min((above[column] as number) + 1, (line[column - 1] as number) + 1, replaced));
    }
    above = line;
  }
  return above[b.length] as number;
}
