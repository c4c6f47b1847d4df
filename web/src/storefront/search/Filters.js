import { Checkbox } from "../../shared/components/Checkbox.js";
import { Field } from "../../shared/components/Field.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useKept } from "../offline/kept.js";
import { categoryName } from "./categories.js";

/**
 * @param {{ query: URLSearchParams, onChange: (values: Record<string, string | boolean | null>) => void }} props
 */
export function Filters({ query, onChange }) {
  const categories = useKept("/categories");
  const q = query.get("q");
  const sorts = [...(q ? ["relevance"] : []), "newest", "price", "-price", "best-selling"];
  const set = (/** @type {string} */ name) => (/** @type {string} */ value) => onChange({ [name]: value });
  return html`<form
    class="filters"
    role="search"
    aria-label=${t("search.filters")}
    onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}
  >
    <${Field} as="select" label=${t("search.category")} value=${query.get("category") ?? ""} onInput=${set("category")}>
      <option value="">${t("search.category.all")}</option>
      ${(categories.data?.items ?? []).map((/** @type {any} */ category) => html`<option key=${category.name} value=${category.name}>${categoryName(category.name)}</option>`)}
    <//>
    <${Field} as="select" label=${t("search.sort")} value=${query.get("sort") ?? sorts[0]} onInput=${set("sort")}>
      ${sorts.map((sort) => html`<option key=${sort} value=${sort}>${t(`search.sort.${sort}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${Price} label=${t("search.minPrice")} value=${query.get("minPrice")} onChange=${set("minPrice")} />
      <${Price} label=${t("search.maxPrice")} value=${query.get("maxPrice")} onChange=${set("maxPrice")} />
    </div>
    <${Checkbox}
      label=${t("search.inStock")}
      checked=${query.get("inStock") === "true"}
      onChange=${(/** @type {boolean} */ on) => onChange({ inStock: on })}
    />
  </form>`;
}

/**
 * Searched when it was typed, not with each digit.
 * @param {{ label: string, value: string | null, onChange: (value: string) => void }} props
 */
function Price({ label, value, onChange }) {
  return html`<${Field}
    label=${label}
    inputmode="decimal"
    value=${value ?? ""}
    onInput=${() => {}}
    onChange=${(/** @type {any} */ event) => onChange(event.currentTarget.value.trim())}
  />`;
}
