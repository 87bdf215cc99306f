/**
 * The value that would stand at place `n` (from 0) if the first `count` values were sorted; reorders them. C. A. R. Hoare,
 * "Algorithm 65: Find", Communications of the ACM 4 (1961) 321–322, with the median of three as pivot.
 */
export function nthSmallest(values: Float64Array, count: number, n: number): number {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const a = values[from]!;
    const b = values[(from + to) >> 1]!;
    const c = values[to]!;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let low = from;
    let high = to;
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low <= high) {
        const swapped = values[low]!;
        values[low++] = values[high]!;
        values[high--] = swapped;
      }
    }
    if (n <= high) to = high;
    else if (n >= low) from = low;
    else return values[n]!;
  }
  return values[n]!;
}
