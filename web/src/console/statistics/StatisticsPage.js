import { query as queryOf } from "../../shared/api.js";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { money, number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { get, post } from "../../shared/session.js";
import { BarList } from "../charts/BarList.js";
import { DayBars } from "../charts/DayBars.js";
import { ActionButton } from "../parts/ActionButton.js";
import { DateRange, rangeOf } from "../parts/DateRange.js";
import { Id } from "../parts/Id.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Section } from "../parts/Section.js";
import { Stat } from "../parts/Stat.js";
import { Table } from "../parts/Table.js";
import { downloadCsv } from "./csv.js";

const figures = /** @type {const} */ (["orders", "units", "gross", "discounts", "refunds", "net"]);
const counts = ["orders", "units"];

/**
 * What was sold, day by day.
 * @param {{ query: URLSearchParams }} props
 */
export default function StatisticsPage({ query }) {
  const zone = query.get("zone") ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const path = `/operations/statistics${queryOf({ ...rangeOf(query), zone })}`;
  const { data, error, reload } = useResource((signal) => get(path, { signal }), [path]);
  return html`
    <${PageHead} title=${t("nav.statistics")} note=${t("statistics.note")}>
      <${ActionButton} label=${t("statistics.rebuild")} make=${() => rebuild(reload)} />
    <//>
    <${DateRange} query=${query}>
      <label class="field"
        ><span>${t("statistics.zone")}</span
        ><input name="zone" required list="zones" defaultValue=${zone} autocomplete="off" spellcheck="false"
      /></label>
      <datalist id="zones">${Intl.supportedValuesOf("timeZone").map((name) => html`<option key=${name} value=${name} />`)}</datalist>
    <//>
    <${Problem} error=${error} onRetry=${reload} isOld=${data !== undefined} />
    ${data ? html`<${Answer} data=${data} />` : !error && html`<${Skeleton} height="20rem" />`}
  `;
}

/** @param {{ data: any }} props */
function Answer({ data }) {
  const { total, days, categories, products, conversion, counted, rebuild, currency } = data;
  /** @param {string} name @param {number} value */
  const show = (name, value) => (counts.includes(name) ? number(value) : money({ amount: value, currency }));
  const columns = figures.map((name) => ({
    name,
    label: t(`statistics.${name}`),
    isNumber: true,
    show: (/** @type {any} */ row) => show(name, row[name]),
  }));
  return html`
    <div class="stats">
      ${figures.map((name) => html`<${Stat} key=${name} label=${t(`statistics.${name}`)} value=${show(name, total[name])} />`)}
    </div>
    <p class="note">
      ${t("statistics.counted", { entries: number(counted.entries), of: number(counted.of) })}
      ${rebuild && html` <${Badge} kind=${rebuild.state === "different" ? "bad" : "neutral"}>${t(`statistics.rebuild.${rebuild.state}`)}<//>`}
    </p>
    <${Section}
      title=${t("statistics.days")}
      wide
      actions=${html`<${Button}
        size="small"
        onClick=${() => downloadCsv(`statistics-${data.from}-${data.to}.csv`, ["date", ...figures], days)}
        >${t("statistics.csv")}<//
      >`}
    >
      <${DayBars}
        label=${t("statistics.chart")}
        days=${days.map((/** @type {any} */ day) => ({ date: day.date, value: day.net }))}
        format=${(/** @type {number} */ value) => show("net", value)}
      />
      <${Table}
        label=${t("statistics.days")}
        rows=${days}
        keyOf=${(/** @type {any} */ { date }) => date}
        empty=${t("statistics.none")}
        columns=${[{ name: "date", label: t("statistics.date"), show: (/** @type {any} */ { date }) => date }, ...columns]}
      />
    <//>
    <div class="grid">
      <${Section} title=${t("statistics.conversion")} note=${t("statistics.conversionNote")}>
        <${BarList}
          label=${t("statistics.conversion")}
          bars=${["visits", "carts", "orders", "paid"].map((name) => ({ name, label: t(`conversion.${name}`), value: conversion[name] }))}
        />
      <//>
      <${Section} title=${t("statistics.categories")}>
        <${Table}
          label=${t("statistics.categories")}
          rows=${categories}
          keyOf=${(/** @type {any} */ { category }) => category}
          empty=${t("statistics.none")}
          columns=${[
            {
              name: "category",
              label: t("product.category"),
              show: (/** @type {any} */ { category }) => category || t("statistics.unknown"),
            },
            ...columns,
          ]}
        />
      <//>
    </div>
    <${Section} title=${t("statistics.products")} note=${t("statistics.productsNote")} wide>
      <${Table}
        label=${t("statistics.products")}
        rows=${products}
        keyOf=${(/** @type {any} */ { productId }) => productId}
        empty=${t("statistics.none")}
        columns=${[
          {
            name: "product",
            label: t("product.name"),
            isWide: true,
            show: (/** @type {any} */ { productId, name }) =>
              productId
                ? name
                  ? html`<a href=${`/console/products/${productId}`}>${name}</a>`
                  : html`<${Id} value=${productId} />`
                : t("statistics.unknown"),
          },
          ...columns,
        ]}
      />
    <//>
  `;
}

/** @param {() => void} onDone @returns {import("../parts/ActionDialog.js").Action} */
const rebuild = (onDone) => ({
  title: t("statistics.rebuildTitle"),
  effects: [t("statistics.rebuildEffect"), t("statistics.rebuildShown")],
  verb: t("statistics.rebuild"),
  run: () => post("/operations/statistics/rebuilds"),
  done: t("statistics.rebuild.running"),
  onDone,
});
