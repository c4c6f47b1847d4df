import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { PictureOf } from "../product/Picture.js";

/** @param {{ order: import("./orders.js").Order }} props */
export function OrderLines({ order }) {
  return html`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${t("order.lines")}</h2>
    <ul class="lines">
      ${order.items.map(
        (line) =>
          html`<li key=${line.productId} class="line line-still">
            <span><${PictureOf} productId=${line.productId} name=${line.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(line.productId)}`}>${line.name}</a>
              <span class="small muted">${t("order.each", { price: money(line.price), count: line.quantity })}</span>
              ${line.refundedQuantity && html`<span class="small muted">${t("refund.back", { count: line.refundedQuantity })}</span>`}
            </div>
            <b class="price">${money(line.lineTotal)}</b>
          </li>`,
      )}
    </ul>
    ${order.discount && html`<p class="row spread"><span>${t("order.discount")}</span><span class="price">−${money(order.discount)}</span></p>`}
    <p class="row spread total"><span>${t("cart.total")}</span><b class="price price-large">${money(order.total)}</b></p>
    ${order.refunded && html`<p class="row spread"><span>${t("refunds.total")}</span><b class="price">${money(order.refunded)}</b></p>`}
  </section>`;
}
