import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Id } from "../parts/Id.js";
import { List } from "../parts/List.js";
import { Time } from "../parts/Time.js";
import { useList } from "../parts/useList.js";

/**
 * Entries from an index on.
 * @param {{ from: number }} props
 */
export function Entries({ from }) {
  const list = useList("/payments/ledger", { from, pageSize: 50 });
  return html`<${List}
    list=${list}
    label=${t("ledger.entries")}
    empty=${t("ledger.none")}
    keyOf=${(/** @type {any} */ entry) => String(entry.index)}
    columns=${[
      { name: "index", label: t("ledger.index"), isNumber: true, show: (/** @type {any} */ { index }) => String(index) },
      { name: "account", label: t("ledger.account"), show: (/** @type {any} */ { account }) => html`<span class="id">${account}</span>` },
      { name: "debit", label: t("ledger.debit"), isNumber: true, show: (/** @type {any} */ entry) => amount(entry.debit, entry) },
      { name: "credit", label: t("ledger.credit"), isNumber: true, show: (/** @type {any} */ entry) => amount(entry.credit, entry) },
      { name: "kind", label: t("ledger.kind"), show: (/** @type {any} */ { kind }) => html`<span class="id">${kind}</span>` },
      {
        name: "order",
        label: t("orders.id"),
        show: (/** @type {any} */ { orderId, reference }) =>
          orderId ? html`<${Id} value=${orderId} href=${`/console/orders/${orderId}`} />` : reference,
      },
      { name: "at", label: t("ledger.at"), show: (/** @type {any} */ { at }) => html`<${Time} at=${at} />` },
      { name: "hash", label: t("ledger.leafHash"), show: (/** @type {any} */ { leafHash }) => html`<${Id} value=${leafHash} />` },
    ]}
  />`;
}

/** @param {number | undefined} value @param {{ currency: string }} entry */
const amount = (value, { currency }) => (value === undefined ? "" : money({ amount: value, currency }));
