import { useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { Checkbox } from "../../shared/components/Checkbox.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { fieldProblem, problemText } from "../../shared/problems.js";

/**
 * @typedef {{ id: string, recipient: string, mobile: string, line1: string, line2?: string | null, city: string, region: string, postalCode: string, country: string, isDefault?: boolean }} Address
 */

/** The fields, their names for the browser, and whether they may be left out. @type {[keyof Address & string, string, boolean?][]} */
const fields = [
  ["recipient", "name"],
  ["mobile", "tel"],
  ["line1", "address-line1"],
  ["line2", "address-line2", true],
  ["city", "address-level2"],
  ["region", "address-level1"],
  ["postalCode", "postal-code"],
  ["country", "country"],
];

/**
 * @param {{ address?: Partial<Address>, submit: string, onSubmit: (address: any) => Promise<any>, onCancel?: () => void }} props submit: the words of the button
 */
export function AddressForm({ address = {}, submit, onSubmit, onCancel }) {
  const [form, setForm] = useState(/** @type {Record<string, any>} */ ({ country: "CN", ...address }));
  const [state, setState] = useState(/** @type {{ busy?: boolean, tried?: boolean, error?: unknown }} */ ({}));
  const value = (/** @type {string} */ name) => String(form[name] ?? "");
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (fields.some(([name, , optional]) => !optional && !value(name).trim())) return setState({ tried: true });
    setState({ busy: true });
    try {
      await onSubmit({
        ...Object.fromEntries(fields.map(([name]) => [name, value(name).trim() || null])),
        isDefault: form.isDefault ?? null,
      });
      setState({});
    } catch (error) {
      setState({ error });
    }
  };
  return html`<form class="stack address-form" onSubmit=${send} novalidate>
    ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
    <div class="form-grid">
      ${fields.map(
        ([name, autocomplete, optional]) =>
          html`<${Field}
            key=${name}
            label=${t(`address.${name}`)}
            name=${name}
            autocomplete=${autocomplete}
            optional=${optional}
            class=${name.startsWith("line") ? "form-wide" : ""}
            value=${value(name)}
            onInput=${(/** @type {string} */ text) => setForm({ ...form, [name]: text })}
            error=${state.tried && !optional && !value(name).trim() ? t("login.missing") : fieldProblem(state.error, name)}
          />`,
      )}
    </div>
    <${Checkbox}
      label=${t("address.isDefault")}
      checked=${form.isDefault ?? false}
      onChange=${(/** @type {boolean} */ isDefault) => setForm({ ...form, isDefault })}
    />
    <div class="actions">
      <${Button} kind="primary" type="submit" busy=${state.busy}>${submit}<//>
      ${onCancel && html`<${Button} kind="quiet" onClick=${onCancel}>${t("dialog.cancel")}<//>`}
    </div>
  </form>`;
}
