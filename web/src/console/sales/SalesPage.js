import { money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { ActionButton } from "../parts/ActionButton.js";
import { Id } from "../parts/Id.js";
import { List } from "../parts/List.js";
import { PageHead } from "../parts/PageHead.js";
import { SaleBadge } from "../parts/SaleBadge.js";
import { Time } from "../parts/Time.js";
import { useList } from "../parts/useList.js";
import { newSale } from "./newSale.js";

/** All sales, those that start last first. */
export default function SalesPage() {
  const list = useList("/seckill/sales", { pageSize: 50 });
  return html`
    <${PageHead} title=${t("nav.sales")}><${ActionButton} label=${t("sales.new")} kind="primary" make=${() => newSale()} /><//>
    <${List}
      list=${list}
      label=${t("nav.sales")}
      empty=${t("sales.none")}
      keyOf=${(/** @type {any} */ sale) => sale.id}
      columns=${[
        {
          name: "id",
          label: t("sales.id"),
          show: (/** @type {any} */ { id }) => html`<${Id} value=${id} href=${`/console/sales/${id}`} />`,
        },
        { name: "state", label: t("sales.state"), show: (/** @type {any} */ sale) => html`<${SaleBadge} state=${sale.state} />` },
        {
          name: "product",
          label: t("product.name"),
          isWide: true,
          show: (/** @type {any} */ sale) => html`<a href=${`/console/products/${sale.productId}`}>${sale.productName}</a>`,
        },
        { name: "price", label: t("product.price"), isNumber: true, show: (/** @type {any} */ sale) => money(sale.price) },
        {
          name: "available",
          label: t("sale.available"),
          isNumber: true,
          show: (/** @type {any} */ sale) => (sale.available === undefined ? "–" : number(sale.available)),
        },
        { name: "stock", label: t("sale.total"), isNumber: true, show: (/** @type {any} */ sale) => number(sale.stock) },
        { name: "startsAt", label: t("sale.startsAt"), show: (/** @type {any} */ sale) => html`<${Time} at=${sale.startsAt} />` },
        { name: "endsAt", label: t("sale.endsAt"), show: (/** @type {any} */ sale) => html`<${Time} at=${sale.endsAt} />` },
      ]}
    />
  `;
}
