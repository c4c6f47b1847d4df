import { useRef } from "preact/hooks";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { LineChart } from "../charts/LineChart.js";
import { ratesOf } from "../charts/rates.js";
import { Section } from "../parts/Section.js";

const span = 5 * 60_000;
const second = 1_000;

/**
 * How a sale runs, for as long as one looks: what its doors answer, where its units are, and how fast Redis decides.
 * @param {{ gauges: any }} props
 */
export function SaleCharts({ gauges }) {
  const seen = useRef(/** @type {any[]} */ ([]));
  if (seen.current.at(-1)?.at !== gauges.at)
    seen.current = [...seen.current.filter(({ at }) => Date.parse(gauges.at) - Date.parse(at) < span), gauges];
  const readings = seen.current.map(({ at, admissions }) => ({ at: Date.parse(at), counts: admissions }));
  /** @param {(gauges: any) => number | null | undefined} value */
  const points = (value) =>
    seen.current.flatMap((reading) =>
      value(reading) === undefined || value(reading) === null ? [] : [{ at: Date.parse(reading.at), value: Number(value(reading)) }],
    );
  return html`
    <div class="grid charts">
      <${Section} title=${t("sale.door")} note=${t("sale.doorNote")}>
        <${LineChart}
          label=${t("sale.door")}
          span=${span}
          series=${[
            { name: t("sale.entries"), color: 1, points: ratesOf(readings, [], second) },
            { name: t("sale.wins"), color: 2, points: ratesOf(readings, ["won"], second) },
            { name: t("sale.soldOuts"), color: 4, points: ratesOf(readings, ["sold-out"], second) },
          ]}
        />
      <//>
      <${Section} title=${t("sale.unitsOverTime")}>
        <${LineChart}
          label=${t("sale.unitsOverTime")}
          span=${span}
          series=${[
            { name: t("sale.sold"), color: 2, points: points(({ sold }) => sold) },
            { name: t("sale.held"), color: 3, points: points(({ held }) => held) },
            { name: t("sale.available"), color: 1, points: points(({ available }) => available) },
          ]}
        />
      <//>
      <${Section} title=${t("sale.latency")} note=${t("sale.latencyNote")}>
        <${LineChart}
          label=${t("sale.latency")}
          span=${span}
          format=${(/** @type {number} */ value) => t("chart.milliseconds", { count: Math.round(value * 10) / 10 })}
          series=${[
            { name: t("sale.p50"), color: 1, points: points(({ gateSeconds }) => gateSeconds && gateSeconds.p50 * 1000) },
            { name: t("sale.p99"), color: 3, points: points(({ gateSeconds }) => gateSeconds && gateSeconds.p99 * 1000) },
          ]}
        />
      <//>
    </div>
  `;
}
