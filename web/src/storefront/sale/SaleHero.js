import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { PictureOf } from "../product/Picture.js";
import { Countdown } from "./Countdown.js";
import { SalePrice } from "./SalePrice.js";
import { SaleStock } from "./SaleStock.js";
import { isComing } from "./sales.js";

/**
 * The sale that comes first.
 * @param {{ sale: import("./sales.js").Sale }} props
 */
export function SaleHero({ sale }) {
  const coming = isComing(sale);
  return html`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${Badge} kind="accent">${t("sale.flash")}<//> <span class="small muted">${t(`sale.state.${sale.state}`)}</span></p>
      <h1 id="hero-title">${sale.productName}</h1>
      <${SalePrice} sale=${sale} />
      <${SaleStock} sale=${sale} />
      <div class="row hero-foot">
        <${Button} kind="primary" size="large" href=${`/sales/${encodeURIComponent(sale.id)}`}
          >${t(coming ? "sale.look" : "sale.toSale")}<//
        >
        <${Countdown} until=${coming ? sale.startsAt : sale.endsAt} label=${t(coming ? "sale.startsIn" : "sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${PictureOf} productId=${sale.productId} name=${sale.productName} eager /></div>
  </section>`;
}
