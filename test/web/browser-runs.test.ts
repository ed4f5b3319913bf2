import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { freePort } from '../../services/index.js';
import type { Certificate } from '../../src/domain/certificate.js';
import { createStore } from '../../src/elasticsearch/index.js';
import { DESKTOP, openTab, settled, shot, startBrowser, violationsIn } from '../support/browser.js';
import { useInstallation } from '../support/installation.js';
import { Link } from '../support/link.js';
import { many } from './windows.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const installation = useInstallation({ offers: 6_000, rate: 40 });
let browser: Browser;
let link: Link;

beforeAll(async () => {
  [browser, link] = await Promise.all([startBrowser(), Link.to(inject('elasticsearchUrl'))]);
});

afterAll(async () => {
  await browser?.close();
  await link?.[Symbol.asyncDispose]();
});

async function started(changes: NodeJS.ProcessEnv = {}): Promise<string> {
  const command = installation.start(['page', '--port', String(await freePort())], changes);
  await vi.waitFor(() => expect(command.printed.out).toMatch(/^http:/m), { timeout: 90_000 });
  return command.printed.out.trim();
}

/** What is stored of the last run, as it is. */
async function lastDocument(): Promise<{ id: string; document: Record<string, unknown> }> {
  const { id = '' } = (await installation.store.lastRun()) ?? {};
  const index = `${installation.env.ELASTICSEARCH_INDEX_PREFIX}ingestion`;
  const { _source = {} } = await installation.elasticsearch.get<Record<string, unknown>>({ index, id });
  return { id, document: _source };
}

const WAITS = '.waits li';

async function stopped({ process: child, ended }: ReturnType<typeof installation.start>): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}

describe('what waits, and why', () => {
  it('is told of a queue that nobody polls, of a run that no worker serves, and of Elasticsearch, each until it is over', async () => {
    const url = await started({ ELASTICSEARCH_URL: link.url });
    const tab = await openTab(browser);
    const waits = tab.page.locator(WAITS);
    const [, second = ''] = installation.config.queues.applications;
    let workers = installation.start(['worker', '--only', 'ingestion', 'app-1'], {
      FRANCE_TRAVAIL_RATE: '1',
    });
    const run = installation.run(['run', '--json']);
    await tab.page.goto(`${url}#view=runs&lang=en`);
    await waits.getByText(`Nobody polls the task queue “${second}”`).waitFor({ timeout: 60_000 });
    await tab.page.locator('.live .phase').waitFor();

    await stopped(workers);
    await waits
      .getByText(`Nobody polls the task queue “${installation.config.queues.ingestion}” since`)
      .waitFor({ timeout: 60_000 });
    await waits.getByText('start a worker with npx moisson worker').first().waitFor();

    link.cut();
    await waits.getByText(/Elasticsearch has not answered since \d/).waitFor({ timeout: 60_000 });
    await shot(tab.page, 'waits');
    await tab.page.getByRole('button', { name: 'Offers', exact: true }).click();
    await tab.page.getByText('Elasticsearch does not answer. This is tried again.').first().waitFor();
    link.mend();
    await tab.page.locator('.facts-box').waitFor({ timeout: 30_000 });
    await tab.page.getByRole('button', { name: 'Runs', exact: true }).click();

    workers = installation.start(['worker'], { FRANCE_TRAVAIL_RATE: '20' });
    expect((await run).code).toBe(0);
    await tab.page.getByText('No run goes on.').waitFor({ timeout: 30_000 });
    await vi.waitFor(async () => expect(await waits.count()).toBe(0), { timeout: 60_000 });
    await stopped(workers);
    await tab.close();
  });

  it('is told of an application that the API refuses, while another one makes the calls', async () => {
    const url = await started();
    const tab = await openTab(browser);
    const wrong = { FRANCE_TRAVAIL_CLIENT_SECRET_2: 'wrong-secret', FRANCE_TRAVAIL_RATE: '3' };
    const workers = installation.start(['worker'], wrong);
    await tab.page.goto(`${url}#view=runs&lang=fr`);
    const run = installation.run(['run', '--json']);
    const wait = tab.page.locator(WAITS, { hasText: 'Une application ne reçoit plus d’appels' });
    await wait.waitFor({ timeout: 60_000 });
    const said = (await wait.textContent()) ?? '';
    expect(said).not.toContain('wrong-secret');
    await shot(tab.page, 'refused');
    const { code, out } = await run;
    expect(code).toBe(0);
    const { refusals } = JSON.parse(out) as Certificate;
    expect(refusals.length).toBe(1);
    expect(said).toContain(refusals[0]?.replaceAll('`', ''));
    await stopped(workers);
    await tab.close();
  });
});

describe('open cases', () => {
  it('stand there with the command that tries them again, until it has', async () => {
    const workers = installation.start(['worker'], { FRANCE_TRAVAIL_RATE: '20' });
    installation.simulator.setFaults([{ kind: '400-json', share: 1, query: 'range=300-449' }]);
    const { code } = await installation.run(['run', '--plan', 'national']);
    expect(code).toBe(3);
    const open = await installation.store.countOpenCases();
    expect(open).toBeGreaterThan(0);
    const url = await started();
    const tab = await openTab(browser, {
      permissions: ['clipboard-read', 'clipboard-write'],
      bypassCSP: true,
    });
    await tab.page.goto(`${url}#view=runs&lang=en`);
    await settled(tab.page);
    const rows = tab.page.locator('[aria-label="Open cases"] tbody tr');
    expect(await rows.count()).toBe(open);
    const [first] = await installation.store.listOpenCases({ limit: 1 });
    await rows
      .getByText(first?.message ?? '')
      .first()
      .waitFor();
    await rows.first().getByRole('button', { name: 'Copy' }).click();
    await rows.first().getByText('Copied').waitFor();
    const command = await tab.page.evaluate<string>('navigator.clipboard.readText()');
    expect(await tab.page.locator('.verdict').textContent()).toContain('GAP');
    await shot(tab.page, 'cases');
    expect(await violationsIn(tab.page)).toEqual([]);

    installation.simulator.setFaults([]);
    expect(command).toMatch(/^npx moisson replay/);
    expect((await installation.run(command.replace('npx moisson ', '').split(' '))).code).toBe(0);
    await tab.page.reload();
    await tab.page.getByText('No case is open.').waitFor();
    await stopped(workers);
    await tab.close();
  });
});

describe('a ledger of 6 000 windows', () => {
  const windows = many();
  let tab: Awaited<ReturnType<typeof openTab>>;
  let page: Page;

  beforeAll(async () => {
    // An installation beside, whose last run is that of the first one, with another ledger.
    const prefix = `${installation.env.ELASTICSEARCH_INDEX_PREFIX}wide-`;
    const store = createStore(installation.elasticsearch, { indexPrefix: prefix });
    await store.ensureSchema();
    const { id, document } = await lastDocument();
    await installation.elasticsearch.index({ index: `${prefix}ingestion`, id, document, refresh: true });
    const operations = windows.flatMap((window) => [
      { create: { _id: window.cle } },
      { ...window, run: id, applications: [] },
    ]);
    await installation.elasticsearch.bulk({ index: `${prefix}fenetres`, operations, refresh: true });
    tab = await openTab(browser);
    page = tab.page;
    const url = await started({ ELASTICSEARCH_INDEX_PREFIX: prefix });
    await page.goto(`${url}#view=runs&lang=en`);
    await settled(page);
  });

  afterAll(() => tab?.close());

  const rows = () => page.locator('.tree-row:not(.tree-head)');
  const button = (name: string | RegExp) => page.locator('.tree').getByRole('button', { name });

  it('begins with its trees, whose sums are those of all windows', async () => {
    expect(await rows().count()).toBe(3);
    const cells = await rows().evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('.tree-cell')].map((cell) => cell.lastChild?.textContent)),
    );
    expect(cells.map(([count]) => count?.replace(/\D/g, ''))).toEqual(['4000', '3', '1997']);
  });

  it('is gone through with the keyboard, and makes no more rows at once than are asked for', async () => {
    await button('Places first').focus();
    await page.keyboard.press('Enter');
    await page.locator('.depth-1').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('.depth-2').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.depth-3').first().waitFor();
    // Some five hundred of this departement.
    expect(await page.locator('.depth-3').count()).toBe(100);
    await button('Show 100 more').focus();
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await page.locator('.depth-3').count()).toBe(200));
    // Whoever goes on from there comes to the first of the rows that were added.
    expect(await page.evaluate<string>('document.activeElement.className')).toBe('tree-item');
  });

  it('opens to its last window', async () => {
    const closed = page.locator('.tree button[aria-expanded="false"]');
    const more = button(/^Show \d+ more$/);
    while ((await closed.count()) + (await more.count()) > 0) {
      for (const one of [closed, more]) {
        await one.evaluateAll((all) => {
          for (const element of all) (element as unknown as { click(): void }).click();
        });
      }
      await settled(page);
    }
    const named = await page
      .locator('.tree-name > span[title]')
      .evaluateAll((all) => all.map((name) => name.getAttribute('title')));
    expect(named.length).toBe(windows.length);
    expect(new Set(named)).toEqual(new Set(windows.map(({ cle }) => cle)));
    // All of that still answers to the keyboard.
    await button('Creation dates').focus();
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await page.locator('.depth-3').count()).toBeLessThan(2_500));
    expect(tab.problems).toEqual([]);
  });
});

/** What a text of the API may hold at worst: markup, the end of a script or an attribute, a template. */
const HOSTILE = `</script><img src=x onerror="globalThis.hostile=1">"'\`\${hostile}&lt;`;

describe('texts of the API that are programs', () => {
  const prefix = () => `${installation.env.ELASTICSEARCH_INDEX_PREFIX}hostile-`;

  beforeAll(async () => {
    const store = createStore(installation.elasticsearch, { indexPrefix: prefix() });
    await store.ensureSchema();
    const { hits } = await installation.elasticsearch.search<Record<string, unknown>>({
      index: `${installation.env.ELASTICSEARCH_INDEX_PREFIX}offres`,
      query: { term: { 'suivi.statut': 'ouverte' } },
      size: 40,
    });
    const offres = hits.hits.flatMap(({ _id = '', _source = {} }) => [
      { create: { _id } },
      {
        ..._source,
        intitule: HOSTILE,
        lieuTravail: { libelle: HOSTILE },
        typeContrat: HOSTILE,
        romeCode: 'D1106',
        experienceExige: HOSTILE,
        competences: [{ libelle: HOSTILE, exigence: 'E' }],
        origineOffre: { origine: '2', partenaires: [{ nom: HOSTILE }] },
      },
    ]);
    const { id, document } = await lastDocument();
    const certificate = document.certificat as Certificate;
    const run = {
      ...document,
      message: HOSTILE,
      declencheur: HOSTILE,
      certificat: {
        ...certificate,
        refusals: [HOSTILE],
        parts: certificate.parts.map((part) => ({ ...part, label: HOSTILE })),
      },
    };
    const [window] = many();
    const operations = [{ create: { _id: 'w' } }, { ...window, cle: HOSTILE, run: id, applications: [] }];
    const { elasticsearch } = installation;
    for (const [index, operation] of [
      ['offres', offres],
      ['ingestion', [{ create: { _id: id } }, run]],
      ['fenetres', operations],
    ] as const) {
      const { errors } = await elasticsearch.bulk({
        index: `${prefix()}${index}`,
        operations: [...operation],
        refresh: true,
      });
      expect(errors).toBe(false);
    }
  });

  async function expectTexts(page: Page, least: number): Promise<void> {
    const shown = await page.getByText(HOSTILE, { exact: false }).count();
    expect(shown).toBeGreaterThanOrEqual(least);
    expect(await page.evaluate('typeof globalThis.hostile')).toBe('undefined');
    expect(await page.locator('#page img, #page script, #page iframe').count()).toBe(0);
  }

  it('stay texts on the live page', async () => {
    const tab = await openTab(browser);
    const url = await started({ ELASTICSEARCH_INDEX_PREFIX: prefix() });
    await tab.page.goto(`${url}#view=offers&lang=en&trade=D1106`);
    await settled(tab.page);
    // Twenty titles, the skill, the contract in two charts, the board.
    await expectTexts(tab.page, 24);
    await tab.page.locator('.bar', { hasText: HOSTILE }).first().click();
    await settled(tab.page);
    for (const summary of await tab.page.locator('.beneath summary').all()) await summary.click();
    await expectTexts(tab.page, 24);
    await tab.page.getByRole('button', { name: 'Runs', exact: true }).click();
    await settled(tab.page);
    await tab.page.getByText('By part of the run').first().waitFor({ state: 'attached' });
    for (const summary of await tab.page.locator('.beneath summary').all()) await summary.click();
    await tab.page.getByRole('button', { name: 'Creation dates' }).click();
    await settled(tab.page);
    await expectTexts(tab.page, 3);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });

  it('stay texts in the saved file', async () => {
    const file = join(installation.env.MOISSON_HOME ?? '', 'hostile.html');
    const { code } = await installation.run(['page', '--out', file], {
      ELASTICSEARCH_INDEX_PREFIX: prefix(),
    });
    expect(code).toBe(0);
    const tab = await openTab(browser, { offline: true });
    await tab.page.goto(`${pathToFileURL(file).href}#view=offers&lang=en`);
    await settled(tab.page);
    await expectTexts(tab.page, 3);
    await tab.page.getByRole('button', { name: 'Runs', exact: true }).click();
    await settled(tab.page);
    await expectTexts(tab.page, 2);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });
});

describe('on paper', () => {
  it('everything stands there, dark on light, whatever the screen is', async () => {
    const url = await started();
    const tab = await openTab(browser, { colorScheme: 'dark' });
    const { page } = tab;
    for (const view of ['offers', 'runs']) {
      await page.goto(`${url}#view=${view}&lang=fr`);
      await settled(page);
      const titles = await page.locator('.card h2').allTextContents();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(titles.length).toBeGreaterThan(4);
      for (const card of await page.locator('.card h2').all()) expect(await card.isVisible()).toBe(true);
      // An A4 sheet is 186 mm wide within its margins.
      await page.setViewportSize({ width: 703, height: 1_000 });
      const [ground, wider] = await page.evaluate<[string, number]>(
        '[getComputedStyle(document.body).backgroundColor, document.documentElement.scrollWidth - innerWidth]',
      );
      expect(ground).toBe('rgb(255, 255, 255)');
      expect(wider).toBeLessThanOrEqual(0);
      expect(await page.locator('nav, .choice-fields, .turn').filter({ visible: true }).count()).toBe(0);
      expect(await page.getByText('Données simulées').filter({ visible: true }).count()).toBeGreaterThan(4);
      const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const folder = process.env.PAGE_SCREENSHOTS;
      if (folder !== undefined) writeFileSync(join(folder, `${view}.pdf`), pdf);
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      await page.setViewportSize(DESKTOP);
    }
    await tab.close();
  });
});
