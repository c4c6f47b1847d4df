import { Icon } from "../../shared/components/Icon.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

/**
 * How many, by buttons or by typing.
 * @param {{ value: number, max?: number, disabled?: boolean, name: string, onChange: (value: number) => void }} props name: of what, for screen readers
 */
export function Quantity({ value, max = 999, disabled, name, onChange }) {
  const change = (/** @type {number} */ wanted) => {
    const next = Math.min(max, Math.max(1, Math.round(wanted) || 1));
    if (next !== value) onChange(next);
  };
  return html`<div class="quantity" role="group" aria-label=${t("quantity.of", { name })}>
    <button
      type="button"
      class="icon-button"
      disabled=${disabled || value <= 1}
      onClick=${() => change(value - 1)}
      aria-label=${t("quantity.less")}
    >
      <${Icon} name="minus" />
    </button>
    <input
      class="number"
      inputmode="numeric"
      value=${value}
      disabled=${disabled}
      aria-label=${t("quantity")}
      onChange=${(/** @type {any} */ event) => {
        change(Number(event.currentTarget.value));
        event.currentTarget.value = String(value);
      }}
    />
    <button
      type="button"
      class="icon-button"
      disabled=${disabled || value >= max}
      onClick=${() => change(value + 1)}
      aria-label=${t("quantity.more")}
    >
      <${Icon} name="plus" />
    </button>
  </div>`;
}
