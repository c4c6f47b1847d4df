import { Badge } from "../../shared/components/Badge.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

/** @param {{ complete: boolean }} props whether there is a bill that can be believed */
export function BillBadge({ complete }) {
  return html`<${Badge} kind=${complete ? "good" : "warn"}>${t(complete ? "reconciliations.complete" : "reconciliations.waiting")}<//>`;
}
