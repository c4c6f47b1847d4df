import { ApiError } from "../../shared/api.js";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { dateTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { useTitle } from "../../shared/router.js";
import { RequireLogIn } from "../auth/RequireLogIn.js";
import { Age } from "../offline/Age.js";
import { OrderActions } from "./OrderActions.js";
import { OrderAddress } from "./OrderAddress.js";
import { OrderLines } from "./OrderLines.js";
import { OrderRefunds } from "./OrderRefunds.js";
import { badgeOf } from "./orders.js";
import { OrderTimeline } from "./OrderTimeline.js";
import { PaymentPanel } from "./PaymentPanel.js";
import { useOrder } from "./useOrder.js";

/** @param {{ id: string }} props */
export default function OrderPage({ id }) {
  useTitle(t("order.title"), t("brand"));
  return html`<${RequireLogIn}><${LiveOrder} id=${id} /><//>`;
}

/**
 * An order as it is now.
 * @param {{ id: string }} props
 */
function LiveOrder({ id }) {
  const { order, readAt, error, look } = useOrder(id);
  if (error instanceof ApiError && error.status === 404) {
    return html`<${EmptyState}
      heading="h1"
      icon="search"
      title=${t("problem.order-not-found")}
      action=${html`<${Button} kind="primary" href="/orders">${t("nav.orders")}<//>`}
    />`;
  }
  if (!order)
    return error ? html`<${ErrorState} heading="h1" error=${error} onRetry=${look} />` : html`<${Skeleton} height="8rem" count=${3} />`;
  return html`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${t("orders.title")}</a></p>
        <div class="row">
          <h1>${t("order.title")}</h1>
          <span data-testid="status" data-status=${order.status} aria-live="polite"
            ><${Badge} kind=${badgeOf[order.status]}>${t(`order.status.${order.status}`)}<//></span
          >
        </div>
        <p class="small muted">${t("order.placed", { time: dateTime(order.createdAt), id: order.id })}</p>
      </header>
      <${Age} of=${{ readAt }} />
      ${error && isOnline.value && html`<${Notice} kind="warning">${t("order.noWord")}<//>`}
      <${PaymentPanel} order=${order} onChanged=${look} />
      <${OrderLines} order=${order} />
      <${OrderRefunds} order=${order} onChanged=${look} />
      <${OrderAddress} order=${order} onChanged=${look} />
    </section>
    <aside class="stack">
      <${OrderTimeline} order=${order} />
      <${OrderActions} order=${order} onChanged=${look} />
    </aside>
  </div>`;
}
