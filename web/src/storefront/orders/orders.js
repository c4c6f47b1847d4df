/**
 * @typedef {import("../../shared/format.js").Money} Money
 * @typedef {"pending" | "awaitingPayment" | "paid" | "shipped" | "completed" | "rejected" | "cancelled" | "refunding" | "refunded"} Status
 * @typedef {{ id: string, status: Status, items: { productId: string, name: string, price: Money, quantity: number, lineTotal: Money, lineDiscount?: Money, refundedQuantity?: number }[], discount?: Money, total: Money, createdAt: string, payBy?: string,
 *   payment?: { id: string, provider: string, status: string }, address?: any, shipment?: { carrier: string, trackingNumber: string, shippedAt: string }, reason?: string,
 *   history: { status: Status, at: string }[], refunded?: Money, refunds?: import("../../shared/refunds.js").Refund[] }} Order
 */

/** @type {Record<Status, "neutral" | "good" | "warn" | "bad" | "accent">} */
export const badgeOf = {
  pending: "neutral",
  awaitingPayment: "warn",
  paid: "good",
  shipped: "good",
  completed: "good",
  rejected: "bad",
  cancelled: "neutral",
  refunding: "warn",
  refunded: "neutral",
};

export const statuses = /** @type {Status[]} */ (Object.keys(badgeOf));

/** Whether the shop is about to do something with it by itself. @param {Order} order */
export const isMovingOn = (order) =>
  ["pending", "awaitingPayment", "refunding"].includes(order.status) ||
  order.payment?.status === "refundDue" ||
  (order.refunds ?? []).some((refund) => refund.status === "requested");

/** Whether nothing more happens to it: it has come to its end, and no money is on its way, neither to the shop nor back. @param {Order} order */
export const isOver = (order) =>
  ["completed", "rejected", "cancelled", "refunded"].includes(order.status) &&
  !["pending", "refundDue"].includes(order.payment?.status ?? "") &&
  !(order.refunds ?? []).some((refund) => ["requested", "processing"].includes(refund.status));

/** Whether no money was taken for an order that came to nothing. @param {Order} order */
export const isUncharged = (order) =>
  ["rejected", "cancelled"].includes(order.status) && !["pending", "refundDue", "refunded"].includes(order.payment?.status ?? "");
