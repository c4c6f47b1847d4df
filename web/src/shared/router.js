// A page for each path, by the History API. Links are plain <a href>; those to a page of this app are followed here. Where one was on a page is kept with its entry of the history.
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "./html.js";

/**
 * @typedef {{ pattern: string, load: () => Promise<{ default: any }> }} Route load: the module of the page; its default is a component, which gets the parts of the path and `query`
 * @typedef {{ Page: any, pattern: string, params: Record<string, string>, url: URL, key: string, isNew: boolean }} Shown
 */

/** What is shown. @type {import("@preact/signals").Signal<Shown | null>} */
export const shown = signal(null);

/** Whether another page is on its way. */
export const isMoving = signal(false);

/** @type {Route[]} */
let routes = [];
/** @type {Route} */
let missing;
let turn = 0;
const triesAgain = "mall.reloaded";

history.scrollRestoration = "manual";

/**
 * Begins to route.
 * @param {Route[]} table
 * @param {Route} notFound the page for a path that there is no page for
 */
export function start(table, notFound) {
  [routes, missing] = [table, notFound];
  addEventListener("popstate", () => void show(false));
  document.addEventListener("click", follow);
  addEventListener("scroll", rememberSoon, { passive: true });
  if (!history.state?.key) history.replaceState({ key: newKey() }, "");
  void show(false);
}

/**
 * Goes to a path of this app.
 * @param {string} href
 * @param {{ replace?: boolean }} [options] replace: going back does not come here
 */
export function navigate(href, options = {}) {
  const state = { key: newKey() };
  if (options.replace) {
    history.replaceState(state, "", href);
  } else {
    rememberPlace();
    history.pushState(state, "", href);
  }
  void show(true);
}

/**
 * Changes the query of the page that is shown, which stays where it is.
 * @param {string} search
 */
export function replaceQuery(search) {
  history.replaceState(history.state, "", location.pathname + search);
  if (shown.value) shown.value = { ...shown.value, url: new URL(location.href) };
}

const newKey = () => String(Date.now()) + String(Math.random()).slice(2, 8);

/** @param {string} path */
function match(path) {
  const segments = path.split("/");
  for (const route of routes) {
    const pattern = route.pattern.split("/");
    if (
      pattern.length === segments.length &&
      pattern.every((part, i) => part === segments[i] || (part.startsWith("{") && segments[i] !== ""))
    ) {
      const params = pattern.flatMap((part, i) => (part.startsWith("{") ? [[part.slice(1, -1), decodeURIComponent(segments[i])]] : []));
      return { route, params: Object.fromEntries(params) };
    }
  }
  return null;
}

/** @param {MouseEvent} event */
function follow(event) {
  const link = /** @type {Element} */ (event.target).closest?.("a[href]");
  if (
    !(link instanceof HTMLAnchorElement) ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  if (link.origin !== location.origin || link.target || link.hasAttribute("download") || !match(link.pathname)) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
}

/** @param {boolean} isNew */
async function show(isNew) {
  const mine = ++turn;
  const url = new URL(location.href);
  const found = match(url.pathname) ?? { route: missing, params: {} };
  isMoving.value = true;
  try {
    const module = await found.route.load();
    if (mine !== turn) return;
    sessionStorage.removeItem(triesAgain);
    shown.value = { Page: module.default, pattern: found.route.pattern, params: found.params, url, key: history.state?.key ?? "", isNew };
  } catch (error) {
    // The page belongs to another version of the app than this one: a new one was deployed. Offline, it may come back.
    if (navigator.onLine && sessionStorage.getItem(triesAgain) === null) {
      sessionStorage.setItem(triesAgain, "yes");
      location.reload();
    } else {
      throw error;
    }
  } finally {
    if (mine === turn) isMoving.value = false;
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let remembering;
function rememberSoon() {
  clearTimeout(remembering);
  remembering = setTimeout(rememberPlace, 100);
}

function rememberPlace() {
  clearTimeout(remembering);
  history.replaceState({ ...history.state, top: scrollY }, "");
}

/** The page of the path. */
export function Router() {
  const page = shown.value;
  const first = useRef(true);
  useLayoutEffect(() => {
    if (!page) return;
    const top = page.isNew ? 0 : (history.state?.top ?? 0);
    // A page that was just loaded stands at its top; to say so would cost a layout.
    if (!first.current || top > 0) place(top);
    if (!first.current) focusHeading();
    first.current = false;
  }, [page?.key]);
  return page && html`<${page.Page} key=${page.url.pathname} ...${page.params} query=${page.url.searchParams} />`;
}

/**
 * Scrolls there as soon as the page is long enough.
 * @param {number} top
 */
function place(top) {
  const end = performance.now() + 1500;
  const mine = turn;
  (function attempt() {
    if (mine !== turn) return;
    scrollTo({ top, behavior: "instant" });
    if (top > 0 && Math.abs(scrollY - top) > 2 && performance.now() < end) requestAnimationFrame(attempt);
  })();
}

/** Who cannot see it is told that there is another page. One whose heading is still on its way is focused as a whole. */
function focusHeading() {
  const heading = document.querySelector("main h1") ?? document.querySelector("main");
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

/**
 * The title of the page that is shown.
 * @param {string} title
 * @param {string} site
 */
export function useTitle(title, site) {
  useLayoutEffect(() => {
    document.title = title ? `${title} · ${site}` : site;
  }, [title, site]);
}
