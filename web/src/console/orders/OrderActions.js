import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { post } from "../../shared/session.js";
import { ActionButton } from "../parts/ActionButton.js";
import { reasonField } from "../parts/fields.js";

/**
 * What can be done with an order as it is.
 * @param {{ order: any, onDone: () => void }} props
 */
export function OrderActions({ order, onDone }) {
  const operations = `/operations/orders/${order.id}`;
  const canCancel = order.status === "pending" || order.status === "awaitingPayment";
  const canShip = order.status === "paid";
  return html`
    ${
      canShip &&
      html`<${ActionButton}
        label=${t("order.ship")}
        kind="primary"
        make=${() => ({
          title: t("order.shipTitle"),
          effects: [t("order.shipEffect"), t("order.shipAfter"), ...(order.address ? [] : [t("order.shipNoAddress")])],
          verb: t("order.ship"),
          fields: [
            { name: "carrier", label: t("order.carrier"), attributes: { required: true, maxlength: 60 } },
            { name: "trackingNumber", label: t("order.trackingNumber"), attributes: { required: true, maxlength: 60 } },
          ],
          run: (/** @type {Record<string, string>} */ values) => post(`/orders/${order.id}/ship`, values, { repeatable: true }),
          done: t("order.shipDone"),
          onDone,
        })}
      />`
    }
    ${
      canShip &&
      html`<${ActionButton}
        label=${t("order.refund")}
        kind="danger"
        make=${() => ({
          title: t("order.refundTitle"),
          effects: [t("order.refundEffect", { amount: money(order.total) }), t("order.refundUnits"), t("order.refundFinal")],
          verb: t("order.refund"),
          isDangerous: true,
          fields: [reasonField(true)],
          run: (/** @type {Record<string, string>} */ { reason }) => post(`${operations}/refund`, { reason }, { repeatable: true }),
          done: t("order.refundDone"),
          onDone,
        })}
      />`
    }
    ${
      canCancel &&
      html`<${ActionButton}
        label=${t("order.cancel")}
        kind="danger"
        make=${() => ({
          title: t("order.cancelTitle"),
          effects: [t("order.cancelEffect"), t("order.cancelUnits"), t("order.cancelLate")],
          verb: t("order.cancelVerb"),
          isDangerous: true,
          fields: [reasonField(true)],
          run: (/** @type {Record<string, string>} */ { reason }) => post(`${operations}/cancel`, { reason }, { repeatable: true }),
          done: t("order.cancelDone"),
          onDone,
        })}
      />`
    }
  `;
}
