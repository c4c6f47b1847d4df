import { useEffect, useState } from "preact/hooks";
import { Checkbox } from "../../shared/components/Checkbox.js";
import { Field } from "../../shared/components/Field.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { money, number } from "../../shared/format.js";
import { categoryName } from "./categories.js";

/**
 * @typedef {{ name: string, count: number }} CategoryCount
 * @typedef {{ min: number, max: number | null, count: number }} PriceCount
 *
 * @param {{ query: URLSearchParams, facets?: { categories: CategoryCount[], prices: PriceCount[], inStock: number }, onChange: (values: Record<string, string | boolean | null>) => void }} props
 */
export function Filters({ query, facets, onChange }) {
  const chosen = query.get("category");
  const categories = facets?.categories ?? [];
  const others = chosen && !categories.some((category) => category.name === chosen) ? [{ name: chosen, count: 0 }] : [];
  const q = query.get("q");
  const sorts = [...(q ? ["relevance"] : []), "newest", "price", "-price", "best-selling"];
  const set = (/** @type {string} */ name) => (/** @type {string} */ value) => onChange({ [name]: value });
  return html`<form
    class="filters"
    role="search"
    aria-label=${t("search.filters")}
    onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}
  >
    <${Field} as="select" label=${t("search.category")} value=${chosen ?? ""} onInput=${set("category")}>
      <option value="">${t("search.category.all")}</option>
      ${[...categories, ...others].map(({ name, count }) => html`<option key=${name} value=${name}>${counted(categoryName(name), count)}</option>`)}
    <//>
    <${Field} as="select" label=${t("search.sort")} value=${query.get("sort") ?? sorts[0]} onInput=${set("sort")}>
      ${sorts.map((sort) => html`<option key=${sort} value=${sort}>${t(`search.sort.${sort}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${Price} label=${t("search.minPrice")} value=${query.get("minPrice")} onChange=${set("minPrice")} />
      <${Price} label=${t("search.maxPrice")} value=${query.get("maxPrice")} onChange=${set("maxPrice")} />
    </div>
    <div class="chips" role="group" aria-label=${t("search.prices")}>
      ${facets?.prices.map((band) => html`<${Band} key=${band.min} band=${band} query=${query} onChange=${onChange} />`)}
    </div>
    <${Checkbox}
      label=${facets ? counted(t("search.inStock"), facets.inStock) : t("search.inStock")}
      checked=${query.get("inStock") === "true"}
      onChange=${(/** @type {boolean} */ on) => onChange({ inStock: on })}
    />
  </form>`;
}

/**
 * @param {string} name
 * @param {number} count
 */
const counted = (name, count) => t("search.counted", { name, number: number(count) });

/**
 * A band of prices that has products, or was chosen.
 * @param {{ band: PriceCount, query: URLSearchParams, onChange: (values: Record<string, string | null>) => void }} props
 */
function Band({ band: { min, max, count }, query, onChange }) {
  const [from, to] = [String(min / 100), max === null ? null : String(max / 100)];
  const isChosen = query.get("minPrice") === from && query.get("maxPrice") === to;
  if (count === 0 && !isChosen) return null;
  const [low, high] = [money({ amount: min, currency: "CNY" }), max === null ? "" : money({ amount: max + 1, currency: "CNY" })];
  return html`<button
    type="button"
    class="chip"
    aria-pressed=${isChosen ? "true" : "false"}
    onClick=${() => onChange(isChosen ? { minPrice: null, maxPrice: null } : { minPrice: from, maxPrice: to })}
  >
    ${counted(max === null ? t("search.price.over", { low }) : t("search.price.band", { low, high }), count)}
  </button>`;
}

/**
 * Searched when it was typed, not with each digit.
 * @param {{ label: string, value: string | null, onChange: (value: string) => void }} props
 */
function Price({ label, value, onChange }) {
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  return html`<${Field}
    label=${label}
    inputmode="decimal"
    value=${typed}
    onInput=${setTyped}
    onChange=${(/** @type {any} */ event) => onChange(event.currentTarget.value.trim())}
  />`;
}
