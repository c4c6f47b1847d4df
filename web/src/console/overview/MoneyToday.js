import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Section } from "../parts/Section.js";

/** @param {{ money: { currency: string, paid: number, awaiting: number, refunded: number } }} props */
export function MoneyToday({ money: today }) {
  const lines = /** @type {const} */ (["paid", "awaiting", "refunded"]);
  return html`
    <${Section} title=${t("overview.money")} note=${t("overview.moneyNote")}>
      <dl class="money">
        ${lines.map(
          (line) =>
            html`<div key=${line} class=${line}>
              <dt>${t(`overview.money.${line}`)}</dt>
              <dd>${money({ amount: today[line], currency: today.currency })}</dd>
            </div>`,
        )}
      </dl>
    <//>
  `;
}
