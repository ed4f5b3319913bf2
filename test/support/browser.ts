import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's; `CHROMIUM` names another one. */
const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A headless Chromium. @throws where none is installed: what needs it is then not checked, and says so. */
export async function startBrowser(): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox'] });
  } catch (error) {
    throw new Error(
      `Chromium cannot be started from ${PROGRAM}: nothing of this file was checked. Install it (Debian: apt-get install chromium), or name it by CHROMIUM, and run the file again. ${(error as Error).message}`,
    );
  }
}

export const DESKTOP = { width: 1280, height: 900 };
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
