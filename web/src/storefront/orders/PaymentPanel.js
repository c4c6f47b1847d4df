import { useState } from "preact/hooks";
import { query } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { Icon } from "../../shared/components/Icon.js";
import { Notice } from "../../shared/components/Notice.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { problemText } from "../../shared/problems.js";
import { useResource } from "../../shared/resource.js";
import { navigate } from "../../shared/router.js";
import { beginPayment, isForBrowsers, waysToPay } from "../pay/ways.js";
import { WayChoice } from "../pay/WayChoice.js";
import { Countdown } from "../sale/Countdown.js";

/**
 * What there is to pay, and until when; or what became of it.
 * @param {{ order: import("./orders.js").Order, onChanged: () => void }} props
 */
export function PaymentPanel({ order, onChanged }) {
  const [state, setState] = useState(/** @type {{ busy?: boolean, error?: unknown }} */ ({}));
  const [chosen, choose] = useState(/** @type {import("../pay/ways.js").Way | undefined} */ (undefined));
  const payment = order.payment?.status;
  const isPayable = order.status === "awaitingPayment" && isOnline.value;
  const known = useResource(() => (isPayable ? waysToPay() : Promise.resolve(undefined)), [isPayable]);
  const shown = known.data ?? [];
  const way = chosen ?? shown.find(isForBrowsers);
  const pay = async () => {
    setState({ busy: true });
    try {
      const ways = await waysToPay();
      const wanted = way ?? (ways.length === 1 ? ways[0] : undefined);
      if (!wanted) {
        // Pressed before the choice was there to be seen.
        known.set(ways);
        setState({});
        return;
      }
      const { paymentId } = await beginPayment(order.id, wanted);
      navigate(`/pay/${encodeURIComponent(paymentId)}${wanted.provider === "simulated" ? "" : query(wanted)}`);
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
      ${isPayable && way && shown.length > 1 && html`<${WayChoice} ways=${shown} value=${way} onChange=${choose} />`}
      ${known.data && !way && html`<${Notice} kind="warning">${t("problem.provider-off")}<//>`}
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
