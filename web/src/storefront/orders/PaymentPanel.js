import { useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { Icon } from "../../shared/components/Icon.js";
import { Notice } from "../../shared/components/Notice.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { problemText } from "../../shared/problems.js";
import { navigate } from "../../shared/router.js";
import { post } from "../../shared/session.js";
import { Countdown } from "../sale/Countdown.js";

/**
 * What there is to pay, and until when; or what became of it.
 * @param {{ order: import("./orders.js").Order, onChanged: () => void }} props
 */
export function PaymentPanel({ order, onChanged }) {
  const [state, setState] = useState(/** @type {{ busy?: boolean, error?: unknown }} */ ({}));
  const payment = order.payment?.status;
  const pay = async () => {
    setState({ busy: true });
    try {
      const started = await post(`/orders/${encodeURIComponent(order.id)}/pay`, { provider: "simulated" }, { repeatable: true });
      navigate(`/pay/${encodeURIComponent(started.paymentId)}`);
    } catch (error) {
      setState({ error });
      onChanged();
    }
  };
  if (order.status === "pending") return html`<${Notice}>${t("pay.preparing")}<//>`;
  if (order.status === "awaitingPayment") {
    return html`<section class="card pay-panel" aria-label=${t("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${t("pay.toPay")}</span><br /><b class="price price-large">${money(order.total)}</b></p>
        ${order.payBy && html`<${Countdown} until=${order.payBy} label=${t("pay.keptFor")} onEnd=${onChanged} />`}
      </div>
      ${payment === "declined" && html`<${Notice} kind="error">${t("pay.declined")}<//>`}
      ${payment === "pending" && html`<${Notice} kind="info">${t("pay.pending")}<//>`}
      ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
      ${
        isOnline.value
          ? html`<${Button} kind="primary" size="large" busy=${state.busy} onClick=${pay}
              >${t(payment === "declined" ? "pay.again" : "pay.now")}<//
            >`
          : html`<${Notice} kind="warning">${t("offline.noBuying")}<//>`
      }
    </section>`;
  }
  if (order.status === "paid")
    return html`<div class="notice notice-success">
      <${Icon} name="check" />
      <p>${t("pay.paid")}</p>
    </div>`;
  // A refunded order says so itself.
  if (!order.refunds && (payment === "refundDue" || payment === "refunded")) return html`<${Notice} kind="info">${t(`pay.${payment}`)}<//>`;
  return null;
}
