import { Button } from "../../shared/components/Button.js";
import { Icon } from "../../shared/components/Icon.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Countdown } from "./Countdown.js";

/**
 * What I won, and until when it is kept for me.
 * @param {{ ticket: import("./sales.js").Ticket, onEnd: () => void }} props
 */
export function Ticket({ ticket, onEnd }) {
  const order = `/orders/${encodeURIComponent(ticket.orderId)}`;
  const isHeld = ticket.status === "held";
  return html`<section class="ticket stack" data-testid="ticket" data-status=${ticket.status} aria-live="polite">
    <h2 class="row"><${Icon} name="check" size=${24} />${t(isHeld ? "ticket.held" : "ticket.sold")}</h2>
    <p>${t(isHeld ? "ticket.held.words" : "ticket.sold.words", { count: ticket.quantity, position: ticket.position })}</p>
    ${isHeld && ticket.payBy && html`<${Countdown} until=${ticket.payBy} label=${t("pay.keptFor")} onEnd=${onEnd} />`}
    <${Button} kind="primary" size="large" wide href=${order}>${t(isHeld ? "ticket.pay" : "ticket.order")}<//>
  </section>`;
}
