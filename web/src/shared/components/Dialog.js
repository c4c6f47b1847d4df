import { useEffect, useId, useRef } from "preact/hooks";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { Icon } from "./Icon.js";

/**
 * A modal dialog; it is open for as long as it is rendered. Escape and the cross call `onClose`.
 * @param {{ title: string, onClose: () => void, children?: any, actions?: any }} props actions: its buttons
 */
export function Dialog({ title, onClose, children, actions }) {
  const id = useId();
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const dialog = /** @type {HTMLDialogElement} */ (element.current);
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return html`<dialog
    class="dialog"
    ref=${element}
    aria-labelledby=${id}
    onCancel=${(/** @type {Event} */ event) => (event.preventDefault(), onClose())}
  >
    <header>
      <h2 id=${id}>${title}</h2>
      <button class="icon-button" type="button" onClick=${onClose} aria-label=${t("dialog.close")}><${Icon} name="close" /></button>
    </header>
    <div class="dialog-body">${children}</div>
    ${actions && html`<footer class="actions">${actions}</footer>`}
  </dialog>`;
}
