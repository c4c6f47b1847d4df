import { conditionsOf, offWords } from "../../shared/coupons.js";
import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { ActionButton } from "../parts/ActionButton.js";
import { List } from "../parts/List.js";
import { PageHead } from "../parts/PageHead.js";
import { Time } from "../parts/Time.js";
import { useList } from "../parts/useList.js";
import { CouponBadge } from "./CouponBadge.js";
import { newCoupon } from "./actions.js";

/** All coupons, the newest first. */
export default function CouponsPage() {
  const list = useList("/operations/coupons", { pageSize: 50 });
  return html`
    <${PageHead} title=${t("nav.coupons")}><${ActionButton} label=${t("coupons.new")} kind="primary" make=${() => newCoupon()} /><//>
    <${List}
      list=${list}
      label=${t("nav.coupons")}
      empty=${t("coupons.none")}
      keyOf=${(/** @type {any} */ coupon) => coupon.id}
      columns=${[
        {
          name: "name",
          label: t("coupons.name"),
          isWide: true,
          show: (/** @type {any} */ coupon) => html`<a href=${`/console/coupons/${coupon.id}`}>${coupon.name}</a>`,
        },
        { name: "state", label: t("sales.state"), show: (/** @type {any} */ coupon) => html`<${CouponBadge} state=${coupon.state} />` },
        {
          name: "off",
          label: t("coupons.off"),
          show: (/** @type {any} */ coupon) => [offWords(coupon), ...conditionsOf(coupon)].join(" · "),
        },
        { name: "claimed", label: t("coupons.claimed"), isNumber: true, show: (/** @type {any} */ coupon) => number(coupon.claimed) },
        { name: "limit", label: t("coupons.limit"), isNumber: true, show: (/** @type {any} */ coupon) => number(coupon.claimLimit) },
        { name: "code", label: t("coupons.code"), show: (/** @type {any} */ { code }) => (code ? html`<code>${code}</code>` : "–") },
        { name: "startsAt", label: t("sale.startsAt"), show: (/** @type {any} */ coupon) => html`<${Time} at=${coupon.startsAt} />` },
        { name: "endsAt", label: t("sale.endsAt"), show: (/** @type {any} */ coupon) => html`<${Time} at=${coupon.endsAt} />` },
      ]}
    />
  `;
}
