import { newKey } from "../../shared/api.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { leftOf } from "../../shared/refunds.js";
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
  const lines = order.items.filter((/** @type {any} */ line) => leftOf(order, line) > 0);
  const canRefund = ["paid", "shipped", "completed"].includes(order.status) && lines.length > 0;
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
      canRefund &&
      html`<${ActionButton}
        label=${t("order.refund")}
        kind="danger"
        make=${() => ({
          title: t("order.refundTitle"),
          effects: [t("order.refundEffect"), t(canShip ? "order.refundUnits" : "order.refundKept"), t("order.refundFinal")],
          verb: t("order.refund"),
          isDangerous: true,
          fields: [
            ...lines.map((/** @type {any} */ line, /** @type {number} */ i) => ({
              name: `line${i}`,
              label: t("order.refundLine", { name: line.name, count: leftOf(order, line) }),
              value: String(leftOf(order, line)),
              attributes: { type: "number", min: 0, max: leftOf(order, line), required: true },
            })),
            ...(canShip
              ? []
              : [
                  {
                    name: "restock",
                    label: t("order.restock"),
                    as: "select",
                    value: "false",
                    options: [
                      ["false", t("order.restockNo")],
                      ["true", t("order.restockYes")],
                    ],
                  },
                ]),
            reasonField(true),
          ],
          run: refundOf(operations, lines, canShip),
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

/**
 * Sends one refund: the same request again is the same one.
 * @param {string} operations
 * @param {any[]} lines
 * @param {boolean} isHere the units did not leave the shop
 */
function refundOf(operations, lines, isHere) {
  const keys = /** @type {Record<string, string>} */ ({});
  return (/** @type {Record<string, string>} */ values) => {
    const items = lines
      .map(({ productId }, i) => ({ productId, quantity: Number(values[`line${i}`]) }))
      .filter(({ quantity }) => quantity > 0);
    const body = { items, reason: values.reason, ...(isHere ? {} : { restock: values.restock === "true" }) };
    const key = (keys[JSON.stringify(body)] ??= newKey());
    return post(`${operations}/refund`, body, { key });
  };
}
