// The cart: of the account, or an anonymous one whose id this browser keeps until a log-in takes the cart into the account.
import { computed, signal } from "@preact/signals-core";
import { ApiError } from "../../shared/api.js";
import { call, onLogOut, session } from "../../shared/session.js";
import { load, save } from "../../shared/storage.js";
import * as reads from "../reads.js";

const key = "mall.cart";
const header = "X-Cart-Id";

/**
 * @typedef {import("../../shared/format.js").Money} Money
 * @typedef {{ productId: string, name: string, price: Money, quantity: number, lineTotal: Money, warning?: "insufficient-stock" | "price-changed" | "unavailable" }} Line
 * @typedef {{ items: Line[], total: Money }} Cart
 */

/** null until it was read. @type {import("@preact/signals-core").Signal<Cart | null>} */
export const cart = signal(null);
/** Why it could not be read, the last time that it was asked for. @type {import("@preact/signals-core").Signal<ApiError | null>} */
export const cartError = signal(null);
export const cartCount = computed(() => cart.value?.items.reduce((sum, line) => sum + line.quantity, 0) ?? 0);

onLogOut(() => {
  cart.value = null;
  cartError.value = null;
});

/** Names the anonymous cart, so that a log-in takes it in. @returns {Record<string, string>} */
export function anonymousCart() {
  const id = load(key);
  return id ? { [header]: id } : {};
}

/** After a log-in that named it. */
export const forgetAnonymousCart = () => save(key, null);

/**
 * Reads the cart; nobody who never put something into it has one.
 * @param {() => void} [onRetry]
 */
export async function loadCart(onRetry) {
  cartError.value = null;
  if (session.value === null && load(key) === null) {
    cart.value = { items: [], total: { amount: 0, currency: "CNY" } };
    return;
  }
  try {
    await ask("GET", reads.cart, undefined, onRetry);
  } catch (error) {
    // The header shows the count when it is there, and nothing when it is not; pages say what is wrong.
    if (!(error instanceof ApiError)) throw error;
    cartError.value = error;
  }
}

/** @type {Promise<void> | null} */
let opening = null;

/** Reads the cart for a page that opens: the header and the page under it open together and share one read. */
export function openCart() {
  return (opening ??= loadCart().finally(() => (opening = null)));
}

/**
 * @param {string} productId
 * @param {number} quantity in all; 0 takes it out
 */
export async function setQuantity(productId, quantity) {
  const path = `/cart/items/${encodeURIComponent(productId)}`;
  if (quantity > 0) {
    await ask("PUT", path, { quantity });
  } else {
    await ask("DELETE", path);
    await ask("GET", reads.cart);
  }
}

/**
 * @param {string} productId
 * @param {number} more
 */
export async function addToCart(productId, more) {
  if (cart.value === null) await ask("GET", reads.cart);
  const there = cart.value?.items.find((line) => line.productId === productId)?.quantity ?? 0;
  await setQuantity(productId, Math.min(999, there + more));
}

/**
 * @param {string} method
 * @param {string} path
 * @param {any} [body]
 * @param {() => void} [onRetry]
 * @returns {Promise<void>}
 */
async function ask(method, path, body, onRetry) {
  try {
    const answer = await call(method, path, { body, headers: anonymousCart(), onRetry });
    if (answer.body) cart.value = answer.body;
    if (session.value !== null) forgetAnonymousCart();
    else if (answer.headers.get(header)) save(key, answer.headers.get(header));
  } catch (error) {
    // A log-in in another tab took it in.
    if (!(error instanceof ApiError) || error.code !== "cart-merged") throw error;
    forgetAnonymousCart();
    return ask(method, path, body, onRetry);
  }
}
