import { useState } from "preact/hooks";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { get } from "../../shared/session.js";
import { Problem } from "../parts/Problem.js";
import { Section } from "../parts/Section.js";
import { Time } from "../parts/Time.js";
import { Mismatches } from "./Mismatches.js";

/**
 * Compares Redis, tickets, orders, payments and the queue of a sale, when asked to: that reads all its tickets.
 * @param {{ id: string }} props
 */
export function SaleAudit({ id }) {
  const [state, setState] = useState(/** @type {{ audit?: any, error?: unknown, busy?: boolean }} */ ({}));
  const { audit, error, busy } = state;

  async function run() {
    setState((old) => ({ ...old, busy: true, error: undefined }));
    try {
      setState({ audit: await get(`/seckill/sales/${encodeURIComponent(id)}/audit`) });
    } catch (failure) {
      setState((old) => ({ audit: old.audit, error: failure }));
    }
  }

  return html`
    <${Section} title=${t("audit.title")} actions=${html`<${Button} size="small" busy=${busy} onClick=${run}>${t("audit.run")}<//>`}>
      <p class="note">${t("audit.note")}</p>
      <${Problem} error=${error} onRetry=${run} isOld=${audit !== undefined} />
      ${
        audit &&
        html`<div role="status" class="stack">
          <p class="row">
            <${Badge} kind=${audit.balanced ? "good" : "bad"}>${t(audit.balanced ? "audit.balanced" : "audit.unbalanced")}<//>
            <${Time} at=${audit.at} />
          </p>
          <p class="equation">${t("audit.equation", sums(audit))}</p>
          <p class="note">
            ${t("audit.flight", { unsent: audit.flight.unsent, queued: audit.flight.queued, dead: audit.flight.deadLettered })}
          </p>
          <p class="note">${t(audit.gateCompared ? "audit.gateCompared" : "audit.gateNotCompared")}</p>
          ${audit.isMoving && html`<p class="note">${t("audit.moving")}</p>`}
          <${Mismatches} mismatches=${audit.mismatches} />
        </div>`
      }
    <//>
  `;
}

/** @param {Record<string, number>} audit */
const sums = ({ initial, restocked, available, held, sold, returned }) => ({
  initial: number(initial),
  restocked: number(restocked),
  available: number(available),
  held: number(held),
  sold: number(sold),
  returned: number(returned),
});
