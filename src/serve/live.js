// In pages that are being worked on: shows what is new, and what is wrong. Not part of a published site.
'use strict';
const shown = document.currentScript.dataset.version;
const place = `sleutelgids ${location.pathname}`;

// A page's own framing: a sheet fills the window, problems are set in lines.
for (const frame of document.querySelectorAll('body > iframe')) {
  Object.assign(frame.style, { position: 'fixed', inset: 0, width: '100%', height: '100%', border: 0 });
}

const kept = sessionStorage.getItem(place);
if (kept) {
  sessionStorage.removeItem(place);
  addEventListener('load', () => scrollTo(0, Number(kept)));
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
function say(problems) {
  if (overlay) overlay.remove();
  overlay = null;
  if (!problems) return;
  overlay = document.createElement('section');
  overlay.setAttribute('role', 'alert');
  overlay.dir = 'ltr';
  overlay.id = 'sleutelgids-problems';
  Object.assign(overlay.style, {
    position: 'fixed', insetInline: 0, bottom: 0, maxHeight: '60vh', overflow: 'auto', zIndex: 9999,
    background: '#1d1d1b', color: '#fff', padding: '1rem', borderTop: '6px solid #d3502a', textAlign: 'left',
  });
  const text = document.createElement('pre');
  Object.assign(text.style, { margin: 0, font: '15px/1.5 monospace', whiteSpace: 'pre-wrap', color: 'inherit' });
  text.textContent = problems;
  overlay.append(text);
  document.body.append(overlay);
}

const sheets = (page) => [...page.querySelectorAll('link[rel="stylesheet"]')];

// Where the text is the same only styles are put in place of the old ones; else the page is loaded anew, at the same height.
async function renew() {
  const answer = await fetch(location.href, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (overlay) overlay.remove();
  overlay = null;
  if (answer.ok && page.body.innerHTML === document.body.innerHTML && !document.querySelector('body > iframe')) {
    const [old, fresh] = [sheets(document), sheets(page)];
    if (old.length === fresh.length) {
      old.forEach((link, i) => link.setAttribute('href', fresh[i].getAttribute('href')));
      return page.querySelector('script[data-version]').dataset.version;
    }
  }
  sessionStorage.setItem(place, String(scrollY));
  location.reload();
  return null;
}

let now = shown;
const news = new EventSource('/__sleutelgids/events');
news.onmessage = async ({ data }) => {
  const { version, problems } = JSON.parse(data);
  if (version !== now) {
    now = version;
    now = (await renew()) || now;
  }
  say(problems);
};
addEventListener('pagehide', () => news.close());
