import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { hasMessage, t } from "../../shared/i18n.js";
import { Id } from "../parts/Id.js";
import { Table } from "../parts/Table.js";

/**
 * What does not add up, each in words: what it means, and what to do.
 * @param {{ mismatches: any[] }} props
 */
export function Mismatches({ mismatches }) {
  if (mismatches.length === 0) return null;
  return html`<${Table}
    label=${t("audit.mismatches")}
    empty=""
    rows=${mismatches}
    keyOf=${(/** @type {any} */ { kind, ticketId }) => `${kind} ${ticketId ?? ""}`}
    columns=${[
      {
        name: "kind",
        label: t("audit.what"),
        isWide: true,
        show: (/** @type {any} */ { kind }) =>
          html`<code>${kind}</code>${hasMessage(`mismatch.${kind}`) && html`<p>${t(`mismatch.${kind}`)}</p>`}`,
      },
      {
        name: "ticket",
        label: t("audit.ticket"),
        show: (/** @type {any} */ { ticketId }) =>
          ticketId ? html`<${Id} value=${ticketId} href=${`/console/orders/${ticketId}`} />` : "–",
      },
      {
        name: "expected",
        label: t("audit.expected"),
        isNumber: true,
        show: (/** @type {any} */ { expected }) => (expected === undefined ? "–" : number(expected)),
      },
      {
        name: "actual",
        label: t("audit.actual"),
        isNumber: true,
        show: (/** @type {any} */ { actual }) => (actual === undefined ? "–" : number(actual)),
      },
    ]}
  />`;
}
