import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Stat } from "../parts/Stat.js";

const slow = 60;

/**
 * What should be zero; where it is not, an operator is needed.
 * @param {{ data: any }} props
 */
export function Attention({ data }) {
  const oldest = Math.max(0, ...data.queues.map((/** @type {any} */ queue) => queue.seconds));
  const waiting = Math.max(0, ...data.outbox.containers.map((/** @type {any} */ container) => container.seconds));
  const mismatches = data.stock.mismatches.length + data.stock.negative;
  const letters = data.deadLetters.total;
  return html`
    <div class="stats">
      <${Stat}
        label=${t("overview.stuck")}
        value=${number(data.stuckOrders)}
        kind=${data.stuckOrders > 0 ? "bad" : "good"}
        href="/console/stuck"
      />
      <${Stat}
        label=${t("overview.deadLetters")}
        value=${data.deadLetters.atLeast ? t("overview.atLeast", { count: letters }) : number(letters)}
        kind=${letters > 0 ? "bad" : "good"}
        href="/console/dead-letters"
      />
      <${Stat}
        label=${t("overview.outbox")}
        value=${number(data.outbox.total)}
        kind=${waiting > slow ? "bad" : "good"}
        note=${data.outbox.total > 0 && t("overview.oldest", { seconds: Math.round(waiting) })}
      />
      <${Stat}
        label=${t("overview.queueAge")}
        value=${t("common.seconds", { seconds: Math.round(oldest) })}
        kind=${oldest > slow ? "bad" : "good"}
      />
      <${Stat}
        label=${t("overview.stock")}
        value=${mismatches === 0 ? t("overview.balanced") : number(mismatches)}
        kind=${data.stock.balanced ? "good" : "bad"}
        note=${t("overview.checked", { count: data.stock.checked })}
      />
    </div>
  `;
}
