import { useRef, useState } from "preact/hooks";
import { newKey } from "../../shared/api.js";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { ConfirmDialog } from "../../shared/components/ConfirmDialog.js";
import { Field } from "../../shared/components/Field.js";
import { dateTime, money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { kindOfRefund, leftOf } from "../../shared/refunds.js";
import { post } from "../../shared/session.js";

/**
 * What the order gives back, and a way to give single units back.
 * @param {{ order: import("./orders.js").Order, onChanged: () => void }} props
 */
export function OrderRefunds({ order, onChanged }) {
  const [isOpen, setOpen] = useState(false);
  const left = order.items.filter((line) => leftOf(order, line) > 0);
  const units = left.reduce((sum, line) => sum + leftOf(order, line), 0);
  // All that is left of an order that was not sent has a button of its own.
  const canAsk = (order.status === "paid" && units > 1) || (order.status === "completed" && units > 0);
  if (!order.refunds && !canAsk) return null;
  return html`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${t("refunds.title")}</h2>
    ${
      order.refunds &&
      html`<ul class="stack">
        ${order.refunds.map(
          (refund) =>
            html`<li key=${refund.id} class="row spread" data-testid="refund" data-status=${refund.status}>
              <span>
                <b class="price">${money(refund.amount)}</b>
                <${Badge} kind=${kindOfRefund[refund.status]}>${t(`refund.status.${refund.status}`)}<//><br />
                <span class="small muted"
                  >${refund.items.map((item) => t("refund.units", { name: nameOf(order, item.productId), count: item.quantity })).join(", ")}</span
                >
              </span>
              <span class="small muted">${dateTime(refund.createdAt)}</span>
            </li>`,
        )}
      </ul>`
    }
    ${canAsk && html`<div><${Button} size="small" onClick=${() => setOpen(true)}>${t("refunds.ask")}<//></div>`}
    ${isOpen && html`<${AskForUnits} order=${order} lines=${left} onChanged=${onChanged} onClose=${() => setOpen(false)} />`}
  </section>`;
}

/**
 * How many of each, and why.
 * @param {{ order: import("./orders.js").Order, lines: import("./orders.js").Order["items"], onChanged: () => void, onClose: () => void }} props
 */
function AskForUnits({ order, lines, onChanged, onClose }) {
  const [counts, setCounts] = useState(/** @type {Record<string, number>} */ ({}));
  const [reason, setReason] = useState("");
  // The same request again is the same refund; another one is not.
  const key = useRef({ body: "", key: "" });
  const items = lines
    .filter((line) => counts[line.productId])
    .map((line) => ({ productId: line.productId, quantity: counts[line.productId] }));
  const ask = async () => {
    const body = { items, reason };
    if (key.current.body !== JSON.stringify(body)) key.current = { body: JSON.stringify(body), key: newKey() };
    await post(`/orders/${encodeURIComponent(order.id)}/refunds`, body, { key: key.current.key });
    onChanged();
  };
  return html`<${ConfirmDialog}
    title=${t("refunds.ask")}
    confirm=${t("refunds.confirm")}
    canConfirm=${items.length > 0 && reason.trim() !== ""}
    onConfirm=${ask}
    onClose=${onClose}
  >
    <p>${t(order.status === "paid" ? "refunds.what" : "refunds.whatReceived")}</p>
    ${lines.map(
      (line) =>
        html`<${Field}
          key=${line.productId}
          as="select"
          label=${line.name}
          value=${counts[line.productId] ?? 0}
          onInput=${(/** @type {string} */ value) => setCounts((old) => ({ ...old, [line.productId]: Number(value) }))}
        >
          ${Array.from({ length: leftOf(order, line) + 1 }, (_, count) => html`<option key=${count} value=${count}>${count}</option>`)}
        <//>`,
    )}
    <${Field} label=${t("refunds.reason")} value=${reason} onInput=${setReason} maxlength="200" required />
  <//>`;
}

/**
 * @param {import("./orders.js").Order} order
 * @param {string} productId
 */
const nameOf = (order, productId) => order.items.find((line) => line.productId === productId)?.name ?? productId;
