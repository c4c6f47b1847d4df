import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { hasMessage, t } from "../../shared/i18n.js";
import { Id } from "../parts/Id.js";
import { List } from "../parts/List.js";
import { Time } from "../parts/Time.js";
import { useList } from "../parts/useList.js";

/**
 * Who did what with a sale, when and why.
 * @param {{ id: string }} props
 */
export function SaleLog({ id }) {
  const list = useList(`/seckill/sales/${encodeURIComponent(id)}/log`, { pageSize: 20 });
  return html`<${List}
    list=${list}
    label=${t("sale.log")}
    empty=${t("acts.none")}
    keyOf=${(/** @type {any} */ { at, action }) => `${at} ${action}`}
    columns=${[
      { name: "at", label: t("acts.at"), show: (/** @type {any} */ { at }) => html`<${Time} at=${at} />` },
      {
        name: "action",
        label: t("acts.action"),
        show: (/** @type {any} */ { action }) => (hasMessage(`act.${action}`) ? t(`act.${action}`) : action),
      },
      {
        name: "quantity",
        label: t("orders.units"),
        isNumber: true,
        show: (/** @type {any} */ { quantity }) => (quantity === undefined ? "–" : number(quantity)),
      },
      {
        name: "by",
        label: t("acts.by"),
        show: (/** @type {any} */ { by }) =>
          by === "clock" ? t("acts.clock") : html`<${Id} value=${by} href=${`/console/users/${by}`} />`,
      },
      { name: "reason", label: t("acts.reason"), isWide: true, show: (/** @type {any} */ { reason }) => reason ?? "–" },
    ]}
  />`;
}
