import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

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
  press(label: string, expected: string | RegExp): Promise<void>;
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
    text: async () => (await page.locator('body').innerText()).replace(/\s+/g, ' '),
    picture: async (name) => {
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    close: () => browser.close(),
  };
}
