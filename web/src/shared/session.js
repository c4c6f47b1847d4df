// Who is logged in. The access token is in memory only; the refresh token is in localStorage, so that a reload stays logged in. docs/decisions/0029 says why.
// Tabs tell each other their access token, so that one of them refreshes for all.
import { computed, signal } from "@preact/signals-core";
import { ApiError, send } from "./api.js";
import { takeBegun } from "./begun.js";
import { countOtherTabs, withLock } from "./locks.js";
import { load, save } from "./storage.js";

const sessionKey = "mall.session";
const deviceKey = "mall.device";
const answerOfTabs = 2_000;
const earlier = 30_000;

/**
 * @typedef {{ userId: string, roles: string[], refreshToken: string }} Session
 * @typedef {{ userId: string, token: string, goodUntil: number }} Access goodUntil: by Date.now()
 */

/** @type {import("@preact/signals-core").Signal<Session | null>} */
export const session = signal(load(sessionKey));
export const isLoggedIn = computed(() => session.value !== null);
export const isAdministrator = computed(() => session.value?.roles.includes("admin") ?? false);

/** True after the shop ended a session by itself; the log-in page says so. */
export const wasEnded = signal(false);

/** While things are wiped nothing is kept. */
export const isEnding = signal(false);

/** @type {Access | null} */
let access = null;
/** @type {Promise<string | null> | null} */
let refreshing = null;
/** @type {Set<() => void | Promise<void>>} */
const afterLogOut = new Set();

const tabs = new BroadcastChannel("mall-session");
tabs.addEventListener("message", ({ data }) => {
  if (data.ask) tabs.postMessage({ access: isFresh(access) ? access : null });
  if (data.access && data.access.userId === session.value?.userId) access = data.access;
  if (data.refused) forgetAccess(data.refused);
});

// Another tab logged in, refreshed or logged out.
addEventListener("storage", (event) => {
  if (event.key !== sessionKey && event.key !== null) return;
  const stored = load(sessionKey);
  if (stored?.userId !== session.value?.userId) access = null;
  const isOver = session.value !== null && stored === null;
  session.value = stored;
  if (isOver) void forgetThings();
});

/** @param {Access | null} token */
const isFresh = (token) => token !== null && token.userId === session.value?.userId && token.goodUntil - earlier > Date.now();

/**
 * Nobody hands on a token that the shop refuses. Another one may have come meanwhile; that one stays.
 * @param {string} refused
 */
function forgetAccess(refused) {
  if (access?.token === refused) access = null;
}

/**
 * What has to go when nobody is logged in any more: caches, what pages keep.
 * @param {() => void | Promise<void>} action
 */
export function onLogOut(action) {
  afterLogOut.add(action);
}

function forgetThings() {
  sessionStorage.clear();
  return Promise.all([...afterLogOut].map((action) => action()));
}

/**
 * @param {Record<string, string>} credentials one of username, email and mobile, and password
 * @param {Record<string, string>} [headers]
 */
export async function logIn(credentials, headers) {
  const { body } = await send("POST", "/login", { body: { ...credentials, ...device() }, headers, repeatable: true });
  save(deviceKey, body.deviceToken);
  wasEnded.value = false;
  await withLock("mall-refresh", async () => take(body));
}

/** The token of this device's last log-in, whoever that was: nobody can be kept out by who tries passwords elsewhere, and one device cannot claim for many accounts. */
export function device() {
  const deviceToken = load(deviceKey);
  return typeof deviceToken === "string" ? { deviceToken } : {};
}

/** Ends the session here and in all tabs, whether the shop can be reached or not. */
export async function logOut() {
  const refreshToken = session.value?.refreshToken;
  await end();
  if (refreshToken) {
    await send("POST", "/logout", { body: { refreshToken }, repeatable: true }).catch((error) => {
      if (!(error instanceof ApiError)) throw error;
    });
  }
}

async function end() {
  access = null;
  save(sessionKey, null);
  isEnding.value = true;
  await forgetThings();
  session.value = null;
  isEnding.value = false;
}

/** @param {{ accessToken: string, refreshToken: string, expiresIn: number }} tokens */
function take(tokens) {
  const { sub, role } = JSON.parse(atob(tokens.accessToken.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
  const next = { userId: sub, roles: [role ?? []].flat(), refreshToken: tokens.refreshToken };
  access = { userId: sub, token: tokens.accessToken, goodUntil: Date.now() + tokens.expiresIn * 1000 };
  save(sessionKey, next);
  session.value = next;
  tabs.postMessage({ access });
}

/**
 * An access token that is good for some time yet; null when nobody is logged in.
 * @param {string} [refused] the shop does not take this one
 */
export async function accessToken(refused) {
  if (session.value === null) return null;
  if (refused) {
    forgetAccess(refused);
    tabs.postMessage({ refused });
  }
  if (isFresh(access)) return /** @type {Access} */ (access).token;
  refreshing ??= refresh().finally(() => (refreshing = null));
  return refreshing;
}

const refresh = () =>
  withLock("mall-refresh", async () => {
    session.value = load(sessionKey);
    if (session.value === null) return null;
    if (!isFresh(access)) await askTabs(await countOtherTabs());
    if (isFresh(access)) return /** @type {Access} */ (access).token;
    const { refreshToken } = session.value;
    // Who logged out meanwhile stays so, whatever the shop answers.
    const isOver = () => load(sessionKey)?.refreshToken !== refreshToken;
    try {
      const { body } = await send("POST", "/token/refresh", { body: { refreshToken }, repeatable: true });
      if (isOver()) return null;
      take(body);
      return body.accessToken;
    } catch (error) {
      if (!(error instanceof ApiError) || (error.status !== 401 && error.status !== 400)) throw error;
      if (isOver()) return null;
      await end();
      wasEnded.value = true;
      return null;
    }
  });

/**
 * Asks the other tabs for an access token, until one has it or all have none.
 * @param {number} others
 * @returns {Promise<void>}
 */
function askTabs(others) {
  return new Promise((resolve) => {
    if (others <= 0) return resolve();
    const timer = setTimeout(stop, answerOfTabs);
    tabs.addEventListener("message", hear);
    tabs.postMessage({ ask: true });

    /** @param {MessageEvent} event */
    function hear({ data }) {
      if (data.access === null) others--;
      if (isFresh(access) || others === 0) stop();
    }

    function stop() {
      clearTimeout(timer);
      tabs.removeEventListener("message", hear);
      resolve();
    }
  });
}

/**
 * A call as whoever is logged in, or as nobody. A token that the shop refuses is refreshed once.
 * @param {string} method
 * @param {string} path
 * @param {import("./api.js").CallOptions} [options]
 */
export async function call(method, path, options = {}) {
  const begun = method === "GET" ? await takeBegun(path) : null;
  if (begun) return begun;
  const token = await accessToken();
  try {
    return await send(method, path, as(token, options));
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== "unauthenticated" || token === null) throw error;
    return send(method, path, as(await accessToken(token), options));
  }
}

/**
 * @param {string | null} token
 * @param {import("./api.js").CallOptions} options
 */
const as = (token, options) =>
  token === null ? options : { ...options, headers: { ...options.headers, Authorization: `Bearer ${token}` } };

/**
 * @param {string} path
 * @param {import("./api.js").CallOptions} [options]
 */
export const get = async (path, options) => (await call("GET", path, options)).body;
/**
 * @param {string} path
 * @param {any} [body]
 * @param {import("./api.js").CallOptions} [options]
 */
export const post = async (path, body, options) => (await call("POST", path, { body, ...options })).body;
/**
 * @param {string} path
 * @param {any} body
 * @param {import("./api.js").CallOptions} [options]
 */
export const put = async (path, body, options) => (await call("PUT", path, { body, ...options })).body;
/**
 * @param {string} path
 * @param {import("./api.js").CallOptions} [options]
 */
export const remove = async (path, options) => (await call("DELETE", path, options)).body;
