import { html } from "../../shared/html.js";
import { useProduct } from "./products.js";

/**
 * The picture of a product, square; its first letter where there is none, nothing while it is not known. What it shows is said beside it, so it has no text of its own.
 * @param {{ product?: import("./products.js").ListedProduct | null, name?: string, eager?: boolean }} props
 */
export function Picture({ product, name, eager }) {
  const shown = product?.name ?? name ?? "";
  return html`<span class="picture">
    ${
      product?.imageUrl
        ? html`<img
            src=${product.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${eager ? "eager" : "lazy"}
            decoding="async"
            fetchpriority=${eager ? "high" : undefined}
          />`
        : product !== undefined && html`<span class="picture-letter" aria-hidden="true">${[...shown][0] ?? ""}</span>`
    }
  </span>`;
}

/**
 * The same, of a product that is only known by its id.
 * @param {{ productId: string, name: string, eager?: boolean }} props
 */
export function PictureOf({ productId, name, eager }) {
  return html`<${Picture} product=${useProduct(productId)} name=${name} eager=${eager} />`;
}
