import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { post } from "../../shared/session.js";
import { ActionButton } from "../parts/ActionButton.js";
import { reasonField } from "../parts/fields.js";

/**
 * A failed refund can be tried again; another has no button.
 * @param {{ orderId: string, refund: { id: string, status: string, amount: import("../../shared/format.js").Money }, onDone: () => void }} props
 */
export function RetryRefund({ orderId, refund, onDone }) {
  if (refund.status !== "failed") return null;
  const path = `/operations/orders/${encodeURIComponent(orderId)}/refunds/${encodeURIComponent(refund.id)}/retry`;
  return html`<${ActionButton}
    label=${t("refunds.retry")}
    make=${() => ({
      title: t("refunds.retryTitle"),
      effects: [t("refunds.retryEffect", { amount: money(refund.amount) }), t("refunds.retryOnce")],
      verb: t("refunds.retry"),
      fields: [reasonField(true)],
      run: (/** @type {Record<string, string>} */ { reason }) => post(path, { reason }, { repeatable: true }),
      done: t("refunds.retried"),
      onDone,
    })}
  />`;
}
