import { useState } from "preact/hooks";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { problemText } from "../problems.js";
import { Button } from "./Button.js";
import { Dialog } from "./Dialog.js";
import { Notice } from "./Notice.js";

/**
 * Says what will happen, and does it when that is confirmed.
 * @param {{ title: string, children?: any, confirm: string, danger?: boolean, canConfirm?: boolean, onConfirm: () => Promise<any>, onClose: () => void }} props confirm: the words of the button
 */
export function ConfirmDialog({ title, children, confirm, danger, canConfirm = true, onConfirm, onClose }) {
  const [state, setState] = useState(/** @type {{ busy: boolean, error?: unknown }} */ ({ busy: false }));
  const act = async () => {
    setState({ busy: true });
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return html`<${Dialog}
    title=${title}
    onClose=${onClose}
    actions=${html`<${Button} onClick=${onClose}>${t("dialog.cancel")}<//>
      <${Button} kind=${danger ? "danger" : "primary"} busy=${state.busy} disabled=${!canConfirm} onClick=${act}>${confirm}<//>`}
  >
    ${children} ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
  <//>`;
}
