import type { HostCounts } from '../domain/status/status.ts';
import type { CardWords } from '../wording/card.ts';
import { type CardElement, type ChartPart, line } from './elements.ts';

/** Fewer hosts than this are read quicker than a bar of them. */
const FEWEST_HOSTS = 3;

interface Share {
  readonly part: keyof CardWords['chart']['parts'];
  readonly count: number;
  readonly mark: string;
  readonly color: ChartPart['color'];
}

/** Every host once: those with a fault to mend take sessions and are counted apart from the well ones. */
function shares(hosts: HostCounts): Share[] {
  const all: readonly Share[] = [
    { part: 'takes', count: hosts.available - hosts.warning, mark: '✔', color: 'good' },
    { part: 'warning', count: hosts.warning, mark: '▲', color: 'warning' },
    { part: 'full', count: hosts.full, mark: '▲', color: 'warning' },
    { part: 'suspect', count: hosts.suspect, mark: '✖', color: 'attention' },
    { part: 'failing', count: hosts.failing, mark: '✖', color: 'attention' },
    { part: 'updating', count: hosts.updating, mark: '–', color: 'neutral' },
    { part: 'drained', count: hosts.drained, mark: '–', color: 'neutral' },
    { part: 'off', count: hosts.off, mark: '–', color: 'neutral' },
    { part: 'unclear', count: hosts.unclear, mark: '?', color: 'neutral' },
  ];
  return all.filter(({ count }) => count > 0);
}

/** Hosts by state as one bar, drawn by Teams alone; elsewhere the same figures on a line with marks. Nothing where all are alike or few. */
export function hostChart(hosts: HostCounts | null, words: CardWords): CardElement[] {
  if (hosts === null || hosts.total < FEWEST_HOSTS) return [];
  const parts = shares(hosts);
  if (parts.length < 2) return [];
  const data = parts.map(({ part, count, color }) => ({ legend: words.chart.parts[part], value: count, color }));
  const figures = parts.map(({ part, count, mark }) => `${mark} ${count} ${words.chart.parts[part]}`);
  return [
    {
      type: 'Chart.HorizontalBar.Stacked',
      title: words.chart.title,
      data: [{ title: words.chart.title, data }],
      fallback: line(words.named(words.chart.title, figures.join(' · '))),
    },
  ];
}
