import { useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { useResource } from "../../shared/resource.js";
import { navigate } from "../../shared/router.js";
import { get, post } from "../../shared/session.js";
import { Countdown } from "../sale/Countdown.js";

/**
 * The page of the simulated provider. It says how the provider decides; the shop believes the provider's signed word, not this page.
 * @param {{ paymentId: string }} props
 */
export function SimulatedPayment({ paymentId }) {
  const orderId = paymentId.slice(0, paymentId.lastIndexOf("."));
  const order = useResource((signal) => get(`/orders/${encodeURIComponent(orderId)}`, { signal }), [orderId]);
  const [state, setState] = useState(/** @type {{ busy?: string, status?: string, error?: unknown }} */ ({}));
  const [isLate, setLate] = useState(false);
  const back = `/orders/${encodeURIComponent(orderId)}`;

  const report = (/** @type {string} */ attempt, /** @type {"paid" | "declined"} */ outcome) =>
    post(`/payments/simulated/${encodeURIComponent(attempt)}`, { outcome }, { repeatable: true });
  const decide = async (/** @type {string} */ what, /** @type {() => Promise<any>} */ action) => {
    setState({ busy: what });
    try {
      const { status } = await action();
      if (status === "paid" || status === "declined") navigate(back, { replace: true });
      else {
        setState({ status });
        order.reload();
      }
    } catch (error) {
      setState({ error });
    }
  };
  // It is declined, another attempt is paid, and then the first turns out to be paid after all.
  const payTwice = async () => {
    await report(paymentId, "declined");
    const second = await post(`/orders/${encodeURIComponent(orderId)}/pay`, { provider: "simulated" }, { repeatable: true });
    await report(second.paymentId, "paid");
    return report(paymentId, "paid");
  };

  if (order.error)
    return html`<${EmptyState}
      heading="h1"
      icon="alert"
      title=${problemText(order.error)}
      action=${html`<${Button} href="/orders">${t("nav.orders")}<//>`}
    />`;
  if (!order.data) return html`<${Skeleton} height="12rem" />`;
  const isOpen = order.data.status === "awaitingPayment";
  const isUnpaid = isOpen || order.data.status === "cancelled" || order.data.status === "rejected";
  return html`<div class="card narrow stack provider">
    <p class="small muted">${t("pay.simulated")}</p>
    <h1>${t("pay.amount", { total: money(order.data.total) })}</h1>
    ${isOpen && order.data.payBy && html`<${Countdown} until=${order.data.payBy} label=${t("pay.keptFor")} onEnd=${() => setLate(true)} />`}
    ${(isLate || !isOpen) && html`<${Notice} kind="warning">${t(isUnpaid ? "pay.late" : "problem.order-already-paid")}<//>`}
    ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
    ${state.status && html`<${Notice} kind=${state.status === "pending" ? "info" : "warning"}>${t(`pay.${state.status}`)}<//>`}
    <${Button}
      kind="primary"
      size="large"
      wide
      busy=${state.busy === "paid"}
      onClick=${() => decide("paid", () => report(paymentId, "paid"))}
      >${t("pay.confirm")}<//
    >
    <${Button} wide busy=${state.busy === "declined"} onClick=${() => decide("declined", () => report(paymentId, "declined"))}
      >${t("pay.decline")}<//
    >
    ${isOpen && html`<${Button} wide busy=${state.busy === "twice"} onClick=${() => decide("twice", payTwice)}>${t("pay.twice")}<//>`}
    <a class="small" href=${back}>${t("pay.back")}</a>
    <p class="small muted">${t("pay.explain")}</p>
  </div>`;
}
