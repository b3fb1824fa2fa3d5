// What is looked at inside a page, as expressions: the tests know no types of the DOM. Most are lists of what is wrong, in
// words, so that a failure says where.

const DESCRIBE = `const describe = (one) => one.outerHTML.slice(0, 140) + " in ." + one.parentElement?.className;`;

/** What reaches beyond the window, if the page scrolls sideways. */
export const STICKING_OUT = `(() => {
  ${DESCRIBE}
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
  return [scrollWidth - clientWidth + " px too wide", ...wide.slice(-4).map(describe)];
})()`;

/**
 * Text that cannot be read: cut off by the box that it is in, or outside of the window where nothing scrolls to it. Words
 * for who does not see are cut off on purpose; so are the excerpts that end after a number of lines.
 */
export const CUT_OFF = `(() => {
  ${DESCRIBE}
  const width = document.documentElement.clientWidth;
  const isMeant = (one) => one.closest(".hidden, .skip") || getComputedStyle(one).webkitLineClamp !== "none";
  const cuts = (one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const isCut = (how, inner, outer) => /hidden|clip/.test(how) && inner > outer + 1;
    return isCut(overflowX, one.scrollWidth, one.clientWidth) || isCut(overflowY, one.scrollHeight, one.clientHeight);
  };
  const isOutside = (one) => {
    const { left, right } = one.getBoundingClientRect();
    const scroller = one.parentElement.closest("pre, math, .scrolls");
    return !scroller && right > left && (left < -0.5 || right > width + 0.5);
  };
  const shown = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility() && !isMeant(one));
  return [
    ...shown.filter(cuts).map((one) => "cut off: " + describe(one)),
    ...shown.filter((one) => one.matches("h1, h2, h3, p, a, button, input, select, summary, td, th") && isOutside(one)).map((one) => "outside: " + describe(one)),
  ].slice(0, 6);
})()`;

/** Lines of text that lie on one another, by more than the blank above and below their letters. */
export const OVERLAPS = `(() => {
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const { parentElement: around } = text;
    if (text.data.trim() === "" || !around.checkVisibility() || around.closest(".hidden, .skip, math, svg, pre, option, noscript")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const clamped = around.closest(".excerpt");
    const end = clamped ? clamped.getBoundingClientRect().bottom : Infinity;
    for (const { left, right, top, bottom } of range.getClientRects())
      if (right - left > 1 && bottom <= end + 1) lines.push({ left, right, top: top + (bottom - top) * 0.3, bottom: bottom - (bottom - top) * 0.3, text });
  }
  lines.sort((a, b) => a.top - b.top);
  const found = [];
  for (const [at, one] of lines.entries())
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next++)
      if (lines[next].text !== one.text && lines[next].left < one.right - 1 && lines[next].right > one.left + 1)
        found.push(one.text.data + " / " + lines[next].text.data);
  return found.slice(0, 6);
})()`;

const NAME = `const nameOf = (one) =>
  one.localName + " " + (one.getAttribute("href") ?? one.name ?? "") + " " + one.textContent.trim().slice(0, 40);`;

/**
 * The names of what the keyboard is to reach, in the order of the page: links, fields, buttons, and what unfolds or scrolls.
 * From here on it is noted what gets the focus, and whether that is seen: by an outline that was not there before.
 */
export const TO_REACH = `(() => {
  ${NAME}
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true });
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  const outlineOf = (one) => getComputedStyle(one).outline;
  const before = new Map(all.map((one) => [one, outlineOf(one)]));
  const judge = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 1 || outlineOf(one) === before.get(one)) return "no outline";
    if (width < 2 || height < 2) return "no size";
    return right > 0 && left < innerWidth && bottom > 0 && top < innerHeight ? "yes" : "outside of the window";
  };
  window.reached = [];
  addEventListener("focusin", ({ target }) => target.localName !== "iframe" && window.reached.push({ name: nameOf(target), seen: judge(target) }));
  return all.filter((one) => one.tabIndex >= 0 && !one.disabled && isShown(one)).map(nameOf);
})()`;

/** What got the focus since then. */
export const REACHED = "window.reached";

/** What markup, addresses or looks of somebody else's have come into being on a page of this site. */
export const FOREIGN = `(() => {
  const isOwn = (address) => new URL(address, location.href).origin === location.origin;
  const isBad = ({ name, value }) =>
    /^(on|style$|srcdoc$)/.test(name) || (/^(href|src|action|formaction|xlink:href)$/.test(name) && !/^(https?|mailto):$/.test(new URL(value, location.href).protocol));
  const elsewhere = (one) => !isOwn(one.getAttribute("action") ?? one.getAttribute("src"));
  return [
    ...[...document.querySelectorAll("*")].filter((one) => [...one.attributes].some(isBad)),
    ...document.querySelectorAll("base, object, embed, style, template, meta[http-equiv]"),
    ...document.querySelectorAll("script:not([src^='/page.js?'], [src^='/embed.js?'])"),
    ...document.querySelectorAll("link[rel=stylesheet]:not([href^='/style.css?'], [href^='/embed.css?'])"),
    ...[...document.querySelectorAll("form, iframe")].filter(elsewhere),
  ].map((one) => one.outerHTML.slice(0, 200)).concat(window.hit === undefined ? [] : ["it ran"]);
})()`;
