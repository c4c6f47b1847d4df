import { useId } from "preact/hooks";
import { html } from "../html.js";
import { t } from "../i18n.js";

/**
 * A labelled input, with what is wrong below it. `as`: input, textarea or select (its options are the children).
 * @param {{ label: string, value: any, onInput: (value: string) => void, error?: string, hint?: string, as?: string, optional?: boolean, class?: string, children?: any, [attribute: string]: any }} props
 */
export function Field({ label, value, onInput, error, hint, as = "input", optional, class: extra, children, ...rest }) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return html`<div class=${`field ${extra ?? ""}`}>
    <label for=${id}>${label}${optional && html` <span class="muted">${t("field.optional")}</span>`}</label>
    <${as}
      id=${id}
      value=${value}
      aria-invalid=${error ? "true" : undefined}
      aria-describedby=${described}
      onInput=${(/** @type {any} */ event) => onInput(event.currentTarget.value)}
      ...${rest}
    >
      ${children}
    <//>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    ${error && html`<p class="field-error" id=${`${id}-error`}>${error}</p>`}
  </div>`;
}
