import { ApiError } from "../../shared/api.js";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { serverNow } from "../../shared/clock.js";
import { dateTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { useTitle } from "../../shared/router.js";
import { useLive } from "../notifications/live.js";
import { PictureOf } from "../product/Picture.js";
import { useProduct } from "../product/products.js";
import { Countdown } from "./Countdown.js";
import { SaleActions } from "./SaleActions.js";
import { SalePrice } from "./SalePrice.js";
import { isComing } from "./sales.js";
import { SaleStock } from "./SaleStock.js";
import { useSale } from "./useSale.js";
import { useTicket } from "./useTicket.js";

/** @type {Record<import("./sales.js").SaleState, any>} */
const badges = {
  scheduled: "neutral",
  open: "good",
  soldOut: "bad",
  paused: "warn",
  rebuilding: "warn",
  closing: "neutral",
  closed: "neutral",
};

/**
 * A flash sale: what there is, when it begins, and what I have of it.
 * @param {{ id: string }} props
 */
export default function SalePage({ id }) {
  const { sale, error, reload } = useSale(id);
  const mine = useTicket(sale);
  const product = useProduct(sale?.productId ?? "");
  useTitle(sale?.productName ?? t("sale.flash"), t("brand"));
  useLive(mine.place?.status === "waiting" || mine.ticket?.status === "held");
  if (error instanceof ApiError && error.status === 404) {
    return html`<${EmptyState}
      heading="h1"
      icon="search"
      title=${t("problem.sale-not-found")}
      action=${html`<${Button} kind="primary" href="/">${t("nav.home")}<//>`}
    />`;
  }
  if (!sale)
    return error
      ? html`<${ErrorState} heading="h1" error=${error} onRetry=${reload} />`
      : html`<div class="product"><${Skeleton} height="24rem" /><${Skeleton} count=${4} height="3rem" /></div>`;

  // The page opens by the clock; the shop's own word follows.
  const opens = isComing(sale) && new Date(sale.startsAt).getTime() <= serverNow();
  const now = opens ? { ...sale, state: /** @type {const} */ ("open"), available: sale.available ?? sale.stock } : sale;
  const clock = clockOf(now);
  return html`<article class="product">
    <${PictureOf} productId=${sale.productId} name=${sale.productName} eager />
    <div class="stack">
      <p class="row">
        <${Badge} kind="accent">${t("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${now.state}
          ><${Badge} kind=${badges[now.state]}>${t(`sale.state.${now.state}`)}<//></span
        >
      </p>
      <h1>${sale.productName}</h1>
      <${SalePrice} sale=${sale} />
      ${clock && html`<${Countdown} large until=${clock.until} label=${t(clock.label)} onEnd=${reload} key=${clock.label} />`}
      ${error && isOnline.value && html`<${Notice} kind="warning">${t("sale.noWord")}<//>`}
      <${SaleStock} sale=${now} />
      <${SaleActions} sale=${now} mine=${mine} />
      <p class="small muted">${t("sale.rules", { count: sale.perBuyerLimit, from: dateTime(sale.startsAt), to: dateTime(sale.endsAt) })}</p>
      ${product && html`<p class="product-description">${product.description}</p>`}
    </div>
  </article>`;
}

/** @param {import("./sales.js").Sale} sale */
function clockOf(sale) {
  if (isComing(sale)) return { until: sale.startsAt, label: "sale.startsIn" };
  return ["open", "soldOut", "paused", "rebuilding"].includes(sale.state) ? { until: sale.endsAt, label: "sale.endsIn" } : null;
}
