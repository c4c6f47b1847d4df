import { BarList } from "../charts/BarList.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { kindOfOrder } from "../parts/OrderBadge.js";
import { Section } from "../parts/Section.js";

/** @param {{ orders: { byStatus: Record<string, number>, total: number } }} props */
export function OrdersByState({ orders }) {
  const bars = Object.entries(orders.byStatus).map(([status, count]) => ({
    name: status,
    label: t(`order.status.${status}`),
    value: count,
    kind: kindOfOrder[status],
    href: `/console/orders?status=${status}`,
  }));
  return html`<${Section} title=${t("overview.orders")}><${BarList} label=${t("overview.orders")} bars=${bars} /><//>`;
}
