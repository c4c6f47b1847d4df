import { useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { html } from "../../shared/html.js";
import { ActionDialog } from "./ActionDialog.js";

/**
 * A button that asks before it acts.
 * @param {{ label: string, make: () => import("./ActionDialog.js").Action, kind?: "primary" | "danger", disabled?: boolean }} props make: the action as things are when the button is pressed
 */
export function ActionButton({ label, make, kind, disabled = false }) {
  const [action, setAction] = useState(/** @type {import("./ActionDialog.js").Action | null} */ (null));
  return html`<${Button} kind=${kind} size="small" disabled=${disabled} onClick=${() => setAction(make())}>${label}<//>
    ${action && html`<${ActionDialog} action=${action} onClose=${() => setAction(null)} />`}`;
}
