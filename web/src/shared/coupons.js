import { money, percent } from "./format.js";
import { t } from "./i18n.js";

/**
 * @typedef {import("./format.js").Money} Money
 * @typedef {{ kind: "amount" | "percent", value: number, cap?: Money, minimum?: Money, category?: string }} Terms
 * @typedef {Terms & { id: string, name: string, claimLimit: number, claimed: number, perUserLimit: number, startsAt: string, endsAt: string,
 *   state: "scheduled" | "open" | "exhausted" | "stopped" | "ended", code?: string, stop?: { by: string, at: string, reason: string } }} Coupon
 * @typedef {Terms & { claimId: string, couponId: string, code: string, status: "available" | "reserved" | "used" | "expired", expiresAt: string, name: string, orderId?: string }} Claim
 */

/** What it takes off. @param {Terms} terms */
export const offWords = ({ kind, value }) =>
  t("coupon.off", { value: kind === "percent" ? percent(value / 100) : money({ amount: value, currency: "CNY" }) });

/**
 * On what conditions: a sentence each.
 * @param {Terms} terms
 * @param {(name: string) => string} [categoryName]
 * @returns {string[]}
 */
export const conditionsOf = ({ cap, minimum, category }, categoryName = (name) => name) => [
  ...(minimum ? [t("coupon.minimum", { amount: money(minimum) })] : []),
  ...(cap ? [t("coupon.cap", { amount: money(cap) })] : []),
  ...(category ? [t("coupon.category", { category: categoryName(category) })] : []),
];
