/**
 * @typedef {import("./format.js").Money} Money
 * @typedef {{ id: string, amount: Money, items: { productId: string, quantity: number, amount: Money }[], reason: string, status: "requested" | "processing" | "succeeded" | "failed", restock: boolean,
 *   createdAt: string }} Refund
 */

/** @type {Record<Refund["status"], "neutral" | "good" | "warn" | "bad">} */
export const kindOfRefund = { requested: "neutral", processing: "neutral", succeeded: "good", failed: "warn" };

/**
 * Units of a line that are in no refund yet.
 * @param {{ refunds?: Refund[] }} order
 * @param {{ productId: string, quantity: number }} line
 */
export const leftOf = (order, line) =>
  line.quantity -
  (order.refunds ?? [])
    .flatMap((refund) => refund.items)
    .filter((item) => item.productId === line.productId)
    .reduce((sum, item) => sum + item.quantity, 0);
