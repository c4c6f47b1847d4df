import { Icon } from "../../shared/components/Icon.js";
import { dateTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isUncharged } from "./orders.js";

/** What still comes on the good way. @type {Record<string, string[]>} */
const ahead = {
  pending: ["awaitingPayment", "paid", "shipped", "completed"],
  awaitingPayment: ["paid", "shipped", "completed"],
  paid: ["shipped", "completed"],
  shipped: ["completed"],
  refunding: ["refunded"],
};

/**
 * What happened to the order, and what comes next.
 * @param {{ order: import("./orders.js").Order }} props
 */
export function OrderTimeline({ order }) {
  return html`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${t("order.timeline")}</h2>
    <ol class="timeline">
      ${order.history.map(
        (step, i) =>
          html`<li key=${i} class="done">
            <span class="dot" aria-hidden="true"><${Icon} name="check" size=${14} /></span>
            <span><b>${t(`order.step.${step.status}`)}</b><br /><span class="small muted">${dateTime(step.at)}</span></span>
          </li>`,
      )}
      ${(ahead[order.status] ?? []).map(
        (status) =>
          html`<li key=${`next-${status}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${t(`order.step.${status}`)}</span>
          </li>`,
      )}
    </ol>
    ${order.reason && html`<p class="small muted">${t(reasonOf(order.reason))}</p>`}
    ${isUncharged(order) && html`<p class="small muted">${t("order.uncharged")}</p>`}
    ${order.shipment && html`<p class="row small"><${Icon} name="truck" />${t("order.shipment", { carrier: order.shipment.carrier, number: order.shipment.trackingNumber })}</p>`}
  </section>`;
}

const reasons = ["unpaid", "cancelled-by-shopper", "insufficient-stock", "product-unavailable", "no-units"];

/** @param {string} reason */
const reasonOf = (reason) => `order.reason.${reasons.includes(reason) ? reason : "other"}`;
