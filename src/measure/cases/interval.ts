/** Standard normal quantile for 95 %. */
const Z = 1.959964;

/** The 95 % interval of a share (Wilson score), 0 to 1; the whole range where nothing was counted. */
export function wilson(hits: number, total: number): { readonly low: number; readonly high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const spread = (Z * Z) / total;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** A share with its 95 % interval as text: `23/30  77 % (59–88)`; `–` where nothing was counted. */
export function shareText(hits: number, total: number): string {
  if (total === 0) return '–';
  const percent = (value: number) => Math.round(value * 100);
  const { low, high } = wilson(hits, total);
  return `${hits}/${total}  ${percent(hits / total)} % (${percent(low)}–${percent(high)})`;
}
