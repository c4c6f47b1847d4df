import { Skeleton } from "../../shared/components/Skeleton.js";
import { dateTime, money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { get } from "../../shared/session.js";
import { Facts } from "../parts/Facts.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Section } from "../parts/Section.js";
import { Table } from "../parts/Table.js";
import { BillBadge } from "./BillBadge.js";
import { Cases } from "./Cases.js";

/** @typedef {import("./reconciliations.js").Reconciliation} Reconciliation */

/**
 * The bills of one day.
 * @param {{ date: string }} props
 */
export default function ReconciliationPage({ date }) {
  const { data, error, reload } = useResource(
    (signal) => get(`/operations/reconciliations/${encodeURIComponent(date)}`, { signal }),
    [date],
  );
  return html`
    <${PageHead}
      title=${t("reconciliations.day", { date })}
      note=${html`<a href="/console/reconciliations">${t("reconciliations.back")}</a>`}
    />
    <${Problem} error=${error} onRetry=${reload} isOld=${data !== undefined} />
    ${
      data
        ? data.items.map(
            (/** @type {Reconciliation} */ one) => html`<${Bill} key=${one.provider} reconciliation=${one} onDone=${reload} />`,
          )
        : !error && html`<${Skeleton} height="6rem" count=${2} />`
    }
  `;
}

/** @param {{ reconciliation: Reconciliation, onDone: () => void }} props */
function Bill({ reconciliation, onDone }) {
  const { date, provider, complete, matched, settlements, funds, cases, at } = reconciliation;
  return html`<${Section} title=${provider} note=${html`<${BillBadge} complete=${complete} />`} wide>
    ${!complete && html`<p class="note">${t("reconciliations.waitingNote")}</p>`}
    <${Facts}
      facts=${[
        complete && [t("reconciliations.matched"), number(matched)],
        funds && [t("reconciliations.fundsIn"), money(funds.in)],
        funds && [t("reconciliations.fundsOut"), money(funds.out)],
        [t("reconciliations.at"), dateTime(at)],
      ]}
    />
    ${
      complete &&
      html`<h3>${t("reconciliations.settlements")}</h3>
        <${Table}
          label=${`${provider}: ${t("reconciliations.settlements")}`}
          rows=${settlements}
          keyOf=${(/** @type {Reconciliation["settlements"][0]} */ { currency }) => currency}
          empty=${t("reconciliations.noSettlements")}
          columns=${[
            {
              name: "currency",
              label: t("reconciliations.currency"),
              show: (/** @type {Reconciliation["settlements"][0]} */ { currency }) => currency,
            },
            .../** @type {const} */ (["taken", "refunded", "fees", "net"]).map((name) => ({
              name,
              label: t(`reconciliations.${name}`),
              isNumber: true,
              show: (/** @type {Reconciliation["settlements"][0]} */ sums) => money({ amount: sums[name], currency: sums.currency }),
            })),
          ]}
        />
        <h3>${t("reconciliations.cases")}</h3>
        <${Cases} date=${date} provider=${provider} cases=${cases} onDone=${onDone} />`
    }
  <//>`;
}
