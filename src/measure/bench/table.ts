/** One line of a benchmark: cells in the order of its columns. */
export type Row = readonly (string | number)[];

/** Prints a plain table with a title: text to the left, numbers to the right. */
export function printTable(title: string, columns: readonly string[], rows: readonly Row[]): void {
  const lines = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  process.stdout.write(`\n${title}\n`);
  for (const line of lines) process.stdout.write(`  ${line.map(cell).join('  ')}\n`);
}

/** How many times `own` the peer took, e.g. `11.4x`. */
export function ratio(peerMs: number, ownMs: number): string {
  return `${(peerMs / Math.max(ownMs, 0.001)).toFixed(1)}x`;
}
