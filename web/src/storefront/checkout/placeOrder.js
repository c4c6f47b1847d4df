// Places the order of the cart once, however often it is asked: what was sent and its key are kept until there is an answer, over reloads, too.
import { ApiError, newKey } from "../../shared/api.js";
import { post } from "../../shared/session.js";

const kept = "mall.checkout";
const patience = 180_000;

/** Whether an order was sent that nobody has answered. */
export const isUnanswered = () => sessionStorage.getItem(kept) !== null;

/**
 * @param {{ addressId: string, couponCode: string | null } | null} body null: what was sent and not answered
 * @param {() => void} onRetry
 * @returns {Promise<any>} the order
 */
export async function placeOrder(body, onRetry) {
  const sent = body ? { body, key: newKey() } : JSON.parse(/** @type {string} */ (sessionStorage.getItem(kept)));
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
