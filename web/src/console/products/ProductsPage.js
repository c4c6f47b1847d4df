import { query as queryOf } from "../../shared/api.js";
import { money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { navigate } from "../../shared/router.js";
import { Button } from "../../shared/components/Button.js";
import { ActionButton } from "../parts/ActionButton.js";
import { Id } from "../parts/Id.js";
import { List } from "../parts/List.js";
import { PageHead } from "../parts/PageHead.js";
import { useList } from "../parts/useList.js";
import { newProduct } from "./actions.js";

/**
 * All products and their stock.
 * @param {{ query: URLSearchParams }} props
 */
export default function ProductsPage({ query }) {
  const q = query.get("q") ?? "";
  const list = useList("/products", { q, pageSize: 50 });

  /** @param {SubmitEvent} event */
  function search(event) {
    event.preventDefault();
    navigate(`/console/products${queryOf({ q: String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("q")).trim() })}`);
  }

  return html`
    <${PageHead} title=${t("nav.products")}><${ActionButton} label=${t("product.new")} kind="primary" make=${newProduct} /><//>
    <form class="filters" role="search" onSubmit=${search} key=${q}>
      <label class="field grow"
        ><span>${t("product.search")}</span><input name="q" type="search" defaultValue=${q} maxlength="100" autocomplete="off"
      /></label>
      <${Button} kind="primary" type="submit">${t("common.search")}<//>
    </form>
    <${List}
      list=${list}
      label=${t("nav.products")}
      empty=${t("product.none")}
      keyOf=${(/** @type {any} */ product) => product.id}
      columns=${[
        {
          name: "id",
          label: t("product.id"),
          show: (/** @type {any} */ { id }) => html`<${Id} value=${id} href=${`/console/products/${id}`} />`,
        },
        { name: "name", label: t("product.name"), isWide: true, show: (/** @type {any} */ { name }) => name },
        { name: "category", label: t("product.category"), show: (/** @type {any} */ { category }) => category },
        { name: "price", label: t("product.price"), isNumber: true, show: (/** @type {any} */ { price }) => money(price) },
        {
          name: "available",
          label: t("product.available"),
          isNumber: true,
          show: (/** @type {any} */ { stock }) => number(stock.available),
        },
        { name: "reserved", label: t("product.reserved"), isNumber: true, show: (/** @type {any} */ { stock }) => number(stock.reserved) },
        { name: "sold", label: t("product.sold"), isNumber: true, show: (/** @type {any} */ { stock }) => number(stock.sold) },
      ]}
    />
  `;
}
