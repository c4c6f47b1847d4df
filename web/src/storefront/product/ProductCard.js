import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { money } from "../../shared/format.js";
import { Marked, Snippet } from "../search/Marked.js";
import { Picture } from "./Picture.js";

const few = 20;

/**
 * A product in a list.
 * @param {{ product: import("./products.js").ListedProduct, eager?: boolean }} props
 */
export function ProductCard({ product, eager }) {
  const left = product.stock.available;
  return html`<a class="product-card" href=${`/products/${encodeURIComponent(product.id)}`}>
    <${Picture} product=${product} eager=${eager} />
    <span class="product-card-name"><${Marked} text=${product.name} ranges=${product.highlights?.name} /></span>
    ${product.highlights?.name.length === 0 && html`<${Snippet} text=${product.description} ranges=${product.highlights.description} />`}
    <span class="product-card-foot">
      <b class="price">${money(product.price)}</b>
      ${left === 0 ? html`<span class="small muted">${t("product.soldOut")}</span>` : left <= few && html`<span class="small warn">${t("product.few", { count: left })}</span>`}
    </span>
  </a>`;
}
