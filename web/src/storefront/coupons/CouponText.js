import { conditionsOf, offWords } from "../../shared/coupons.js";
import { date } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { categoryName } from "../search/categories.js";

/**
 * What a coupon is worth, and when.
 * @param {{ coupon: import("../../shared/coupons.js").Terms & { name: string }, until: string }} props
 */
export function CouponText({ coupon, until }) {
  return html`<div class="stack">
    <b>${coupon.name}: ${offWords(coupon)}</b>
    <span class="small muted">${[...conditionsOf(coupon, categoryName), t("coupon.until", { date: date(until) })].join(" · ")}</span>
  </div>`;
}
