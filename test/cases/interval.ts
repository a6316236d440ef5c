/** A share with its 95 % interval (Wilson), as text: `23/30  77 % (59–88)`. */
export function shareText(hits: number, total: number): string {
  if (total === 0) return 'none';
  const z = 1.96;
  const share = hits / total;
  const middle = (share + (z * z) / (2 * total)) / (1 + (z * z) / total);
  const half = (z / (1 + (z * z) / total)) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const percent = (value: number) => Math.round(value * 100);
  return `${hits}/${total}  ${percent(share)} % (${percent(Math.max(0, middle - half))}–${percent(Math.min(1, middle + half))})`;
}
