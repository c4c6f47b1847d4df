import { dismiss, spoken, toasts } from "../announce.js";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "./Icon.js";

/** All toasts, and the region of what is only read out. Once in every app. */
export function Toasts() {
  return html`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${spoken.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${toasts.value.map(
        (toast) =>
          html`<div key=${toast.id} class=${`toast toast-${toast.kind}`}>
            <span>${toast.text}</span>
            <button class="icon-button" type="button" onClick=${() => dismiss(toast.id)} aria-label=${t("dialog.close")}>
              <${Icon} name="close" size=${16} />
            </button>
          </div>`,
      )}
    </div>`;
}
