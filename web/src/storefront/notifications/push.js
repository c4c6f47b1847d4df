// Web Push: the shop tells of news in this browser even when no page of it is open. A subscription belongs to the browser, not to an account, so it ends with the log-in.
import { computed, effect, signal, untracked } from "@preact/signals";
import { ApiError } from "../../shared/api.js";
import { get, onLogOut, post, remove, session } from "../../shared/session.js";
import { load, save } from "../../shared/storage.js";

const ownerKey = "mall.push";

const isSupported = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/**
 * `off-server`: the shop does not push. `unsupported`: the browser cannot. `denied`: its owner told it not to let this shop.
 * @type {import("@preact/signals").Signal<"unknown" | "unsupported" | "off-server" | "denied" | "on" | "off">}
 */
export const pushState = signal("unknown");

onLogOut(() => {
  save(ownerKey, null);
  // The log-out does not wait for a push service; what failed is done at the next load.
  void endHere().catch(waitForNextLoad);
});

/** Looks whether this browser is subscribed, and whether the shop knows it. */
export async function lookAtPush() {
  if (!isSupported) pushState.value = "unsupported";
  else if ((await shopKey()) === null) pushState.value = "off-server";
  else if (Notification.permission === "denied") pushState.value = "denied";
  else {
    const subscription = await subscribed();
    const { items } = await get("/notifications/push/subscriptions");
    const id = subscription && (await idOf(subscription.endpoint));
    pushState.value = items.some((/** @type {{ id: string }} */ one) => one.id === id) ? "on" : "off";
  }
}

/** Asks for the permission, which browsers allow after a click only, and subscribes. */
export async function turnPushOn() {
  const permission = await Notification.requestPermission();
  if (permission === "granted") await subscribe(await shopKey());
  else if (permission === "denied") pushState.value = "denied";
}

export async function turnPushOff() {
  save(ownerKey, null);
  const endpoint = await endHere();
  pushState.value = "off";
  if (!endpoint) return;
  await remove(`/notifications/push/subscriptions/${await idOf(endpoint)}`).catch((error) => {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
  });
}

/** Subscribes again when the shop has another key now or the browser dropped the subscription; ends one of somebody who is not logged in any more. */
export function keepPush() {
  if (!isSupported) return;
  // Once for each account: a session is another value with every refresh, and two at once would subscribe twice.
  const userId = computed(() => session.value?.userId);
  effect(() => {
    const user = userId.value;
    if (Notification.permission === "granted") untracked(() => void keep(user).catch(waitForNextLoad));
  });
}

/** @param {string | undefined} userId */
async function keep(userId) {
  if (userId === undefined || load(ownerKey) !== userId) {
    await endHere();
    return;
  }

  const key = await shopKey();
  const subscription = await subscribed();
  if (key !== null && (!subscription || base64url(subscription.options.applicationServerKey) !== key)) await subscribe(key);
}

/** @param {unknown} error */
function waitForNextLoad(error) {
  if (!(error instanceof ApiError) && !(error instanceof DOMException)) throw error;
}

/** @param {string | null} key */
async function subscribe(key) {
  if (key === null) {
    pushState.value = "off-server";
    return;
  }

  const earlier = await subscribed();
  if (earlier && base64url(earlier.options.applicationServerKey) !== key) await earlier.unsubscribe();
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  await post("/notifications/push/subscriptions", { ...subscription.toJSON(), applicationServerKey: key }, { repeatable: true });
  save(ownerKey, session.value?.userId ?? null);
  pushState.value = "on";
}

/** The key of the shop; null when it does not push. */
async function shopKey() {
  try {
    return /** @type {string} */ ((await get("/notifications/push/key")).applicationServerKey);
  } catch (error) {
    if (error instanceof ApiError && error.code === "push-off") return null;
    throw error;
  }
}

async function subscribed() {
  const registration = isSupported ? await navigator.serviceWorker.getRegistration() : undefined;
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Ends the subscription in the browser; its push service tells the shop with the next message. Answers the endpoint it had. */
async function endHere() {
  const subscription = await subscribed();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}

/**
 * The shop's id of a subscription: the first half of the endpoint's SHA-256.
 * @param {string} endpoint
 */
async function idOf(endpoint) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint)));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {ArrayBuffer | null} bytes */
function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
