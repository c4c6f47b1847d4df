/**
 * @typedef {import("../../shared/format.js").Money} Money
 * @typedef {{ id: string, kind: "missing-here" | "missing-there" | "amount" | "duplicate" | "ledger", paymentId: string, refundId?: string, providerId?: string, transaction?: string, ours?: Money, theirs?: Money, state: "open" | "closed",
 *   openedAt: string, closedAt?: string, closedBy?: string, reason?: string }} Case closedBy: an administrator, or `bill.` and a day
 * @typedef {{ date: string, provider: string, complete: boolean, matched: number, cases: Case[], settlements: { currency: string, taken: number, refunded: number, fees: number, net: number }[],
 *   funds?: { in: Money, out: Money }, at: string }} Reconciliation
 */

/** The order of a payment id of ours, which is the order's id, a dot and the attempt; null for the provider's own word. @param {string} paymentId */
export const orderOf = (paymentId) => /^(.+)\.\d+$/.exec(paymentId)?.[1] ?? null;
