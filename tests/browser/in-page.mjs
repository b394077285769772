// What is asked of a page from within it. Each function is sent to the browser as text, so it uses nothing from outside
// itself, and gives a list of sentences: what is wrong.

/** Every element runs the way its language does, and right-to-left text says that it is. */
export function directions() {
  const RTL = /^(ar|arc|ckb|dv|fa|he|ks|prs|ps|sd|syr|ug|ur|yi)(-|$)/i;
  const wrong = [];
  const runs = (e) => getComputedStyle(e).direction;
  for (const e of [document.documentElement, ...document.querySelectorAll('body [lang]')]) {
    const should = RTL.test(e.lang) ? 'rtl' : 'ltr';
    if (runs(e) !== should && e.textContent.trim()) {
      wrong.push(`<${e.localName} lang="${e.lang}"> runs ${runs(e)}: “${e.textContent.trim().slice(0, 30)}”`);
    }
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement: e } = texts.currentNode;
    if (['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(e.tagName)) continue;
    const letters = data.match(/\p{L}/gu)?.length ?? 0;
    const right = data.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g)?.length ?? 0;
    const ethiopic = data.match(/[\u1200-\u139f]/g)?.length ?? 0;
    const lang = e.closest('[lang]')?.lang ?? '';
    if (letters > 2 && right > letters / 2 && !RTL.test(lang)) {
      wrong.push(`right-to-left text in lang="${lang}": “${data.trim().slice(0, 30)}”`);
    }
    if (letters > 2 && ethiopic > letters / 2 && !/^(am|ti|tig|gez)(-|$)/.test(lang)) {
      wrong.push(`Ethiopic text in lang="${lang}": “${data.trim().slice(0, 30)}”`);
    }
  }
  return [...new Set(wrong)];
}

/** In right-to-left text nothing is pushed to the left by hand. */
export function alignment() {
  if (document.documentElement.dir !== 'rtl') return [];
  return [...document.querySelectorAll('main *')]
    .filter((e) => getComputedStyle(e).direction === 'rtl' && getComputedStyle(e).textAlign === 'left')
    .slice(0, 3)
    .map((e) => `<${e.localName} class="${e.className}"> is aligned to the left in right-to-left text`);
}

/** The page is no wider than the window (WCAG 2.2, 1.4.10). */
export function reflow() {
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth <= innerWidth + 1) return [];
  const widest = [...document.querySelectorAll('body *')].find((e) => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
  });
  return [`${scrollWidth} pixels wide in a window of ${innerWidth}, because of <${widest?.localName} class="${widest?.className}">`];
}

/** With the spacing of WCAG 2.2, 1.4.12 no text is cut off. */
export function spacing() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  const cut = [...document.querySelectorAll('body *')].filter((e) => {
    const style = getComputedStyle(e);
    const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    const scrolls = [style.overflowX, style.overflowY].some((o) => o === 'auto' || o === 'scroll');
    // Text for screen readers alone stands in a box of one pixel.
    const seen = e.clientWidth > 1 && e.clientHeight > 1 && e.textContent.trim();
    return hides && !scrolls && seen && (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2);
  });
  document.adoptedStyleSheets = before;
  return cut.slice(0, 3).map((e) => `<${e.localName} class="${e.className}"> cuts its text off with wider spacing`);
}

/** One first-level heading, a title, a description, a language, a main part: what every page has. */
export function bones() {
  const wrong = [];
  const count = (selector, wanted) => {
    const found = document.querySelectorAll(selector).length;
    if (found !== wanted) wrong.push(`${found} × ${selector} instead of ${wanted}`);
  };
  count('h1', 1);
  count('main', 1);
  if (!document.title.trim()) wrong.push('no title');
  if (!document.documentElement.lang) wrong.push('no language');
  for (const image of document.images) {
    if (!image.hasAttribute('alt')) wrong.push(`no alt: ${image.src}`);
    if (/\.(jpe?g|png|svg|webp)$/i.test(image.alt)) wrong.push(`an alt that is a file name: ${image.alt}`);
    if (!image.hasAttribute('width') || !image.hasAttribute('height')) wrong.push(`no size, so the page jumps: ${image.src}`);
  }
  return wrong;
}

/** What has the keyboard's attention now; null when that is the page as a whole. */
export function focused() {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  e.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length);
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const label = e.closest('label');
  return {
    stop: e.dataset.stop,
    name: `<${e.localName}> “${(e.textContent || e.ariaLabel || '').trim().slice(0, 25)}”`,
    marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
    visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    covered: Boolean(onTop) && !e.contains(onTop) && !onTop.contains(e) && !label?.contains(onTop),
  };
}

/** Marks one element of each look that has words of its own, code excepted: `data-text`. */
export function markTexts() {
  const seen = new Set();
  for (const element of document.body.querySelectorAll('*')) {
    const words = [...element.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data.trim()).join('');
    const style = getComputedStyle(element);
    const look = [element.tagName, element.className, element.closest('[lang]').lang, style.fontWeight].join(' ');
    if (!words || seen.has(look) || element.closest('code, pre')) continue;
    seen.add(look);
    element.dataset.text = '';
  }
}
