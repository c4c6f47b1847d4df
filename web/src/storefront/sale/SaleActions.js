import { useState } from "preact/hooks";
import { ApiError } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isOnline } from "../../shared/online.js";
import { problemText } from "../../shared/problems.js";
import { isLoggedIn } from "../../shared/session.js";
import { Quantity } from "../product/Quantity.js";
import { Ticket } from "./Ticket.js";
import { WaitingList } from "./WaitingList.js";

/**
 * What there is to do now: wait, ask, pay, stand in line.
 * @param {{ sale: import("./sales.js").Sale, mine: ReturnType<typeof import("./useTicket.js").useTicket> }} props
 */
export function SaleActions({ sale, mine }) {
  const [quantity, setQuantity] = useState(1);
  const { ticket } = mine;
  if (!isOnline.value) return html`<${Notice} kind="warning">${t("offline.noBuying")}<//>`;
  if (mine.entering) return html`<${Asking} again=${mine.again} />`;
  if (ticket && ticket.status !== "released") return html`<${Ticket} ticket=${ticket} onEnd=${mine.look} />`;
  if (sale.needsSignature) return html`<${Notice} kind="info">${t("sale.inApp")}<//>`;
  if (!isLoggedIn.value) {
    const next = encodeURIComponent(location.pathname);
    return html`<div class="stack">
      ${sale.state !== "closed" && sale.state !== "closing" && html`<${Button} kind="primary" size="large" wide href=${`/login?next=${next}`}>${t("sale.login")}<//>`}
      <p class="small muted">${t("sale.login.hint")}</p>
    </div>`;
  }
  const isFull =
    sale.state === "soldOut" || mine.place?.status === "waiting" || (mine.refusal instanceof ApiError && mine.refusal.code === "sold-out");
  const canAsk = sale.state === "open" && !isFull;
  return html`<div class="stack">
    ${ticket?.status === "released" && html`<${Notice} kind="warning">${t("sale.released")}<//>`}
    ${mine.refusal && html`<${Notice} kind="error">${problemText(mine.refusal)}<//>`}
    ${
      isFull
        ? html`<${WaitingList} sale=${sale} place=${mine.place} onChanged=${mine.look} />`
        : sale.state === "open" || sale.state === "scheduled"
          ? html`<div class="row sale-enter">
                ${sale.perBuyerLimit > 1 && html`<${Quantity} value=${quantity} max=${sale.perBuyerLimit} name=${sale.productName} onChange=${setQuantity} />`}
                <${Button}
                  kind="primary"
                  size="large"
                  class="grow"
                  disabled=${!canAsk}
                  onClick=${() => mine.ask(quantity)}
                  data-testid="enter"
                  >${t(canAsk ? "sale.enter" : "sale.notYet")}<//
                >
              </div>
              <p class="small muted">${t(canAsk ? "sale.enter.hint" : "sale.notYet.hint")}</p>`
          : html`<${Notice} kind=${sale.state === "paused" || sale.state === "rebuilding" ? "warning" : "info"}
              >${t(`sale.words.${sale.state}`)}<//
            >`
    }
  </div>`;
}

/** @param {{ again?: boolean }} props */
function Asking({ again }) {
  return html`<div class="stack" role="status">
    <${Button} kind="primary" size="large" wide busy>${t("sale.asking")}<//>
    <p class="small muted">${t(again ? "sale.asking.again" : "sale.asking.hint")}</p>
  </div>`;
}
