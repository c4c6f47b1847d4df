import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { PictureOf } from "../product/Picture.js";
import { useNear } from "../product/useNear.js";
import { Countdown } from "./Countdown.js";
import { isComing } from "./sales.js";

/**
 * A sale in a list. Its picture is asked for when it can be seen.
 * @param {{ sale: import("./sales.js").Sale }} props
 */
export function SaleCard({ sale }) {
  const coming = isComing(sale);
  const [place, isNear] = useNear();
  return html`<a ref=${place} class="sale-card" href=${`/sales/${encodeURIComponent(sale.id)}`}>
    <${PictureOf} productId=${isNear ? sale.productId : ""} name=${sale.productName} />
    <span class="stack">
      <b>${sale.productName}</b>
      <span class="price">${money(sale.price)}</span>
      <${Countdown} until=${coming ? sale.startsAt : sale.endsAt} label=${t(coming ? "sale.startsIn" : "sale.endsIn")} />
    </span>
  </a>`;
}
