import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { renderSay } from '../../src/cards/render-say.ts';
import { LANGUAGES } from '../../src/domain/core/language.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { fixSay } from '../cards/fix-says.ts';
import { kit } from '../knowledge/kit.ts';
import { CHROMIUM_ARGS } from './chat-page.ts';
import { hostConfig, LOOKS, type Look, styleSheet } from './host-configs.ts';
import { type SampleCard, sampleCards } from './sample-cards.ts';

const RENDERER = fileURLToPath(new URL('../../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url));
const IN_THE_PAGE = fileURLToPath(new URL('./in-the-page.js', import.meta.url));
const NOW = '2026-11-20T09:00:00.000Z';
/** What a phone shows of a chat at once. */
const TALLEST_PX = 600;
const PICTURES = 'build/pictures';
const LEAST_CONTRAST = 4.5;
const SMALLEST_TEXT_PX = 12;

const port = createDemoAzure({ scenario: loadScenario('host-faults'), clock: () => NOW });
const seen = await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });
/** What a look showed: a card with trouble on it is taller than one without. */
const DOWN = answerStatus(seen, { kind: 'hostpool', id: 'hp-prod-01' }, [], NOW);

let browser: Browser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM_ARGS });
});
afterAll(() => browser.close());

async function shown(cards: readonly SampleCard[], look: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: look.width, height: 900 } });
  await page.setContent(`<!doctype html><style>${styleSheet(look)}</style><body></body>`);
  await page.addScriptTag({ path: RENDERER });
  await page.addScriptTag({ path: IN_THE_PAGE });
  await page.evaluate(`drawCards(${JSON.stringify(cards)}, ${JSON.stringify(hostConfig(look))})`);
  return page;
}

describe.each(LOOKS)('cards in the look “$name”', (look) => {
  it.each(['en', 'fr'] as const)('nothing is cut, too pale, too small or without a name (%s)', async (language) => {
    const cards = await sampleCards(language);
    expect(cards.length).toBeGreaterThan(15);
    const page = await shown(cards, look);
    await page.screenshot({ path: `${PICTURES}/cards-${look.name}-${language}.png`, fullPage: true });
    expect(await page.evaluate(`faultsOf(${LEAST_CONTRAST}, ${SMALLEST_TEXT_PX})`)).toEqual([]);
    await page.close();
  });
});

describe('a proposed fix on a phone', () => {
  it.each(LANGUAGES)('of every article fits %s in 320 by 600 px before anything is unfolded', async (language) => {
    const look = LOOKS.find(({ name }) => name === 'narrow');
    if (look === undefined) throw new Error('there is no narrow look');
    const context = { voice: { language, demo: false }, now: NOW, knowledge: kit.knowledge } as const;
    const cards = kit.knowledge.articles.flatMap(({ id }) =>
      (['agent', 'engineer'] as const).map((role) => ({
        name: `${id} (${role})`,
        card: renderSay({ ...fixSay(id, role), status: DOWN }, context).card ?? {},
      })),
    );
    const page = await shown(cards, look);
    await page.screenshot({ path: `/tmp/fix-${language}.png`, clip: { x: 0, y: 0, width: 320, height: 3200 } });
    const heights = (await page.evaluate('heightsOf()')) as readonly { name: string; height: number }[];
    expect(heights).toHaveLength(cards.length);
    expect(heights.filter(({ height }) => height > TALLEST_PX)).toEqual([]);
    await page.close();
  });
});
