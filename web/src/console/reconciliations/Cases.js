import { Badge } from "../../shared/components/Badge.js";
import { money } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { ActionButton } from "../parts/ActionButton.js";
import { Id } from "../parts/Id.js";
import { Table } from "../parts/Table.js";
import { Time } from "../parts/Time.js";
import { closeCase } from "./closeCase.js";
import { orderOf } from "./reconciliations.js";

/** @typedef {import("./reconciliations.js").Case} Case */

/**
 * In what bill or ledger and the shop differ, and who explained it.
 * @param {{ date: string, provider: string, cases: Case[], onDone: () => void }} props
 */
export function Cases({ date, provider, cases, onDone }) {
  return html`<${Table}
    label=${`${provider}: ${t("reconciliations.cases")}`}
    rows=${cases}
    keyOf=${(/** @type {Case} */ { id }) => id}
    empty=${t("reconciliations.noCases")}
    columns=${[
      { name: "kind", label: t("reconciliations.case"), show: (/** @type {Case} */ { kind }) => t(`reconciliations.kind.${kind}`) },
      {
        name: "state",
        label: t("reconciliations.state"),
        show: (/** @type {Case} */ { state }) =>
          html`<${Badge} kind=${state === "open" ? "bad" : "neutral"}>${t(`reconciliations.state.${state}`)}<//>`,
      },
      {
        name: "ours",
        label: t("reconciliations.ours"),
        isNumber: true,
        show: (/** @type {Case} */ { ours }) => (ours ? money(ours) : "–"),
      },
      {
        name: "theirs",
        label: t("reconciliations.theirs"),
        isNumber: true,
        show: (/** @type {Case} */ { theirs }) => (theirs ? money(theirs) : "–"),
      },
      {
        name: "payment",
        label: t("reconciliations.payment"),
        show: (/** @type {Case} */ { paymentId }) => {
          const orderId = orderOf(paymentId);
          return html`<${Id} value=${paymentId} href=${orderId ? `/console/orders/${orderId}` : undefined} />`;
        },
      },
      {
        name: "refund",
        label: t("reconciliations.refund"),
        show: (/** @type {Case} */ { refundId }) => (refundId ? html`<${Id} value=${refundId} />` : "–"),
      },
      {
        name: "providerId",
        label: t("reconciliations.providerId"),
        show: (/** @type {Case} */ { providerId, transaction }) =>
          providerId || transaction ? html`<${Id} value=${providerId ?? transaction} />` : "–",
      },
      {
        name: "openedAt",
        label: t("reconciliations.openedAt"),
        show: (/** @type {Case} */ { openedAt }) => html`<${Time} at=${openedAt} />`,
      },
      {
        name: "closedBy",
        label: t("reconciliations.closedBy"),
        show: (/** @type {Case} */ { closedBy }) => (closedBy ? html`<${By} closedBy=${closedBy} />` : "–"),
      },
      {
        name: "closedAt",
        label: t("reconciliations.closedAt"),
        show: (/** @type {Case} */ { closedAt }) => (closedAt ? html`<${Time} at=${closedAt} />` : "–"),
      },
      { name: "reason", label: t("reconciliations.reason"), isWide: true, show: (/** @type {Case} */ { reason }) => reason ?? "–" },
      {
        name: "action",
        label: t("acts.action"),
        show: (/** @type {Case} */ found) =>
          found.state === "open" &&
          html`<${ActionButton} label=${t("reconciliations.close")} make=${() => closeCase(date, found, onDone)} />`,
      },
    ]}
  />`;
}

/** @param {{ closedBy: string }} props */
function By({ closedBy }) {
  const date = /^bill\.(.+)$/.exec(closedBy)?.[1];
  return date
    ? html`<a href=${`/console/reconciliations/${date}`}>${t("reconciliations.byBill", { date })}</a>`
    : html`<${Id} value=${closedBy} href=${`/console/users/${closedBy}`} />`;
}
