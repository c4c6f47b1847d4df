import { html } from "../../shared/html.js";
import { ProductCard } from "./ProductCard.js";

/** @param {{ products: import("./products.js").ListedProduct[] }} props */
export function ProductGrid({ products }) {
  return html`<ul class="product-grid">
    ${products.map((product, i) => html`<li key=${product.id}><${ProductCard} product=${product} eager=${i < 4} /></li>`)}
  </ul>`;
}
