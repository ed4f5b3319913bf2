import type { Browser, Page } from 'playwright-core';

/** What a person waits for, in milliseconds. */
interface Opened {
  /** From the address to the first content that is painted. */
  readonly paint: number;
  /** From the address until every chart and the list stand there. */
  readonly charts: number;
}

/** A tab on the page, measured by the browser's own clock, frame by frame. */
export interface Visit {
  readonly opened: Opened;
  /** From what a person does until everything that it changes stands there, in milliseconds. */
  after(act: (page: Page) => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/**
 * Runs in the tab before the page does. `aria-busy` is how the page itself says that something is being read; a frame
 * after the last of it, what was read is painted.
 */
const CLOCK = `(() => {
  let [acted, settled, wasBusy] = [0, 0, false];
  const isBusy = () => document.querySelector('.card') === null || document.querySelector('[aria-busy="true"]') !== null;
  const look = () => {
    if (isBusy()) [wasBusy, settled] = [true, 0];
    else if (settled === 0) settled = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const act = () => { [acted, settled, wasBusy] = [performance.now(), 0, false]; };
  for (const kind of ['click', 'change', 'submit']) addEventListener(kind, act, true);
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  globalThis.visit = async () => {
    // What is known already is never busy: it stands there in the next frame.
    while (!wasBusy && performance.now() - acted < 1000) await frame();
    while (settled === 0) await frame();
    await frame();
    return settled - acted;
  };
})()`;

const PAINTED = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;

/** The view of analysts as nobody has seen it before: a new tab, with nothing kept. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(CLOCK);
  await page.goto(`${url}#view=offers&lang=en`);
  const charts = await page.evaluate<number>('visit()');
  const paint = await page.evaluate<number | undefined>(PAINTED);
  if (paint === undefined) throw new Error('The browser painted nothing.');
  const failures = page.locator('[role="alert"]');
  const check = async () => {
    if ((await failures.count()) > 0)
      throw new Error(`The page says: ${await failures.first().textContent()}`);
  };
  await check();
  return {
    opened: { paint, charts },
    async after(act) {
      await act(page);
      const took = await page.evaluate<number>('visit()');
      await check();
      return took;
    },
    close: () => context.close(),
  };
}

/** The card under a heading. */
function card(page: Page, heading: string) {
  return page
    .locator('section.card')
    .filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
}

type Act = (page: Page) => Promise<unknown>;

/** What a person chooses, several values of each kind; `undo` takes it back. */
export interface Choosing {
  readonly what: string;
  readonly acts: readonly Act[];
  readonly undo: Act;
}

const bar = (heading: string, i: number) => (page: Page) =>
  card(page, heading).locator('.bar').nth(i).click();
const unchoose = (page: Page) => page.locator('.chip').first().click();
export const switchOnce = (page: Page) =>
  page.getByRole('checkbox', { name: 'Count duplicates once' }).click();
const departement = (code: string) => (page: Page) => page.locator(`[data-code="${code}"]`).click();
const search = (words: string) => async (page: Page) => {
  await page.getByRole('searchbox', { name: 'Search in these offers' }).fill(words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
};

/** From all of France: what each asks has not been asked before. */
export const CHOICES: readonly Choosing[] = [
  { what: 'a departement', acts: ['59', '13', '35'].map(departement), undo: unchoose },
  { what: 'a trade', acts: [0, 4, 9].map((i) => bar('Trades', i)), undo: unchoose },
  { what: 'a contract', acts: [0, 1, 2].map((i) => bar('Contracts', i)), undo: unchoose },
  { what: 'a board', acts: [0, 1, 2].map((i) => bar('Boards', i)), undo: unchoose },
  {
    what: 'words',
    acts: ['boulanger nuit', 'ingénieur', 'aide à domicile'].map(search),
    undo: search(''),
  },
  { what: 'duplicates counted once', acts: [switchOnce], undo: switchOnce },
];

/** The same with the switch on. */
export const CHOICES_ONCE: readonly Choosing[] = CHOICES.slice(0, 4).map(({ what, ...rest }) => ({
  what: `${what}, duplicates counted once`,
  ...rest,
}));
