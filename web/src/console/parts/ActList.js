import { html } from "../../shared/html.js";
import { hasMessage, t } from "../../shared/i18n.js";
import { Id } from "./Id.js";
import { List } from "./List.js";
import { Time } from "./Time.js";
import { useList } from "./useList.js";

/**
 * Who did what, when and why.
 * @param {{ subject?: string, pageSize?: number }} props subject: as in the API; left out: everything
 */
export function ActList({ subject, pageSize = 20 }) {
  const list = useList("/operations/acts", { subject, pageSize });
  const columns = [
    { name: "at", label: t("acts.at"), show: (/** @type {any} */ act) => html`<${Time} at=${act.at} />` },
    {
      name: "action",
      label: t("acts.action"),
      show: (/** @type {any} */ { action }) => (hasMessage(`act.${action}`) ? t(`act.${action}`) : action),
    },
    ...(subject
      ? []
      : [{ name: "subject", label: t("acts.subject"), show: (/** @type {any} */ act) => html`<${Subject} subject=${act.subject} />` }]),
    { name: "by", label: t("acts.by"), show: (/** @type {any} */ { by }) => html`<${Id} value=${by} href=${`/console/users/${by}`} />` },
    { name: "reason", label: t("acts.reason"), isWide: true, show: (/** @type {any} */ { reason }) => reason ?? "–" },
  ];
  return html`<${List}
    list=${list}
    label=${t("acts.title")}
    columns=${columns}
    keyOf=${(/** @type {any} */ act) => `${act.at} ${act.subject} ${act.action}`}
    empty=${t("acts.none")}
  />`;
}

/** @param {{ subject: string }} props */
function Subject({ subject }) {
  const dot = subject.indexOf(".");
  const [kind, id] = [subject.slice(0, dot), subject.slice(dot + 1)];
  const places = {
    order: `/console/orders/${id}`,
    user: `/console/users/${id}`,
    coupon: `/console/coupons/${id}`,
    reconciliation: `/console/reconciliations/${id}`,
  };
  const href = places[/** @type {keyof typeof places} */ (kind)] ?? `/console/dead-letters?entity=${id}`;
  return html`<${Id} value=${id} href=${href} />`;
}
