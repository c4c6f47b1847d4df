import { query as queryOf } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { navigate } from "../../shared/router.js";
import { Id } from "../parts/Id.js";
import { List } from "../parts/List.js";
import { kindOfOrder, OrderBadge } from "../parts/OrderBadge.js";
import { PageHead } from "../parts/PageHead.js";
import { Time } from "../parts/Time.js";
import { useList } from "../parts/useList.js";
import { SavedViews } from "./SavedViews.js";

/**
 * Anybody's orders, newest first.
 * @param {{ query: URLSearchParams }} props
 */
export default function OrdersPage({ query }) {
  const status = query.get("status") ?? "";
  const q = query.get("q") ?? "";
  const list = useList("/operations/orders", { status, q, pageSize: 50 });

  /** @param {SubmitEvent} event */
  function search(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    navigate(`/console/orders${queryOf({ q: String(form.get("q")).trim(), status: String(form.get("status")) })}`);
  }

  const columns = [
    { name: "id", label: t("orders.id"), show: (/** @type {any} */ { id }) => html`<${Id} value=${id} href=${`/console/orders/${id}`} />` },
    { name: "status", label: t("orders.status"), show: (/** @type {any} */ order) => html`<${OrderBadge} status=${order.status} />` },
    { name: "createdAt", label: t("orders.placed"), show: (/** @type {any} */ order) => html`<${Time} at=${order.createdAt} />` },
    { name: "total", label: t("orders.total"), isNumber: true, show: (/** @type {any} */ order) => money(order.total) },
    {
      name: "units",
      label: t("orders.units"),
      isNumber: true,
      show: (/** @type {any} */ order) =>
        number(order.items.reduce((/** @type {number} */ sum, /** @type {any} */ line) => sum + line.quantity, 0)),
    },
    {
      name: "items",
      label: t("orders.items"),
      isWide: true,
      show: (/** @type {any} */ order) => order.items.map((/** @type {any} */ line) => line.name).join(" · "),
    },
    {
      name: "user",
      label: t("orders.shopper"),
      show: (/** @type {any} */ { userId }) => html`<${Id} value=${userId} href=${`/console/users/${userId}`} />`,
    },
    { name: "reason", label: t("orders.reason"), show: (/** @type {any} */ order) => order.reason ?? "–" },
  ];
  return html`
    <${PageHead} title=${t("nav.orders")} />
    <${SavedViews} status=${status} q=${q} />
    <form class="filters" role="search" onSubmit=${search} key=${`${status} ${q}`}>
      <label class="field grow"
        ><span>${t("orders.search")}</span
        ><input name="q" type="search" defaultValue=${q} maxlength="100" autocomplete="off" spellcheck=${false}
      /></label>
      <label class="field">
        <span>${t("orders.status")}</span>
        <select name="status">
          <option value="">${t("orders.any")}</option>
          ${Object.keys(kindOfOrder).map((of) => html`<option value=${of} selected=${of === status}>${t(`order.status.${of}`)}</option>`)}
        </select>
      </label>
      <${Button} kind="primary" type="submit">${t("common.search")}<//>
    </form>
    <${List}
      list=${list}
      label=${t("nav.orders")}
      columns=${columns}
      keyOf=${(/** @type {any} */ order) => order.id}
      empty=${t("orders.none")}
    />
  `;
}
