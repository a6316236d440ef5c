import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS } from './chat-page.ts';
import { hostConfig, LOOKS, type Look, styleSheet } from './host-configs.ts';
import { type SampleCard, sampleCards } from './sample-cards.ts';

const RENDERER = fileURLToPath(new URL('../../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url));
const IN_THE_PAGE = fileURLToPath(new URL('./in-the-page.js', import.meta.url));
const PICTURES = 'build/pictures';
const LEAST_CONTRAST = 4.5;
const SMALLEST_TEXT_PX = 12;

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
