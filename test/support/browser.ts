import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { startChromium } from '../../bench/harness/chromium.js';

/** A headless Chromium. @throws where none is installed: what needs it is then not checked, and says so. */
export function startBrowser(): Promise<Browser> {
  return startChromium(process.env);
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A tab in which every message of the console and every failed request counts: see {@link Watched.problems}. */
export interface Watched {
  readonly page: Page;
  /** What went wrong in it, such as what the policy refused. */
  readonly problems: readonly string[];
  /** Addresses that it asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  return { page, problems, asked, close: () => context.close() };
}

/** Waits until everything that a view shows stands there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.card').first().waitFor();
  // By locators: the policy of the page lets no text become a program.
  const busy = page.locator('[aria-busy="true"]');
  await vi.waitFor(async () => expect(await busy.count()).toBe(0), { timeout: 30_000, interval: 50 });
}

/** Keeps a picture for a person's eyes, where `PAGE_SCREENSHOTS` names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.PAGE_SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds against WCAG 2.2 A and AA and its best practices. The tab must bypass the policy. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${html.slice(0, 160)} ${failureSummary.split('\n')[1] ?? ''}`,
    ),
  );
}
