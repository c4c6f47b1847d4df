import { money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Badge } from "../../shared/components/Badge.js";
import { Facts } from "../parts/Facts.js";
import { Id } from "../parts/Id.js";
import { Section } from "../parts/Section.js";
import { Table } from "../parts/Table.js";
import { Time } from "../parts/Time.js";

/**
 * What the order is of, whose it is and where it goes.
 * @param {{ order: any, timeline: any }} props
 */
export function OrderFacts({ order, timeline }) {
  const orchestration = timeline.orchestration;
  const address = order.address;
  return html`
    <${Section} title=${t("order.facts")}>
      <${Facts}
        facts=${[
          [t("orders.shopper"), html`<${Id} value=${order.userId} href=${`/console/users/${order.userId}`} />`],
          [t("orders.placed"), html`<${Time} at=${order.createdAt} />`],
          order.payBy && [t("order.payBy"), html`<${Time} at=${order.payBy} />`],
          order.reason && [t("orders.reason"), order.reason],
          [
            t("order.orchestration"),
            orchestration
              ? html`<${Badge} kind=${orchestration.status === "failed" ? "bad" : "neutral"}>${orchestration.status}<//>`
              : t("order.noOrchestration"),
          ],
          orchestration?.failure && [t("order.failure"), orchestration.failure],
          address && [
            t("order.address"),
            [
              address.recipient,
              address.mobile,
              address.line1,
              address.line2,
              address.city,
              address.region,
              address.postalCode,
              address.country,
            ]
              .filter(Boolean)
              .join(", "),
          ],
        ]}
      />
    <//>
    <${Section} title=${t("order.lines")}>
      <${Table}
        label=${t("order.lines")}
        keyOf=${(/** @type {any} */ line) => line.productId}
        rows=${order.items}
        columns=${[
          {
            name: "name",
            label: t("product.name"),
            isWide: true,
            show: (/** @type {any} */ line) => html`<a href=${`/console/products/${line.productId}`}>${line.name}</a>`,
          },
          { name: "quantity", label: t("orders.units"), isNumber: true, show: (/** @type {any} */ line) => number(line.quantity) },
          { name: "total", label: t("orders.total"), isNumber: true, show: (/** @type {any} */ line) => money(line.lineTotal) },
        ]}
      />
      ${
        order.discount &&
        html`<p class="total">
          <span
            >${t("orders.discount")} <${Id} value=${order.coupon.code} href=${`/console/coupons/${order.coupon.couponId}`} isWhole
          /></span>
          <strong>−${money(order.discount)}</strong>
        </p>`
      }
      <p class="total"><span>${t("orders.total")}</span> <strong>${money(order.total)}</strong></p>
      ${order.refunded && html`<p class="total"><span>${t("refunds.total")}</span> <strong>${money(order.refunded)}</strong></p>`}
    <//>
  `;
}
