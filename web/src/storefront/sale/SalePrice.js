import { money, percent } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useProduct } from "../product/products.js";

/**
 * What it costs in the sale, and what else.
 * @param {{ sale: import("./sales.js").Sale }} props
 */
export function SalePrice({ sale }) {
  const product = useProduct(sale.productId);
  const saved = product && product.price.currency === sale.price.currency ? 1 - sale.price.amount / product.price.amount : 0;
  return html`<p class="sale-price">
    <b>${money(sale.price)}</b>
    ${
      saved > 0 &&
      html`<s class="muted"><span class="visually-hidden">${t("sale.usual")} </span>${money(/** @type {any} */ (product).price)}</s>
        <span class="badge badge-accent">${t("sale.saved", { share: percent(saved) })}</span>`
    }
  </p>`;
}
