// In pages that are being worked on: shows what is new, and what is wrong. Not part of a published site.
'use strict';
const shown = document.currentScript.dataset.version;
const place = `sleutelgids ${location.pathname}`;

// A page's own framing: a sheet fills the window, problems are set in lines.
for (const frame of document.querySelectorAll('body > iframe')) {
  Object.assign(frame.style, { position: 'fixed', inset: 0, width: '100%', height: '100%', border: 0 });
}

// The height is kept until the page is back at it, for another change may come sooner; and longer when it has. A
// browser goes back by what was at the top, at times after the page has, and some pixels beside it: it is asked not to.
let leaving = false;
const kept = sessionStorage.getItem(place);
if (kept) {
  addEventListener('load', async () => {
    // Letters of other fonts are of other heights.
    await document.fonts.ready;
    scrollTo({ top: Number(kept), behavior: 'instant' });
    if (leaving) return;
    sessionStorage.removeItem(place);
    history.scrollRestoration = 'auto';
  });
}

// A sheet is looked at in a page that notices when it changes.
addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = new URL(link.href);
  if (to.origin === location.origin && to.pathname.endsWith('.pdf')) {
    event.preventDefault();
    location.href = `/__sleutelgids/sheet${to.pathname}`;
  }
});

let overlay = null;
// Of what a theme says of its elements nothing holds here: what is read over a page is read on any page.
function say(problems) {
  if (overlay) overlay.remove();
  overlay = null;
  if (!problems || document.body.dataset.problems === 'page') return;
  overlay = document.createElement('section');
  overlay.id = 'sleutelgids-problems';
  overlay.setAttribute('role', 'alert');
  overlay.dir = 'ltr';
  Object.assign(overlay.style, {
    all: 'initial', display: 'block', position: 'fixed', insetInline: 0, bottom: 0, zIndex: 9999, direction: 'ltr',
  });
  const text = document.createElement('pre');
  Object.assign(text.style, {
    all: 'initial', display: 'block', maxHeight: '60vh', overflow: 'auto', boxSizing: 'border-box', padding: '1rem',
    background: '#1d1d1b', color: '#fff', borderTop: '6px solid #d3502a', font: '15px/1.5 monospace',
    whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', textAlign: 'left', direction: 'ltr',
  });
  text.tabIndex = 0;
  text.textContent = problems;
  overlay.append(text);
  document.body.append(overlay);
}

const sheets = (page) => [...page.querySelectorAll('link[rel="stylesheet"]')];

// What may change and keep its address: a sheet and its picture. Other pictures are named by their content.
const unnamed = 'body > iframe, img[src$=".jpg"]:not([src*="media/"])';

// Where the text is the same only styles are put in place of the old ones; else the page is loaded anew, at the same height.
async function renew() {
  const answer = await fetch(location.href, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  say(null);
  if (answer.ok && page.body.innerHTML === document.body.innerHTML && !document.querySelector(unnamed)) {
    const [old, fresh] = [sheets(document), sheets(page)];
    if (old.length === fresh.length) {
      old.forEach((link, i) => link.setAttribute('href', fresh[i].getAttribute('href')));
      return page.querySelector('script[data-version]').dataset.version;
    }
  }
  if (!sessionStorage.getItem(place)) sessionStorage.setItem(place, String(scrollY));
  leaving = true;
  history.scrollRestoration = 'manual';
  location.reload();
  return null;
}

let now = shown;
let told = null;
let busy = false;
// One change after another; what is wrong is what was told last.
async function hear({ data }) {
  told = JSON.parse(data);
  if (busy) return;
  busy = true;
  try {
    while (told.version !== now) now = (await renew()) || told.version;
  } finally {
    busy = false;
  }
  say(told.problems);
}

// A browser opens few connections to one site: a page that nobody sees holds none, and hears the news when it is seen.
let news = null;
function listen() {
  if (news) news.close();
  news = null;
  if (document.visibilityState === 'hidden') return;
  news = new EventSource('/__sleutelgids/events');
  news.onmessage = hear;
}
addEventListener('visibilitychange', listen);
listen();
