// Opens every page of a built site in a browser and asks whether everybody can use it.
//
//     SLEUTELGIDS_TOOLS=.tools node tests/browser/check.mjs FOLDER [--only=TEXT] [--sample=LANGUAGES] [--one-in=N]
//
// With --sample=nl,ar only the first and the last page of each kind in these languages, and those that have none.
// With --one-in=3 the first and the last page of each kind in every language, and a third of the others: which ones follows
// from their addresses alone, so that every run looks at the same.
//
// On every page: axe-core (WCAG 2.2 A and AA, and its best practices) in the light or the dark scheme by turns, its
// bones, reflow at 320 pixels, the direction of every language. On the first page of each kind in each language also:
// the other scheme, wider text spacing, its fonts, the keyboard, and the page without scripts. Of the whole site: nothing is
// fetched from elsewhere, nothing is missing, no script fails, no two pages of a language have one title.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { alignment, bones, directions, focused, markTexts, reflow, spacing } from './in-page.mjs';
import { serve } from './server.mjs';

const tools = createRequire(path.join(path.resolve(process.env.SLEUTELGIDS_TOOLS ?? '.tools'), 'npm', 'any.js'));
const { chromium } = tools('playwright-core');
const axe = readFileSync(tools.resolve('axe-core/axe.min.js'), 'utf8');

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const STOPS = 60;
// Seconds a page may take, on a machine that is busy with other things.
const LONGEST = 120;
const WORKERS = Number(process.env.WORKERS ?? 2);

const [folder, ...options] = process.argv.slice(2);
const only = options.find((o) => o.startsWith('--only='))?.slice(7) ?? '';
const sample = options.find((o) => o.startsWith('--sample='))?.slice(9).split(',');
/** A page's kind: its language and its folder, `nl/regios/`; a page of its own at the top of a language. */
const kindOf = (file) => (file.split('/').length > 2 ? path.dirname(file) + '/' : file);
const all = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html') && file.includes(only))
  .sort();
const ends = (files) => new Set(new Map(files.map((file) => [kindOf(file), file])).values());
const edges = new Set([...ends(all), ...ends(all.toReversed())]);
const inSample = (file) => edges.has(file) && (!file.includes('/') || sample.includes(file.split('/')[0]));
const oneIn = Number(options.find((o) => o.startsWith('--one-in='))?.slice(9) ?? 1);
const drawn = (file) => createHash('sha256').update(file).digest().readUInt32BE() % oneIn === 0;
const pages = all.filter((file) => (sample ? inSample(file) : edges.has(file) || drawn(file)));
if (pages.length === 0) {
  console.error(`there are no pages in ${folder}`);
  process.exit(2);
}

const wrong = [];
const elsewhere = new Set();
const titles = new Map();
const site = await serve(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

const firsts = new Set(new Map(pages.toReversed().map((file) => [kindOf(file), file])).values());
const address = (file) => site.base + file.split('/').map(encodeURIComponent).join('/');

async function withAxe(tab, say, scheme) {
  await tab.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await tab.evaluate(axe);
  const tags = RULES;
  const result = await tab.evaluate((runOnly) => axe.run(document, { runOnly, resultTypes: ['violations'] }), tags);
  for (const v of result.violations) {
    say(`${v.id} (${scheme}, ${v.nodes.length} ×): ${v.help}: ${v.nodes[0].target.join(' ')}`);
  }
}

async function withKeyboard(tab, say) {
  await tab.setViewportSize(WIDE);
  await tab.reload({ waitUntil: 'load' });
  const seen = new Set();
  for (let press = 0; press < STOPS; press += 1) {
    await tab.keyboard.press('Tab');
    const now = await tab.evaluate(focused);
    if (!now || seen.has(now.stop)) break;
    seen.add(now.stop);
    if (!now.marked) say(`the keyboard's place cannot be seen on ${now.name}`);
    if (!now.visible) say(`the keyboard goes to ${now.name}, outside the window`);
    else if (now.covered) say(`something covers ${now.name}`);
  }
  if (seen.size === 0) say('nothing can be reached with the keyboard');
}

/** Every letter comes from the site's own fonts: another one is drawn differently on every computer, or not at all. */
async function withOwnFonts(tab, say) {
  await tab.evaluate(markTexts);
  await tab.evaluate(() => document.fonts.ready.then(() => {}));
  const devtools = await tab.context().newCDPSession(tab);
  for (const area of ['DOM', 'CSS']) await devtools.send(`${area}.enable`);
  const { root } = await devtools.send('DOM.getDocument');
  const marked = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-text]' });
  const others = new Map();
  let drawn = 0;
  for (const nodeId of marked.nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts) {
      drawn += font.glyphCount;
      if (!font.isCustomFont) others.set(font.familyName, (others.get(font.familyName) ?? 0) + font.glyphCount);
    }
  }
  await devtools.detach();
  if (drawn === 0) say('no letters are drawn');
  for (const [name, count] of others) say(`${count} letters are drawn in ${name}, which is no font of the site`);
}

async function withoutScripts(plain, file, say) {
  await plain.goto(address(file), { waitUntil: 'load' });
  const words = await plain.locator('main').innerText();
  if (words.trim().length < 20) say('without scripts the page is empty');
}

async function check(tab, plain, file, number) {
  const say = (what) => wrong.push(`${file}: ${what}`);
  const ask = async (question) => (await tab.evaluate(question)).forEach(say);
  const first = firsts.has(file);
  const schemes = number % 2 ? ['light', 'dark'] : ['dark', 'light'];
  tab.current = file;
  await tab.setViewportSize(WIDE);
  await tab.goto(address(file), { waitUntil: 'load' });
  for (const scheme of first ? schemes : schemes.slice(0, 1)) await withAxe(tab, say, scheme);
  for (const question of [bones, directions, alignment]) await ask(question);
  const title = `${await tab.evaluate(() => document.documentElement.lang)} ${await tab.title()}`;
  titles.set(title, [...(titles.get(title) ?? []), file]);
  await tab.setViewportSize(NARROW);
  await ask(reflow);
  if (first) {
    await ask(spacing);
    await withOwnFonts(tab, say);
    await withKeyboard(tab, say);
    await withoutScripts(plain, file, say);
  }
}

async function open(settings) {
  const context = await browser.newContext({ viewport: WIDE, ...settings });
  const tab = await context.newPage();
  tab.on('request', (r) => {
    const url = r.url();
    if (!url.startsWith(site.base) && !/^(data|blob):/.test(url)) elsewhere.add(`${tab.current}: ${url}`);
  });
  tab.on('pageerror', (e) => wrong.push(`${tab.current}: a script fails: ${e.message}`));
  tab.on('console', (m) => {
    if (m.type() === 'error') wrong.push(`${tab.current}: the browser complains: ${m.text()}`);
  });
  return tab;
}

/** What a promise gives, or an error when it takes too long. */
async function within(seconds, promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

let next = 0;
async function worker() {
  const tab = await open({ bypassCSP: false });
  const plain = await open({ javaScriptEnabled: false });
  while (next < pages.length) {
    const number = next++;
    if (number % 50 === 0) console.log(`page ${number} of ${pages.length}, ${Math.round(performance.now() / 1000)} s`);
    try {
      await within(LONGEST, check(tab, plain, pages[number], number));
    } catch (e) {
      wrong.push(`${pages[number]}: cannot be checked: ${e.message}`);
    }
  }
}

await Promise.all(Array.from({ length: WORKERS }, worker));
await browser.close();
site.stop();
for (const url of elsewhere) wrong.push(`fetched from elsewhere: ${url}`);
for (const file of site.missing) wrong.push(`not there: ${file}`);
for (const [title, files] of titles) {
  if (files.length > 1) wrong.push(`one title, “${title}”: ${files.join(', ')}`);
}
wrong.forEach((line) => console.log(line));
console.log(`${pages.length} pages, ${firsts.size} kinds: ${wrong.length} things wrong`);
process.exit(wrong.length ? 1 : 0);
