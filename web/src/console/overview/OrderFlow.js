import { LineChart } from "../charts/LineChart.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Section } from "../parts/Section.js";
import { ratesOf } from "../charts/rates.js";

const span = 10 * 60_000;

/**
 * How orders move, while one looks.
 * @param {{ history: { at: number, orders: Record<string, number> }[] }} props
 */
export function OrderFlow({ history }) {
  const readings = history.map(({ at, orders }) => ({ at, counts: orders }));
  /** @param {string} status */
  const perMinute = (status) => ratesOf(readings, [status], 60_000);
  return html`
    <${Section} title=${t("overview.flow")} note=${t("overview.flowNote")}>
      <${LineChart}
        label=${t("overview.flow")}
        span=${span}
        series=${[
          { name: t("overview.flow.placed"), color: 1, points: perMinute("awaitingPayment") },
          { name: t("overview.flow.paid"), color: 2, points: perMinute("paid") },
          { name: t("overview.flow.lost"), color: 4, points: ratesOf(readings, ["cancelled", "rejected"], 60_000) },
        ]}
      />
    <//>
  `;
}
