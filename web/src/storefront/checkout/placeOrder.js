// Places the order of the cart once, however often it is asked: what was sent and its key are kept until there is an answer, over reloads, too.
import { ApiError, newKey } from "../../shared/api.js";
import { post } from "../../shared/session.js";
import { cart } from "../cart/cart.js";

const kept = "mall.checkout";
const patience = 180_000;

/**
 * @typedef {{ addressId: string | null, couponCode: string | null }} Body
 * @typedef {{ body: Body, key: string, lines: string }} Sent lines: of the cart as it was then
 */

/** What is ordered with the cart. Its warnings are no part of that: the order itself may have taken the last units. */
const linesOfCart = () => JSON.stringify(cart.value?.items.map(({ productId, quantity, price }) => [productId, quantity, price.amount]));

/**
 * The order that was sent and that nobody has answered. It is sent again only while the cart is what it was, or empty, because that order took it; of another cart nobody ordered that.
 * @returns {Sent | null}
 */
export function unanswered() {
  const sent = JSON.parse(sessionStorage.getItem(kept) ?? "null");
  if (!sent || !cart.value || cart.value.items.length === 0 || linesOfCart() === sent.lines) return sent;
  sessionStorage.removeItem(kept);
  return null;
}

/** Whether an order took the cart, and only its answer is missing. */
export const isTaken = () => cart.value?.items.length === 0 && unanswered() !== null;

/**
 * What to send: what was sent already, if it is the same or its order was taken, so that it is placed once.
 * @param {Body} body
 * @returns {Sent}
 */
export function requestOf(body) {
  const sent = unanswered();
  return sent && (isTaken() || JSON.stringify(sent.body) === JSON.stringify(body)) ? sent : { body, key: newKey(), lines: linesOfCart() };
}

/**
 * @param {Sent} sent
 * @param {() => void} onRetry
 * @returns {Promise<any>} the order
 */
export async function placeOrder(sent, onRetry) {
  sessionStorage.setItem(kept, JSON.stringify(sent));
  try {
    const order = await post("/orders", sent.body, { key: sent.key, patience, onRetry });
    sessionStorage.removeItem(kept);
    return order;
  } catch (error) {
    // A refusal is an answer.
    if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 401) sessionStorage.removeItem(kept);
    throw error;
  }
}
