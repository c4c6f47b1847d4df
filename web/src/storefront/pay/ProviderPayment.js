import { useEffect, useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { useResource } from "../../shared/resource.js";
import { navigate } from "../../shared/router.js";
import { useOrder } from "../orders/useOrder.js";
import { Countdown } from "../sale/Countdown.js";
import { PaymentCode } from "./PaymentCode.js";
import { appOf, beginPayment, begunPayment } from "./ways.js";

/**
 * A payment at a provider outside of the shop: how to pay it, until the shop knows what became of it.
 * @param {{ paymentId: string, provider: string, method?: string }} props
 */
export function ProviderPayment({ paymentId, provider, method }) {
  const orderId = paymentId.slice(0, paymentId.lastIndexOf("."));
  const back = `/orders/${encodeURIComponent(orderId)}`;
  const { order, error, look } = useOrder(orderId);
  const isOpen = order?.status === "awaitingPayment";
  const payment = useResource(
    async () => (isOpen ? (begunPayment(paymentId) ?? beginPayment(orderId, { provider, method })) : undefined),
    [paymentId, provider, method, isOpen],
  );
  const [isLate, setLate] = useState(false);
  const current = payment.data?.paymentId ?? paymentId;
  const isDecided = order !== undefined && (!isOpen || (order.payment?.id === current && order.payment.status === "declined"));
  useEffect(() => {
    if (isDecided) navigate(back, { replace: true });
  }, [isDecided]);

  if (!order && error)
    return html`<${EmptyState}
      heading="h1"
      icon="alert"
      title=${problemText(error)}
      action=${html`<${Button} href="/orders">${t("nav.orders")}<//>`}
    />`;
  if (!order || isDecided) return html`<${Skeleton} height="12rem" />`;
  return html`<div class="card narrow stack">
    <h1>${t("pay.amount", { total: money(order.total) })}</h1>
    ${order.payBy && html`<${Countdown} until=${order.payBy} label=${t("pay.keptFor")} onEnd=${() => (setLate(true), look())} />`}
    ${isLate && html`<${Notice} kind="warning">${t("pay.late")}<//>`}
    ${!isLate && payment.error && html`<${ErrorState} error=${payment.error} onRetry=${payment.reload} />`}
    ${!isLate && !payment.error && !payment.data && html`<${Skeleton} height="16rem" />`}
    ${!isLate && payment.data && html`<${HowToPay} payment=${payment.data} />`}
    <a class="small" href=${back}>${t("pay.back")}</a>
  </div>`;
}

/** @param {{ payment: import("./ways.js").Payment }} props */
function HowToPay({ payment: { provider, action } }) {
  const app = appOf(provider);
  if (action?.kind === "script") return html`<${Notice} kind="warning">${t("pay.onlyInside")}<//>`;
  if (!action?.url || action.kind === "request") return html`<${Notice}>${t("pay.pending")}<//>`;
  return html`${
      action.kind === "qr"
        ? html`<p>${t("pay.scan", { app })}</p>
            <${PaymentCode} url=${action.url} />`
        : html`<p>${t("pay.leave")}</p>
            <${Button} kind="primary" size="large" wide href=${action.url} rel="noreferrer">${t("pay.goOn", { app })}<//>`
    }
    <p class="small muted" role="status">${t("pay.waiting")}</p>`;
}
