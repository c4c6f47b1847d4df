import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Id } from "../parts/Id.js";
import { List } from "../parts/List.js";
import { Time } from "../parts/Time.js";
import { useList } from "../parts/useList.js";

/**
 * Units that came or went otherwise than by an order, newest first.
 * @param {{ id: string }} props
 */
export function StockHistory({ id }) {
  const list = useList(`/products/${encodeURIComponent(id)}/stock-adjustments`, { pageSize: 20 });
  return html`<${List}
    list=${list}
    label=${t("product.history")}
    empty=${t("product.noHistory")}
    keyOf=${(/** @type {any} */ adjustment) => adjustment.id}
    columns=${[
      { name: "at", label: t("acts.at"), show: (/** @type {any} */ { createdAt }) => html`<${Time} at=${createdAt} />` },
      {
        name: "delta",
        label: t("product.delta"),
        isNumber: true,
        show: (/** @type {any} */ { delta }) => (delta > 0 ? `+${number(delta)}` : number(delta)),
      },
      { name: "after", label: t("product.after"), isNumber: true, show: (/** @type {any} */ { stock }) => number(stock.available) },
      {
        name: "by",
        label: t("acts.by"),
        show: (/** @type {any} */ { createdBy }) => html`<${Id} value=${createdBy} href=${`/console/users/${createdBy}`} />`,
      },
      { name: "reason", label: t("acts.reason"), isWide: true, show: (/** @type {any} */ { reason }) => reason },
    ]}
  />`;
}
