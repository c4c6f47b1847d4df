import { Badge } from "../../shared/components/Badge.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

/** Each state of an order, and whether it is good. @type {Record<string, "neutral" | "good" | "warn" | "bad">} */
export const kindOfOrder = {
  pending: "neutral",
  awaitingPayment: "neutral",
  paid: "good",
  shipped: "good",
  completed: "good",
  rejected: "bad",
  cancelled: "neutral",
  refunding: "warn",
  refunded: "neutral",
};

/** @param {{ status: string }} props */
export function OrderBadge({ status }) {
  return html`<${Badge} kind=${kindOfOrder[status]}>${t(`order.status.${status}`)}<//>`;
}
