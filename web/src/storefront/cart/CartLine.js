import { Icon } from "../../shared/components/Icon.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { PictureOf } from "../product/Picture.js";
import { useProduct } from "../product/products.js";
import { Quantity } from "../product/Quantity.js";

/**
 * @param {{ line: import("./cart.js").Line, busy: boolean, onChange: (productId: string, quantity: number) => void }} props
 */
export function CartLine({ line, busy, onChange }) {
  const available = useProduct(line.productId)?.stock.available;
  return html`<li class="line" aria-busy=${busy ? "true" : undefined}>
    <a href=${`/products/${encodeURIComponent(line.productId)}`} tabindex="-1" aria-hidden="true"
      ><${PictureOf} productId=${line.productId} name=${line.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(line.productId)}`}>${line.name}</a>
      <span class="small muted">${t("cart.each", { price: money(line.price) })}</span>
      ${
        line.warning &&
        html`<span class="small warn row"
          ><${Icon}
            name="alert"
            size=${16}
          />${line.warning === "insufficient-stock" && available !== undefined ? t("product.few", { count: available }) : t(`cart.warning.${line.warning}`)}</span
        >`
      }
    </div>
    <div class="line-foot">
      ${line.warning !== "unavailable" && html`<${Quantity} value=${line.quantity} disabled=${busy} name=${line.name} onChange=${(/** @type {number} */ quantity) => onChange(line.productId, quantity)} />`}
      <b class="price">${money(line.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${() => onChange(line.productId, 0)}
        aria-label=${t("cart.remove", { name: line.name })}
      >
        <${Icon} name="trash" />
      </button>
    </div>
  </li>`;
}
