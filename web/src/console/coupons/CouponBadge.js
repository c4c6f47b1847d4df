import { Badge } from "../../shared/components/Badge.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

/** @type {Record<string, "neutral" | "good" | "warn">} */
const kinds = { scheduled: "neutral", open: "good", exhausted: "neutral", stopped: "warn", ended: "neutral" };

/** @param {{ state: string }} props */
export function CouponBadge({ state }) {
  return html`<${Badge} kind=${kinds[state]}>${t(`coupon.state.${state}`)}<//>`;
}
