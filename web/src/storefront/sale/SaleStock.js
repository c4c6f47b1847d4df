import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isComing } from "./sales.js";

/**
 * How many units nobody has won yet.
 * @param {{ sale: import("./sales.js").Sale }} props
 */
export function SaleStock({ sale }) {
  if (sale.state === "open" && sale.available === undefined) return html`<p class="muted" role="status">${t("sale.left.unknown")}</p>`;
  if (isComing(sale) || sale.available === undefined) return html`<p class="muted">${t("sale.units", { count: sale.stock })}</p>`;
  return html`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{ inlineSize: `${(100 * sale.available) / Math.max(1, sale.stock)}%` }}></span>
    </div>
    <p class="small">${t("sale.left", { count: sale.available, stock: sale.stock })}</p>
  </div>`;
}
