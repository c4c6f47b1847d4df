import { Badge } from "../../shared/components/Badge.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

/** @type {Record<string, "neutral" | "good" | "warn" | "bad">} */
const kinds = {
  scheduled: "neutral",
  open: "good",
  paused: "warn",
  soldOut: "neutral",
  closing: "warn",
  closed: "neutral",
  rebuilding: "bad",
};

/** @param {{ state: string }} props */
export function SaleBadge({ state }) {
  return html`<${Badge} kind=${kinds[state]}>${t(`sale.state.${state}`)}<//>`;
}
