import { useEffect } from "preact/hooks";
import { offWords } from "../../shared/coupons.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { useResource } from "../../shared/resource.js";
import { get, post } from "../../shared/session.js";
import { cart } from "../cart/cart.js";

/**
 * One of my coupons, and what the order costs with it.
 * @param {{ code: string | null, onChange: (code: string | null) => void, onPriced: (preview: { total: import("../../shared/format.js").Money } | null) => void }} props
 *   onPriced: gets null while it is not known, or the coupon does not apply
 */
export function CouponChoice({ code, onChange, onPriced }) {
  const wallet = useResource((signal) => get("/profile/coupons?pageSize=100", { signal }), []);
  const preview = useResource(
    (signal) => (code === null ? Promise.resolve(null) : post("/orders/preview", { couponCode: code }, { signal, repeatable: true })),
    [code, cart.value],
  );
  useEffect(() => onPriced(preview.isLoading || preview.error ? null : preview.data), [preview.isLoading, preview.data, preview.error]);
  /** @type {import("../../shared/coupons.js").Claim[]} */
  const claims = (wallet.data?.items ?? []).filter((/** @type {any} */ claim) => claim.status === "available");
  return html`${
      claims.length > 0 &&
      html`<${Field}
        as="select"
        label=${t("checkout.coupon")}
        name="coupon"
        value=${code ?? ""}
        onInput=${(/** @type {string} */ value) => onChange(value || null)}
      >
        <option value="">${t("checkout.coupon.none")}</option>
        ${claims.map(
          (claim) =>
            html`<option key=${claim.code} value=${claim.code} selected=${claim.code === code}>${claim.name}: ${offWords(claim)}</option>`,
        )}
      <//>`
    }
    <a class="small" href="/coupons">${t("checkout.coupon.more")}</a>
    ${code !== null && preview.error && html`<${Notice} kind="error">${problemText(preview.error)}<//>`}
    ${
      code !== null &&
      preview.data?.discount &&
      html`<p class="row spread"><span>${t("order.discount")}</span><span class="price">−${money(preview.data.discount)}</span></p>`
    }`;
}
