import { query as queryOf } from "../../shared/api.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { get } from "../../shared/session.js";
import { BarList } from "../charts/BarList.js";
import { DayBars } from "../charts/DayBars.js";
import { DateRange, rangeOf } from "../parts/DateRange.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Section } from "../parts/Section.js";
import { Table } from "../parts/Table.js";

const figures = /** @type {const} */ (["visits", "views", "carts", "bots"]);

/**
 * The pages that people were shown.
 * @param {{ query: URLSearchParams }} props
 */
export default function TrafficPage({ query }) {
  const path = `/operations/traffic${queryOf(rangeOf(query, "UTC"))}`;
  const { data, error, reload } = useResource((signal) => get(path, { signal }), [path]);
  return html`
    <${PageHead} title=${t("nav.traffic")} note=${t("traffic.note")} />
    <${DateRange} query=${query} timeZone="UTC" />
    <${Problem} error=${error} onRetry=${reload} isOld=${data !== undefined} />
    ${data ? html`<${Answer} data=${data} />` : !error && html`<${Skeleton} height="20rem" />`}
  `;
}

/** @param {{ data: any }} props */
function Answer({ data }) {
  const lists = [
    { title: t("traffic.pages"), bars: data.pages.map((/** @type {any} */ { page, views }) => bar(page, page, views)) },
    {
      title: t("traffic.sales"),
      bars: data.sales.map((/** @type {any} */ { saleId, views }) => ({ ...bar(saleId, saleId, views), href: `/console/sales/${saleId}` })),
    },
    { title: t("traffic.referrers"), bars: data.referrers.map((/** @type {any} */ { host, views }) => bar(host, host, views)) },
    {
      title: t("traffic.devices"),
      bars: data.devices.map((/** @type {any} */ { device, views }) => bar(device, t(`device.${device}`), views)),
    },
  ];
  return html`
    ${!data.enabled && html`<${Notice}>${t("traffic.off")}<//>`}
    <${Section} title=${t("traffic.days")} wide>
      ${
        data.days.length > 0 &&
        html`<${DayBars}
          label=${t("traffic.chart")}
          days=${data.days.map((/** @type {any} */ { date, visits }) => ({ date, value: visits }))}
          format=${number}
        />`
      }
      <${Table}
        label=${t("traffic.days")}
        rows=${data.days}
        keyOf=${(/** @type {any} */ { date }) => date}
        empty=${t("traffic.none")}
        columns=${[
          { name: "date", label: t("traffic.date"), show: (/** @type {any} */ { date }) => date },
          ...figures.map((name) => ({
            name,
            label: t(`traffic.${name}`),
            isNumber: true,
            show: (/** @type {any} */ day) => number(day[name]),
          })),
        ]}
      />
    <//>
    <div class="grid">
      ${lists.map(
        ({ title, bars }) =>
          html`<${Section} key=${title} title=${title}>
            ${bars.length > 0 ? html`<${BarList} label=${title} bars=${bars} />` : html`<p class="nothing">${t("traffic.none")}</p>`}
          <//>`,
      )}
    </div>
  `;
}

/** @param {string} name @param {string} label @param {number} value */
const bar = (name, label, value) => ({ name, label, value });
