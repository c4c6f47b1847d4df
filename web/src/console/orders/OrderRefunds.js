import { Badge } from "../../shared/components/Badge.js";
import { money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { kindOfRefund } from "../../shared/refunds.js";
import { post } from "../../shared/session.js";
import { ActionButton } from "../parts/ActionButton.js";
import { reasonField } from "../parts/fields.js";
import { Section } from "../parts/Section.js";
import { Table } from "../parts/Table.js";
import { Time } from "../parts/Time.js";

/**
 * What the order gives back; a failed refund can be tried again.
 * @param {{ order: any, onDone: () => void }} props
 */
export function OrderRefunds({ order, onDone }) {
  if (!order.refunds) return null;
  return html`<${Section} title=${t("refunds.title")}>
    <${Table}
      label=${t("refunds.title")}
      keyOf=${(/** @type {any} */ refund) => refund.id}
      rows=${order.refunds}
      columns=${[
        {
          name: "status",
          label: t("payments.status"),
          show: (/** @type {import("../../shared/refunds.js").Refund} */ { status }) =>
            html`<${Badge} kind=${kindOfRefund[status]}>${t(`refund.${status}`)}<//>`,
        },
        { name: "amount", label: t("payments.amount"), isNumber: true, show: (/** @type {any} */ { amount }) => money(amount) },
        {
          name: "units",
          label: t("orders.units"),
          isNumber: true,
          show: (/** @type {any} */ { items }) =>
            number(items.reduce((/** @type {number} */ sum, /** @type {any} */ item) => sum + item.quantity, 0)),
        },
        { name: "reason", label: t("orders.reason"), isWide: true, show: (/** @type {any} */ { reason }) => reason },
        { name: "at", label: t("orders.placed"), show: (/** @type {any} */ { createdAt }) => html`<${Time} at=${createdAt} />` },
        {
          name: "retry",
          label: "",
          show: (/** @type {any} */ refund) =>
            refund.status === "failed" &&
            html`<${ActionButton}
              label=${t("refunds.retry")}
              make=${() => ({
                title: t("refunds.retryTitle"),
                effects: [t("refunds.retryEffect", { amount: money(refund.amount) }), t("refunds.retryOnce")],
                verb: t("refunds.retry"),
                fields: [reasonField(true)],
                run: (/** @type {Record<string, string>} */ { reason }) =>
                  post(`/operations/orders/${order.id}/refunds/${refund.id}/retry`, { reason }, { repeatable: true }),
                done: t("refunds.retried"),
                onDone,
              })}
            />`,
        },
      ]}
    />
  <//>`;
}
