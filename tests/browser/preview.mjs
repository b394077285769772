// What somebody sees who has the preview open in a browser and edits files beside it. Nothing is reloaded by hand.
//
//     SLEUTELGIDS_TOOLS=.tools node tests/browser/preview.mjs [PROGRAM] [--only=TEXT]
//
// Each check has a copy of the example site and a preview of its own, and takes a line of the answer. Times are from
// a save until its words are seen in the open page; they are told, and nothing fails on them.
import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Preview } from './program.mjs';

const tools = createRequire(path.join(path.resolve(process.env.SLEUTELGIDS_TOOLS ?? '.tools'), 'npm', 'any.js'));
const { chromium } = tools('playwright-core');

// Milliseconds that anything may take, on a machine that is busy with other things.
const LONGEST = 30_000;
// Milliseconds after which what has not happened is taken not to happen.
const QUIET = 1_000;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

// Persons of the example site. One is on the region's page and on its flyer; one is in no other record.
const LAYLA = 'content/persons/sp-014.md';
const LAYLA_ADDRESS = 'personen/layla-shamounian-4tnw99.html';
const QUOTE = 'Ik vertaal geen woorden. Ik vertaal wat er bedoeld wordt.';
const BILEN = ['content/persons/sp-023.md', ...['en', 'ar', 'ti'].map((lang) => `content/persons/sp-023.${lang}.md`)];
const SITE = 'content/site.yaml';
const STYLE = 'themes/default/assets/style.css';
const REGION = 'regios/havenkwartier.html';
const FLYER = 'public/nl/flyers/havenkwartier-nl-a4.pdf';
const PROBLEMS = '#sleutelgids-problems';

const options = process.argv.slice(2);
const program = path.resolve(options.find((o) => !o.startsWith('--')) ?? 'target/release/sleutelgids');
const only = options.find((o) => o.startsWith('--only='))?.slice(7) ?? '';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

/** One reader: a browser of her own, and what its pages complained of. */
class Reader {
  constructor(context, preview) {
    Object.assign(this, { context, preview, complaints: [] });
  }

  static async of(preview, viewport = DESK) {
    const context = await browser.newContext({ viewport });
    context.setDefaultTimeout(LONGEST);
    return new Reader(context, preview);
  }

  /** A tab in which an address of the preview is open. */
  async open(address) {
    const tab = await this.context.newPage();
    tab.on('pageerror', (e) => this.complaints.push(`${address}: a script fails: ${e.message}`));
    await tab.goto(this.preview.at + address, { waitUntil: 'load' });
    return tab;
  }
}

/** Waits until something with these words can be seen. */
async function sees(tab, selector, words) {
  const fits = tab.locator(selector, { hasText: words }).filter({ visible: true });
  await fits.first().waitFor().catch(() => assert.fail(`“${words}” is not seen in ${selector}`));
}

/** Fails when these words are in that part of the page. */
async function lacks(tab, selector, words) {
  const count = await tab.locator(selector, { hasText: words }).count();
  assert.equal(count, 0, `“${words}” is still in ${selector}`);
}

/** Waits until a function, run in the page, gives something true; reloads of the page do not end the wait. */
const until = (tab, holds, given, what) =>
  tab.waitForFunction(holds, given, { polling: 50 }).catch(() => assert.fail(what));

/** Waits until nothing is told over the page. */
async function nothingWrong(tab) {
  const over = tab.locator(PROBLEMS);
  await over.waitFor({ state: 'detached' }).catch(() => assert.fail('mistakes that are mended are still told'));
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Closes a browser, or what one reader has open in it. Of a page that is just being loaded anew a browser may never say
 * that it is closed: what was checked is known by then, and nothing is shared with the next check. */
const ended = (opened) => Promise.race([opened?.close(), pause(LONGEST)]);

/** Scrolls down and leaves the page there; gives how far. */
async function scrollDown(tab) {
  const height = await tab.evaluate(() => document.scrollingElement.scrollHeight);
  assert.ok(height > 2 * PHONE.height, `the page is ${height} pixels high, too low to scroll`);
  await tab.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), Math.round(height / 2));
  return tab.evaluate(() => scrollY);
}

/** Waits until a page is at a height again, and fails when it does not stay there. */
async function staysAt(tab, height) {
  const there = (y) => document.readyState === 'complete' && Math.abs(scrollY - y) <= 1;
  const end = Date.now() + LONGEST;
  // A page that is being loaded anew answers nothing.
  while (!await tab.evaluate(there, height).catch(() => false) && Date.now() < end) await pause(50);
  await pause(QUIET / 2);
  const [state, at] = await tab.evaluate(() => [document.readyState, scrollY]);
  assert.ok(await tab.evaluate(there, height), `the page is at ${at} (${state}), not at ${height}`);
  assert.equal(await tab.evaluate(() => history.scrollRestoration), 'auto', 'the browser keeps no place afterwards');
}

/** The words of a sheet. */
function wordsOf(pdf) {
  return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');
}

/** A number as letters, since not every text may be a number. */
const letters = (n) => [...String(n)].map((digit) => 'abcdefghij'[digit]).join('');

/** The least, the middle and the most of some times. */
function spread(times) {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[0]} / ${sorted[Math.floor(sorted.length / 2)]} / ${sorted.at(-1)} ms`;
}

/** What is drawn in a picture, as a number. Its text alternative is empty, so a reader has its drawing alone. */
function drawing(image) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const on = canvas.getContext('2d');
  on.drawImage(image, 0, 0);
  const { data } = on.getImageData(0, 0, canvas.width, canvas.height);
  return data.reduce((sum, value, at) => (sum * 31 + value + at) % 1_000_003, 7);
}

/** What is checked. A check gets a preview and a reader of it; `first` may edit the site before the preview begins. */
const checks = [];
const check = (name, does, { first, viewport } = {}) => checks.push({ name, does, first, viewport });

check('an edit is seen on her page and on the list in a second tab', async (preview, reader) => {
  const page = await reader.open(`public/nl/${LAYLA_ADDRESS}`);
  const list = await reader.open(`public/nl/${REGION}`);
  const card = '.people > li:has(a[href*="layla"])';
  await sees(page, 'blockquote', QUOTE);
  await sees(list, card, 'Frans');
  preview.edit(LAYLA, [QUOTE, 'Ik vertaal wat iemand bedoelt.'], ['{tag: fr, level: good}', '{tag: so, level: good}']);
  await sees(page, 'blockquote', 'Ik vertaal wat iemand bedoelt.');
  await sees(page, '.tongues', 'Somalisch');
  await sees(list, card, 'Somalisch');
  await lacks(page, 'main', QUOTE);
  await lacks(list, card, 'Frans');
});

check('the page stays where it was scrolled to, at 360 pixels', async (preview, reader) => {
  const page = await reader.open(`public/nl/${LAYLA_ADDRESS}`);
  const height = await scrollDown(page);
  preview.edit(LAYLA, ['  nl: Logopedist', '  nl: Taaldocent']);
  await sees(page, '.facts-list', 'Taaldocent');
  await staysAt(page, height);
}, { viewport: PHONE });

check('a page from right to left shows an edit, where it was, and a mistake', async (preview, reader) => {
  const page = await reader.open(`public/ar/${LAYLA_ADDRESS}`);
  const height = await scrollDown(page);
  const [old, fresh] = ['أنا لا أترجم الكلمات، بل أترجم المقصود.', 'أنا لا أنقل الكلمات، بل أنقل المقصود.'];
  await sees(page, 'blockquote', old);
  preview.edit(LAYLA, [old, fresh]);
  await sees(page, 'blockquote', fresh);
  await staysAt(page, height);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
  preview.edit(LAYLA, ['\nprofession:', '\nproffession:']);
  await sees(page, PROBLEMS, `${LAYLA}:`);
  assert.equal(await page.locator(PROBLEMS).evaluate((e) => getComputedStyle(e).direction), 'ltr');
  const wider = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  assert.ok(wider <= 1, `with the mistake the page is ${wider} pixels too wide`);
}, { viewport: PHONE });

check('a mistake is told with its file and line over the old page, until mended', async (preview, reader) => {
  const page = await reader.open(`public/nl/${LAYLA_ADDRESS}`);
  const right = preview.read(LAYLA);
  const line = right.split('\n').findIndex((text) => text.startsWith('roles:')) + 1;
  preview.edit(LAYLA, ['\nroles:', '\nrolles:']);
  await sees(page, PROBLEMS, `${LAYLA}:${line}`);
  await sees(page, PROBLEMS, 'rolles');
  assert.equal(await page.locator(PROBLEMS).getAttribute('role'), 'alert');
  await sees(page, 'h1', 'Layla Shamounian');
  await sees(page, 'blockquote', QUOTE);
  const later = await reader.open(`public/nl/${REGION}`);
  await sees(later, PROBLEMS, `${LAYLA}:${line}`);
  await sees(later, '.people', 'Layla Shamounian');
  preview.edit(LAYLA, ['\nrolles:', '\nroles:'], [QUOTE, 'Nu staat het er goed.']);
  await sees(page, 'blockquote', 'Nu staat het er goed.');
  for (const tab of [page, later]) await nothingWrong(tab);
  preview.edit(LAYLA, ['\nroles:', '\nrolles:']);
  await sees(page, PROBLEMS, 'rolles');
  preview.write(LAYLA, right.replace(QUOTE, 'Nu staat het er goed.'));
  await nothingWrong(page);
});

check('a site that begins with a mistake shows its page once that is mended', async (preview, reader) => {
  const page = await reader.open(`public/nl/${LAYLA_ADDRESS}`);
  await sees(page, 'pre', 'rolles');
  preview.edit(LAYLA, ['\nrolles:', '\nroles:']);
  await sees(page, 'h1', 'Layla Shamounian');
  await nothingWrong(page);
}, { first: (site) => site.edit(LAYLA, ['\nroles:', '\nrolles:']) });

check('the preview of a flyer asks for the new flyer', async (preview, reader) => {
  const region = await reader.open(`public/nl/${REGION}`);
  const asked = [];
  reader.context.on('response', (r) => {
    if (r.url().startsWith(preview.at + FLYER)) asked.push([r.status(), r.headers()['content-type']].join(' '));
  });
  // As a reader comes there: by the flyer's link.
  await region.locator(`a[href$="${path.basename(FLYER)}"]`).first().click();
  await region.waitForURL(`**/__sleutelgids/sheet/${FLYER}`);
  await sees(region, 'iframe', '');
  const askedAgain = async (before) => {
    const end = Date.now() + LONGEST;
    while (asked.length === before && Date.now() < end) await pause(10);
    assert.ok(asked.length > before, 'the flyer is not asked for');
    assert.equal(asked.at(-1), '200 application/pdf');
  };
  await askedAgain(0);
  assert.match(wordsOf(await preview.bytes(FLYER)), /Layla Shamounian/);
  await pause(QUIET);
  const before = asked.length;
  const saved = performance.now();
  preview.edit(LAYLA, ['name: Layla Shamounian', 'name: Layla Oeverland']);
  await askedAgain(before);
  const took = performance.now() - saved;
  assert.match(wordsOf(await preview.bytes(FLYER)), /Layla Oeverland/);
  return `from a save to the new flyer ${Math.round(took)} ms`;
});

check('after 500 quick saves the page shows the last, where it was', async (preview, reader) => {
  const page = await reader.open(`public/nl/${LAYLA_ADDRESS}`);
  const height = await scrollDown(page);
  const text = preview.read(LAYLA);
  for (let n = 1; n <= 500; n += 1) {
    const fresh = text.replace('  nl: Logopedist', `  nl: Beroep ${letters(n)}`);
    // Some editors write over a file, others move a new one over it.
    if (n % 2) preview.write(LAYLA, fresh);
    else preview.writeBeside(LAYLA, fresh);
    await pause(n % 10 ? 0 : 40);
  }
  await sees(page, '.facts-list', `Beroep ${letters(500)}`);
  await staysAt(page, height);
  await pause(QUIET);
  await sees(page, '.facts-list', `Beroep ${letters(500)}`);
}, { viewport: PHONE });

check('the page of a deleted record says that it is not there', async (preview, reader) => {
  const address = 'public/nl/personen/bilen-4zwkw6.html';
  const page = await reader.open(address);
  const list = await reader.open(`public/nl/${REGION}`);
  await sees(page, 'h1', 'Bilen');
  await sees(list, '.people', 'Bilen');
  assert.equal((await preview.ask(address)).status, 200);
  const files = BILEN.map((file) => [file, preview.read(file)]);
  BILEN.forEach((file) => preview.remove(file));
  await sees(page, 'h1', 'Deze pagina is er niet (meer)');
  await sees(list, '.people', 'Layla Shamounian');
  await until(list, () => !document.querySelector('main').innerText.includes('Bilen'), null, 'the list still names her');
  for (const tab of [page, list]) await nothingWrong(tab);
  const answer = await preview.ask(address);
  assert.equal(answer.status, 404);
  assert.ok(!(await answer.text()).includes('Bilen'), 'the answer still names her');
  const sheets = await page.evaluate(() => [...document.styleSheets].filter((s) => s.cssRules.length > 0).length);
  assert.ok(sheets >= 2, 'the page that says so has no style');
  files.forEach(([file, text]) => preview.write(file, text));
  await sees(page, 'h1', 'Bilen');
  await sees(list, '.people', 'Bilen');
});

check('a style sheet and the house colour change in the open page, without a reload', async (preview, reader) => {
  const page = await reader.open(`public/nl/${LAYLA_ADDRESS}`);
  const height = await scrollDown(page);
  await page.evaluate(() => { window.openedOnce = true; });
  preview.write(STYLE, `${preview.read(STYLE)}\nh1 { outline: 7px solid; }\n`);
  await until(page, () => getComputedStyle(document.querySelector('h1')).outlineWidth === '7px', null,
    'the style sheet is the old one');
  const band = () => page.locator('.band').evaluate((e) => getComputedStyle(e).backgroundColor);
  assert.equal(await band(), 'rgb(11, 74, 82)');
  preview.edit(SITE, ['house_colour: "#0B4A52"', 'house_colour: "#5A1E4B"']);
  await until(page, () => getComputedStyle(document.querySelector('.band')).backgroundColor === 'rgb(90, 30, 75)', null,
    'the house colour is the old one');
  assert.ok(await page.evaluate(() => window.openedOnce), 'the page was loaded anew');
  await staysAt(page, height);
}, { viewport: PHONE });

check('the picture of a flyer changes with the house colour', async (preview, reader) => {
  const page = await reader.open('public/nl/flyers/index.html');
  const picture = page.locator('.flyers img').first();
  await picture.scrollIntoViewIfNeeded();
  const drawn = async () => {
    await until(page, () => document.querySelector('.flyers img')?.naturalWidth > 0, null, 'the picture is not there');
    return picture.evaluate(drawing);
  };
  const before = await drawn();
  preview.edit(SITE, ['house_colour: "#0B4A52"', 'house_colour: "#5A1E4B"']);
  await until(page, () => getComputedStyle(document.querySelector('.band')).backgroundColor === 'rgb(90, 30, 75)', null,
    'the house colour is the old one');
  const end = Date.now() + 5 * QUIET;
  while ((await drawn()) === before) {
    assert.ok(Date.now() < end, 'the picture of the flyer is the old one');
    await pause(50);
  }
});

check('a mistake is told even when it is made while a style sheet is fetched', async (preview, reader) => {
  const page = await reader.open(`public/nl/${LAYLA_ADDRESS}`);
  const address = preview.at + `public/nl/${LAYLA_ADDRESS}`;
  let release;
  const held = new Promise((done) => { release = done; });
  const asked = page.waitForRequest(address);
  await page.route(address, async (route) => { await held; await route.continue(); });
  preview.write(STYLE, `${preview.read(STYLE)}\nh1 { outline: 7px solid; }\n`);
  await asked;
  preview.edit(LAYLA, ['\nroles:', '\nrolles:']);
  await pause(QUIET);
  release();
  await until(page, () => getComputedStyle(document.querySelector('h1')).outlineWidth === '7px', null,
    'the style sheet is the old one');
  await pause(QUIET);
  await sees(page, PROBLEMS, `${LAYLA}:`);
});

check('nine tabs may be open at once, and each shows the edit when it is looked at', async (preview, reader) => {
  // A browser without a screen shows every tab. On a screen a reader sees one, and the others know that they are hidden.
  const show = (tab, state) => tab.evaluate((to) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);
  const tabs = [];
  for (let n = 0; n < 9; n += 1) {
    if (n) await show(tabs.at(-1), 'hidden');
    tabs.push(await reader.open(`public/nl/${LAYLA_ADDRESS}`));
  }
  preview.edit(LAYLA, [QUOTE, 'Ik vertaal wat iemand bedoelt.']);
  await sees(tabs.at(-1), 'blockquote', 'Ik vertaal wat iemand bedoelt.');
  await show(tabs.at(-1), 'hidden');
  await show(tabs[0], 'visible');
  await sees(tabs[0], 'blockquote', 'Ik vertaal wat iemand bedoelt.');
});

check('from a save to its words in the open page', async (preview, reader) => {
  const page = await reader.open(`public/nl/${LAYLA_ADDRESS}`);
  const times = [];
  let old = QUOTE;
  for (let n = 0; n < 12; n += 1) {
    const fresh = `Dit schreef ik ${letters(n)}.`;
    const seen = until(page, (words) => document.querySelector('blockquote')?.innerText.includes(words), fresh,
      `“${fresh}” is not seen`);
    await pause(QUIET / 4);
    const saved = performance.now();
    preview.edit(LAYLA, [old, fresh]);
    await seen;
    times.push(performance.now() - saved);
    old = fresh;
  }
  return `least, middle, most: ${spread(times)}`;
});

let failed = 0, done = 0;
const told = [];
for (const { name, does, first, viewport } of checks.filter(({ name }) => name.includes(only))) {
  const began = performance.now();
  let preview, reader;
  done += 1;
  try {
    preview = await Preview.of(program, first);
    reader = await Reader.of(preview, viewport);
    const more = await does(preview, reader);
    assert.deepEqual(reader.complaints, []);
    if (more) told.push(more);
    console.log(`ok      ${name}${more ? `: ${more}` : ''} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (e) {
    failed += 1;
    console.log(`FAILED  ${name}: ${e.message}`);
  }
  await ended(reader?.context);
  preview?.stop();
}
await ended(browser);
console.log(`${done} checks of the preview, ${failed} failed; save to words seen: ${told.at(-1)?.split(': ')[1] ?? '–'}`);
process.exit(failed || !done ? 1 : 0);
