import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PICTURES = 'build/pictures';
const ANSWER_LIMIT_MS = 20_000;

/** Microsoft's chat page in Debian's Chromium, driven as a person would. */
export interface ChatPage {
  readonly page: Page;
  /** Types a message, sends it, and waits until a new card or text with `expected` in it has come. */
  say(text: string, expected: string | RegExp): Promise<void>;
  /** Presses the newest button with this label and waits for `expected`. */
  press(label: string | RegExp, expected: string | RegExp): Promise<void>;
  /** Waits until this stands in the conversation. */
  comes(expected: string | RegExp): Promise<void>;
  /** Picks a choice of the newest question, or of the oldest one that is still there, and sends it. */
  pick(choice: string, expected: string | RegExp, which?: 'newest' | 'oldest'): Promise<void>;
  /** Presses a button that stands behind the newest card's "More". */
  pressMore(label: string | RegExp, expected: string | RegExp): Promise<void>;
  /** Types into the newest field of a card with this label. */
  fill(label: string, text: string): Promise<void>;
  /** Picks an entry of the newest list of a card with this label. */
  choose(label: string, entry: string): Promise<void>;
  /** All text of the conversation. */
  text(): Promise<string>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

async function waitForNew(page: Page, before: number, expected: string | RegExp): Promise<void> {
  const found: Locator = page.getByText(expected);
  await found.nth(before).waitFor({ state: 'attached', timeout: ANSWER_LIMIT_MS });
}

/** Opens the page. Needs `/usr/bin/chromium` (Debian package `chromium`). */
export async function openChatPage(url: string, width = 1200): Promise<ChatPage> {
  const browser: Browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM_ARGS });
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  await page.goto(url);
  const box = page.getByRole('textbox').last();
  await box.waitFor();
  mkdirSync(PICTURES, { recursive: true });
  return {
    page,
    say: async (text, expected) => {
      const before = await page.getByText(expected).count();
      await box.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await waitForNew(page, before, expected);
    },
    press: async (label, expected) => {
      const before = await page.getByText(expected).count();
      await page.getByRole('button', { name: label }).last().click();
      await waitForNew(page, before, expected);
    },
    comes: async (expected) => await waitForNew(page, 0, expected),
    pick: async (choice, expected, which = 'newest') => {
      const before = await page.getByText(expected).count();
      const one = (all: Locator) => (which === 'newest' ? all.last() : all.first());
      await one(page.getByRole('radio', { name: choice })).click();
      await one(page.getByRole('button', { name: 'Answer', exact: true })).click();
      await waitForNew(page, before, expected);
    },
    pressMore: async (label, expected) => {
      const before = await page.getByText(expected).count();
      await page.getByRole('button', { name: 'More', exact: true }).last().click();
      await page.getByRole('button', { name: label }).last().click();
      await waitForNew(page, before, expected);
    },
    fill: async (label, text) => await page.getByLabel(label).last().fill(text),
    choose: async (label, entry) => {
      await page.getByRole('combobox', { name: label }).last().click();
      await page.getByRole('option', { name: entry }).last().click();
    },
    text: async () => (await page.locator('body').innerText()).replace(/\s+/g, ' '),
    picture: async (name) => {
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    close: () => browser.close(),
  };
}

/** Starts the product with these arguments and settings, opens its chat page, and ends both after the journey. */
export async function onChatPage(
  args: readonly string[],
  journey: (chat: ChatPage) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const product = await startProduct({ args: [...args], env: { LOG_LEVEL: 'silent', ...env } });
  try {
    if (product.pageUrl === null || !product.pageUrl.startsWith('http'))
      throw new Error(`no chat page:\n${product.output()}`);
    const chat = await openChatPage(product.pageUrl);
    try {
      await journey(chat);
    } finally {
      await chat.close();
    }
  } finally {
    await product.stop();
  }
}
