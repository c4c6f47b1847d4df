import { Badge } from "../../shared/components/Badge.js";
import { money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { List } from "../parts/List.js";
import { PageHead } from "../parts/PageHead.js";
import { Time } from "../parts/Time.js";
import { useList } from "../parts/useList.js";
import { BillBadge } from "./BillBadge.js";

/** @typedef {import("./reconciliations.js").Reconciliation} Reconciliation */

/** Bills that were compared with the shop, the newest day first. */
export default function ReconciliationsPage() {
  const list = useList("/operations/reconciliations", { pageSize: 50 });
  return html`
    <${PageHead} title=${t("nav.reconciliations")} note=${t("reconciliations.note")} />
    <${List}
      list=${list}
      label=${t("nav.reconciliations")}
      empty=${t("reconciliations.none")}
      keyOf=${(/** @type {Reconciliation} */ { date, provider }) => `${date} ${provider}`}
      columns=${[
        {
          name: "date",
          label: t("reconciliations.date"),
          show: (/** @type {Reconciliation} */ { date }) => html`<a class="id" href=${`/console/reconciliations/${date}`}>${date}</a>`,
        },
        { name: "provider", label: t("reconciliations.provider"), show: (/** @type {Reconciliation} */ { provider }) => provider },
        {
          name: "complete",
          label: t("reconciliations.bill"),
          show: (/** @type {Reconciliation} */ { complete }) => html`<${BillBadge} complete=${complete} />`,
        },
        {
          name: "matched",
          label: t("reconciliations.matched"),
          isNumber: true,
          show: (/** @type {Reconciliation} */ { matched }) => number(matched),
        },
        {
          name: "open",
          label: t("reconciliations.open"),
          isNumber: true,
          show: (/** @type {Reconciliation} */ { cases }) => html`<${Count} of=${cases} state="open" />`,
        },
        {
          name: "closed",
          label: t("reconciliations.closed"),
          isNumber: true,
          show: (/** @type {Reconciliation} */ { cases }) => html`<${Count} of=${cases} state="closed" />`,
        },
        {
          name: "net",
          label: t("reconciliations.net"),
          isNumber: true,
          show: (/** @type {Reconciliation} */ { settlements }) =>
            settlements.map(({ net, currency }) => money({ amount: net, currency })).join(", ") || "–",
        },
        { name: "at", label: t("reconciliations.at"), show: (/** @type {Reconciliation} */ { at }) => html`<${Time} at=${at} />` },
      ]}
    />
  `;
}

/** @param {{ of: import("./reconciliations.js").Case[], state: "open" | "closed" }} props */
function Count({ of, state }) {
  const count = of.filter((found) => found.state === state).length;
  return state === "open" && count > 0 ? html`<${Badge} kind="bad">${number(count)}<//>` : number(count);
}
