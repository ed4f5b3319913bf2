import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../services/index.js';
import type { Certificate } from '../../src/domain/certificate.js';
import { certificateTable } from '../../src/domain/certificate.js';
import {
  DESKTOP,
  openTab,
  PHONE,
  settled,
  shot,
  startBrowser,
  violationsIn,
  type Watched,
} from '../support/browser.js';
import { useInstallation } from '../support/installation.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const installation = useInstallation({ offers: 20_000, rate: 40 });

let browser: Browser;
let folder: TemporaryFolder;
let url: string;
/** The same page with the token of its commands. */
let controlled: string;
let followed: Followed;

interface Followed {
  /** Distinct offers, as the page showed them, moment by moment. */
  readonly seen: readonly number[];
  readonly phases: ReadonlySet<string>;
  readonly endedWith: string;
}

const number = (text: string | null | undefined) => Number((text ?? '').replace(/[^\d]/g, ''));

async function started(args: readonly string[]): Promise<string> {
  const command = installation.start(['page', '--port', String(await freePort()), ...args]);
  await vi.waitFor(() => expect(command.printed.out).toMatch(/^http:/m), { timeout: 90_000 });
  return command.printed.out.trim();
}

/** Follows a whole run on the page, from before its first second until its certificate stands there. */
async function follow(): Promise<Followed> {
  const tab = await openTab(browser);
  await tab.page.goto(`${url}#view=runs&lang=en`);
  await tab.page.getByText('No run goes on.').waitFor();
  const run = installation.run(['run', '--json']);
  await tab.page.locator('.live .phase').waitFor({ timeout: 60_000 });
  const seen: number[] = [];
  const phases = new Set<string>();
  let ended = false;
  const look = async () => {
    while (!ended) {
      const value = tab.page.locator('.live .fact-value').first();
      const phase = tab.page.locator('.live .phase strong');
      const told = await Promise.all(
        [value, phase].map((one) => one.textContent({ timeout: 500 }).catch(() => null)),
      );
      if (told[0] !== null) seen.push(number(told[0]));
      if (told[1]) phases.add(told[1]);
      await tab.page.waitForTimeout(300);
    }
  };
  const looking = look();
  const { code } = await run;
  ended = true;
  await looking;
  expect(code).toBe(0);
  await tab.page.getByText('No run goes on.').waitFor({ timeout: 30_000 });
  await tab.page.locator('.verdict.proven').waitFor({ timeout: 30_000 });
  const endedWith = (await tab.page.locator('.verdict').textContent()) ?? '';
  expect(tab.problems).toEqual([]);
  await tab.close();
  return { seen, phases, endedWith };
}

beforeAll(async () => {
  [browser, folder] = await Promise.all([startBrowser(), temporaryFolder()]);
  installation.start(['worker']);
  url = await started([]);
  controlled = await started(['--control']);
  followed = await follow();
  await installation.elasticsearch.indices.refresh({
    index: `${installation.env.ELASTICSEARCH_INDEX_PREFIX}*`,
  });
});

afterAll(async () => {
  await browser?.close();
  await folder?.remove();
});

async function certified(): Promise<Certificate> {
  const run = await installation.store.lastRun();
  return run?.certificat as Certificate;
}

/** A tab on a view, once all that it shows is there. */
async function view(hash: string, options: Parameters<typeof openTab>[1] = {}, at = url): Promise<Watched> {
  const tab = await openTab(browser, options);
  await tab.page.goto(`${at}#${hash}`);
  await settled(tab.page);
  return tab;
}

describe('a live run', () => {
  it('is followed from its first to its last second', async () => {
    const { total, distinct } = { total: 20_000, ...(await certified()) };
    expect(followed.seen.length).toBeGreaterThan(8);
    expect(followed.seen[0]).toBeLessThan(total / 4);
    expect(Math.max(...followed.seen)).toBeGreaterThan(0.9 * distinct);
    expect(followed.seen.toSorted((a, b) => a - b)).toEqual(followed.seen);
    expect(followed.phases.has('collecting')).toBe(true);
    expect(followed.endedWith).toContain('PROVEN');
  });
});

describe('figures on the page', () => {
  it('equal the run document', async () => {
    const certificate = await certified();
    const tab = await view('view=runs&lang=en');
    const shown = await tab.page
      .locator('.certificate-row dd')
      .evaluateAll((all) => all.map((dd) => dd.querySelector('button')?.textContent ?? dd.textContent));
    // Commands stand in a type of their own, and not between backticks.
    const wanted = certificateTable(certificate, 'en').rows.map(({ value }) => value.replaceAll('`', ''));
    expect(shown).toEqual(wanted);
    const cells = await tab.page
      .locator('[aria-label="The last 30 runs"] tbody tr')
      .first()
      .locator('td')
      .allTextContents();
    expect(cells[0]).toBe('PROVEN');
    expect(number(cells[2])).toBe(certificate.distinct);
    expect(number(cells[3])).toBe(certificate.tally.calls);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });

  it('equal Elasticsearch, whatever is chosen', async () => {
    const tab = await view('view=offers&lang=en');
    const index = `${installation.env.ELASTICSEARCH_INDEX_PREFIX}offres`;
    const count = async (more: object[] = []) =>
      (
        await installation.elasticsearch.count({
          index,
          query: { bool: { filter: [{ term: { 'suivi.statut': 'ouverte' } }, ...more] } },
        })
      ).count;
    const head = () => tab.page.locator('.facts-box .fact-value').first().textContent();
    expect(number(await head())).toBe(await count());
    await tab.page.locator('.bar', { hasText: 'Contrat à durée indéterminée' }).click();
    await settled(tab.page);
    expect(number(await head())).toBe(await count([{ term: { typeContrat: 'CDI' } }]));
    const label = await tab.page.locator('[data-code="59"]').getAttribute('aria-label');
    expect(number(/: ([\d\s]+)/.exec(label ?? '')?.[1])).toBe(
      await count([{ term: { typeContrat: 'CDI' } }, { term: { 'derive.departement': '59' } }]),
    );
    const found = await tab.page.locator('.offres').locator('xpath=preceding-sibling::p').textContent();
    expect(number(found?.split('·')[0])).toBe(await count([{ term: { typeContrat: 'CDI' } }]));
    expect(await tab.page.getByText('Simulated data').count()).toBeGreaterThan(5);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });
});

/** The departement that has the focus; null where it is elsewhere. */
function focusedIn(page: Page): Promise<string | null> {
  return page.evaluate(`document.activeElement.getAttribute('data-code')`);
}

describe('the keyboard', () => {
  it('goes through the map, chooses, and everything follows', async () => {
    const tab = await view('view=offers&lang=en');
    const { page } = tab;
    await page.locator('.map-card select').focus();
    await page.keyboard.press('Tab');
    const focused = () => focusedIn(page);
    expect(await focused()).toBe('75');
    const path: (string | null)[] = [];
    for (const key of [
      'ArrowUp',
      'ArrowUp',
      'ArrowLeft',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowDown',
    ]) {
      await page.keyboard.press(key);
      path.push(await focused());
    }
    expect(new Set(path).size).toBeGreaterThan(5);
    const code = path.at(-1);
    await page.keyboard.press('Enter');
    await settled(page);
    expect(page.url()).toContain(`departement=${code}`);
    expect(await page.locator(`[data-code="${code}"]`).getAttribute('aria-pressed')).toBe('true');
    expect(await focused()).toBe(code);
    // One stop for the whole map: the next Tab has left it.
    await page.keyboard.press('Tab');
    expect(await focused()).toBeNull();
    await tab.close();
  });

  it('reaches every departement by the arrows alone', async () => {
    const tab = await view('view=offers&lang=en');
    const { page } = tab;
    const all = await page
      .locator('[data-code]')
      .evaluateAll((areas) => areas.map((area) => area.getAttribute('data-code')));
    expect(all.length).toBeGreaterThan(105);
    const reached = new Set<string | null>(['75']);
    const waiting = ['75'];
    for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        await page.locator(`[data-code="${from}"]`).focus();
        await page.keyboard.press(key);
        const to = (await focusedIn(page)) ?? '';
        if (!reached.has(to)) {
          reached.add(to);
          waiting.push(to);
        }
      }
    }
    expect(all.filter((code) => !reached.has(code))).toEqual([]);
    await tab.close();
  });

  it('has nothing on the pointer: what is pointed at stays where it is', async () => {
    const tab = await view('view=offers&lang=en', { viewport: { width: 1440, height: 900 } });
    const area = tab.page.locator('[data-code="59"]');
    await area.scrollIntoViewIfNeeded();
    const map = tab.page.locator('svg.map');
    const before = await map.boundingBox();
    await area.hover();
    await tab.page.locator('.pointed strong', { hasText: 'Nord (59)' }).waitFor();
    expect(await map.boundingBox()).toEqual(before);
    await tab.close();
  });

  it('finds a trade, and shows its skills', async () => {
    const tab = await view('view=offers&lang=en');
    const { page } = tab;
    await page.getByRole('combobox', { name: 'Trade' }).fill('aide à domicile');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(page.url()).toMatch(/trade=K\d{4}/);
    await page.getByRole('heading', { name: 'Skills asked for' }).waitFor();
    await tab.close();
  });

  it('opens the ledger down to a window, and reads what a figure means', async () => {
    const tab = await view('view=runs&lang=en');
    const { page } = tab;
    await page.getByRole('button', { name: 'Creation dates' }).focus();
    for (let depth = 0; depth < 3; depth++) {
      await page.keyboard.press('Enter');
      await page.locator('.tree [aria-expanded="true"]').nth(depth).waitFor();
      await page
        .locator(`.depth-${depth + 1}`)
        .first()
        .waitFor();
      if ((await page.locator(`.depth-${depth + 1} button`).count()) === 0) break;
      await page
        .locator(`.depth-${depth + 1} button`)
        .first()
        .focus();
    }
    expect(await page.locator('.tree .verdict-complete').count()).toBeGreaterThan(2);
    const figure = page.locator('.figure').first();
    await figure.focus();
    expect(await page.locator('.tip').first().isVisible()).toBe(true);
    await tab.close();
  });
});

describe('who has the token', () => {
  it('pauses, resumes and sets the rate of a run; who has not sees no button', async () => {
    const run = installation.run(['run']);
    const reader = await view('view=runs&lang=en');
    const tab = await openTab(browser);
    await tab.page.goto(`${controlled}&view=runs&lang=en`);
    expect(tab.page.url()).not.toContain('token');
    await tab.page.getByRole('button', { name: 'Pause' }).click({ timeout: 60_000 });
    await tab.page.getByText('Paused by an operator').waitFor();
    await reader.page.getByText('Paused by an operator').waitFor();
    expect(await reader.page.getByRole('button', { name: 'Resume' }).count()).toBe(0);
    await tab.page.getByRole('button', { name: 'Set', exact: true }).click();
    await tab.page.getByText('The run has taken it.').waitFor();
    await tab.page.getByRole('button', { name: 'As configured' }).click();
    await tab.page.getByRole('button', { name: 'Resume' }).click();
    const seen = reader.page.locator('.live .fact-value').first();
    await vi.waitFor(async () => expect(number(await seen.textContent())).toBeGreaterThan(9_000), {
      timeout: 60_000,
    });
    await shot(reader.page, 'live');
    expect((await run).code).toBe(0);
    await tab.close();
    await reader.close();
  });
});

const LOOKS = [
  ['desktop', 'light', 'en'],
  ['desktop', 'dark', 'fr'],
  ['phone', 'light', 'fr'],
  ['phone', 'dark', 'en'],
] as const;
const VIEWS = ['view=offers', 'view=offers&trade=K1304', 'view=runs'];

describe.each(LOOKS)('on a %s, %s, in %s', (device, colorScheme, language) => {
  const options = { colorScheme, viewport: device === 'phone' ? PHONE : DESKTOP, bypassCSP: true } as const;

  it.each(VIEWS)('axe-core finds nothing in %s', async (hash) => {
    const tab = await view(`${hash}&lang=${language}`, options);
    await tab.page.locator('.beneath summary').first().click();
    await tab.page.locator('table').first().waitFor();
    await shot(tab.page, `${hash.replace(/\W+/g, '-')}-${device}-${colorScheme}-${language}`);
    expect(await violationsIn(tab.page)).toEqual([]);
    // Nothing is wider than the screen.
    expect(await tab.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
      0,
    );
    await tab.close();
  });
});

describe('the saved file', () => {
  it('opens without a network, follows a choice, and asks nobody', async () => {
    const file = join(folder.path, 'page.html');
    const { code, out } = await installation.run(['page', '--out', file]);
    expect([code, out.trim()]).toEqual([0, file]);
    const tab = await openTab(browser, { offline: true });
    await tab.page.goto(`${pathToFileURL(file).href}#view=offers&lang=fr`);
    await settled(tab.page);
    const head = () => tab.page.locator('.facts-box .fact-value').first().textContent();
    const all = number(await head());
    expect(all).toBe((await certified()).distinct);
    await tab.page.locator('[data-code="59"]').click();
    await settled(tab.page);
    expect(number(await head())).toBeLessThan(all / 5);
    expect(number(await head())).toBeGreaterThan(0);
    expect(await tab.page.getByText('Données simulées').count()).toBeGreaterThan(5);
    await tab.page.getByRole('button', { name: 'Collectes' }).click();
    await tab.page.locator('.verdict').waitFor();
    await tab.page.getByRole('button', { name: 'Dates de création' }).click();
    await tab.page.locator('.depth-1').first().waitFor();
    expect(
      tab.asked.filter((address) => !address.startsWith('file:') && !address.startsWith('data:')),
    ).toEqual([]);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });

  it('has nothing that axe-core finds', async () => {
    const file = join(folder.path, 'axe.html');
    await installation.run(['page', '--out', file]);
    const tab = await openTab(browser, { offline: true, bypassCSP: true });
    await tab.page.goto(`${pathToFileURL(file).href}#view=offers&lang=en`);
    await settled(tab.page);
    expect(await violationsIn(tab.page)).toEqual([]);
    await shot(tab.page, 'saved');
    await tab.close();
  });
});
