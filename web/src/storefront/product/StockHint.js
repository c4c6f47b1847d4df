import { Icon } from "../../shared/components/Icon.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

const few = 20;

/** @param {{ available: number }} props */
export function StockHint({ available }) {
  if (available === 0) return html`<p class="stock stock-none"><${Icon} name="alert" />${t("product.none")}</p>`;
  if (available <= few) return html`<p class="stock stock-few"><${Icon} name="alert" />${t("product.few", { count: available })}</p>`;
  return html`<p class="stock stock-good"><${Icon} name="check" />${t("product.inStock")}</p>`;
}
