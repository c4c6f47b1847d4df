import { html } from "../html.js";

/**
 * @param {{ label: any, checked: boolean, onChange: (checked: boolean) => void, hint?: string, [attribute: string]: any }} props
 */
export function Checkbox({ label, checked, onChange, hint, ...rest }) {
  return html`<label class="checkbox">
    <input type="checkbox" checked=${checked} onChange=${(/** @type {any} */ event) => onChange(event.currentTarget.checked)} ...${rest} />
    <span>${label}${hint && html`<small class="muted">${hint}</small>`}</span>
  </label>`;
}
