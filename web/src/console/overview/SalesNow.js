import { UnitsBar } from "../charts/UnitsBar.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Id } from "../parts/Id.js";
import { Section } from "../parts/Section.js";

/**
 * The sales that are not over, and where their units are.
 * @param {{ sales: { saleId: string, available: number, held: number, sold: number }[] }} props
 */
export function SalesNow({ sales }) {
  return html`
    <${Section} title=${t("overview.sales")} actions=${html`<a href="/console/sales">${t("overview.allSales")}</a>`}>
      ${sales.length === 0 && html`<p class="nothing">${t("overview.noSales")}</p>`}
      ${sales.map(
        (sale) =>
          html`<div key=${sale.saleId} class="sale-now">
            <${Id} value=${sale.saleId} href=${`/console/sales/${sale.saleId}`} />
            <${UnitsBar} label=${t("sale.units")} available=${sale.available} held=${sale.held} sold=${sale.sold} />
          </div>`,
      )}
    <//>
  `;
}
