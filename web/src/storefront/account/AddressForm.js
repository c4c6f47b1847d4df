import { Button } from "../../shared/components/Button.js";
import { Checkbox } from "../../shared/components/Checkbox.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { fieldProblem, problemText } from "../../shared/problems.js";
import { useForm } from "../../shared/useForm.js";

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
 * @param {{ address?: Partial<Address>, save: string, onSubmit: (address: any) => Promise<any>, onCancel?: () => void }} props save: the words of the button
 */
export function AddressForm({ address = {}, save, onSubmit, onCancel }) {
  const { form, set, busy, tried, error, submit } = useForm(
    /** @type {Record<string, any>} */ ({ country: "CN", ...address }),
    (now) =>
      onSubmit({
        ...Object.fromEntries(fields.map(([name]) => [name, textOf(now, name) || null])),
        isDefault: now.isDefault ?? null,
      }),
    (now) => fields.every(([name, , optional]) => optional || textOf(now, name)),
  );
  return html`<form class="stack address-form" onSubmit=${submit} novalidate>
    ${error && html`<${Notice} kind="error">${problemText(error)}<//>`}
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
            value=${form[name] ?? ""}
            onInput=${set(name)}
            error=${tried && !optional && !textOf(form, name) ? t("login.missing") : fieldProblem(error, name)}
          />`,
      )}
    </div>
    <${Checkbox} label=${t("address.isDefault")} checked=${form.isDefault ?? false} onChange=${set("isDefault")} />
    <div class="actions">
      <${Button} kind="primary" type="submit" busy=${busy}>${save}<//>
      ${onCancel && html`<${Button} kind="quiet" onClick=${onCancel}>${t("dialog.cancel")}<//>`}
    </div>
  </form>`;
}

/**
 * @param {Record<string, any>} form
 * @param {string} name
 */
const textOf = (form, name) => String(form[name] ?? "").trim();
