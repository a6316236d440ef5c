/**
 * Whether two words are at most `limit` single-letter slips apart: a letter more, less or changed, or two neighbours swapped. Answers the
 * number of slips, or `undefined` beyond the limit.
 */
export function slipsBetween(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  if (a === b) return 0;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (previous[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (previous[column - 1] ?? limit) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, (before[column - 2] ?? limit) + 1);
      current.push(slips);
      best = Math.min(best, slips);
    }
    if (best > limit) return undefined;
    before = previous;
    previous = current;
  }
  const slips = previous[b.length] ?? limit + 1;
  return slips <= limit ? slips : undefined;
}
