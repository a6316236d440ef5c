import { describe, expect, it } from 'vitest';
import type { AdaptiveCardJson } from '../../src/cards/elements.ts';
import { hostChart } from '../../src/cards/host-chart.ts';
import { renderSay } from '../../src/cards/render-say.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { cardWords } from '../../src/wording/card.ts';
import { hosts, minutesAgo, NOW, observation } from '../fleet/observation-builder.ts';
import { kit } from '../knowledge/kit.ts';

const { knowledge } = kit;

function statusCard(look: ReturnType<typeof observation>, language: 'en' | 'fr' = 'en'): AdaptiveCardJson | null {
  const answer = answerStatus(look, { kind: 'region', id: 'canadaeast' }, [], NOW);
  const context = { voice: { language, demo: false }, now: NOW, knowledge };
  return renderSay({ kind: 'status', answer, buttons: [] }, context).card;
}

const MIXED = observation([
  {
    name: 'hp-sales',
    hosts: hosts('sales', 8).map((host, index) =>
      index < 2
        ? { ...host, status: 'Unavailable', statusSince: minutesAgo(25) }
        : index === 2
          ? { ...host, allowNewSession: false }
          : host,
    ),
  },
]);

describe('hosts by state', () => {
  it('are a bar whose parts are every host once, and the same figures where no bar is drawn', () => {
    const card = statusCard(MIXED);
    const chart = card?.body.find(({ type }) => type.startsWith('Chart.'));
    if (chart?.type !== 'Chart.HorizontalBar.Stacked') throw new Error('no chart');
    const parts = chart.data.flatMap(({ data }) => data);
    expect(parts.map(({ value, color }) => [value, color])).toEqual([
      [5, 'good'],
      [2, 'attention'],
      [1, 'neutral'],
    ]);
    for (const { legend, value } of parts) expect(JSON.stringify(chart.fallback)).toContain(`${value} ${legend}`);
  });

  it('are told in French too', () => {
    expect(JSON.stringify(statusCard(MIXED, 'fr'))).toContain('2 en échec');
  });

  it('are no bar where there are few, where all are alike, or where none was read', () => {
    const words = cardWords('en');
    const types = (look: ReturnType<typeof observation>) => statusCard(look)?.body.map(({ type }) => type) ?? [];
    expect(types(observation([{ name: 'hp-sales', hosts: hosts('sales', 8) }]))).not.toContain(
      'Chart.HorizontalBar.Stacked',
    );
    expect(types(observation([{ name: 'hp-sales', hosts: hosts('sales', 2) }]))).not.toContain(
      'Chart.HorizontalBar.Stacked',
    );
    expect(hostChart(null, words)).toEqual([]);
  });
});

describe('the timeline of an incident', () => {
  it('puts Microsoft’s times, our first host in trouble and the look itself in order', () => {
    const event = { trackingId: 'KR8C-K1Z', startedAt: minutesAgo(40), updatedAt: minutesAgo(10) };
    const look = observation(
      [
        {
          name: 'hp-sales',
          hosts: hosts('sales', 8).map((host) => ({ ...host, status: 'Unavailable', statusSince: minutesAgo(25) })),
        },
      ],
      [event],
    );
    const folds = JSON.stringify(statusCard(look)).match(/"title":"Timeline".*/)?.[0] ?? '';
    const order = ['KR8C-K1Z began', 'first of our hosts', 'last word on KR8C-K1Z', 'Service Health read'].map(
      (words) => folds.indexOf(words),
    );
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('is not there while nothing is listed', () => {
    expect(JSON.stringify(statusCard(MIXED))).not.toContain('Timeline');
  });
});
