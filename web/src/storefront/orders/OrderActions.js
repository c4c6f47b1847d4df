import { useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { ConfirmDialog } from "../../shared/components/ConfirmDialog.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { money } from "../../shared/format.js";
import { post } from "../../shared/session.js";

/** @typedef {"cancel" | "refund" | "receive"} Action */

/** @param {import("./orders.js").Order} order */
const leftToPayBack = ({ total, refunds }) => ({
  ...total,
  amount: total.amount - (refunds ?? []).reduce((sum, refund) => sum + refund.amount.amount, 0),
});

/** What a shopper may do in each state. @type {Partial<Record<string, Action>>} */
const actions = { pending: "cancel", awaitingPayment: "cancel", paid: "refund", shipped: "receive" };

/**
 * Cancel, refund, receive: each says first what will happen.
 * @param {{ order: import("./orders.js").Order, onChanged: () => void }} props
 */
export function OrderActions({ order, onChanged }) {
  const [open, setOpen] = useState(/** @type {Action | null} */ (null));
  const action = actions[order.status];
  const act = async () => {
    await post(`/orders/${encodeURIComponent(order.id)}/${open}`);
    onChanged();
  };
  return html`${action && html`<${Button} kind=${action === "receive" ? "primary" : undefined} wide onClick=${() => setOpen(action)}>${t(`order.${action}`)}<//>`}
  ${
    open &&
    html`<${ConfirmDialog}
      title=${t(`order.${open}`)}
      confirm=${t(`order.${open}`)}
      danger=${open !== "receive"}
      onConfirm=${act}
      onClose=${() => setOpen(null)}
    >
      <p>${t(`order.${open}.what`, { total: money(open === "refund" ? leftToPayBack(order) : order.total) })}</p>
    <//>`
  }`;
}
