import { html } from "../html.js";
import { Icon } from "./Icon.js";

const icons = { info: "info", success: "check", warning: "alert", error: "alert" };

/**
 * Something to know before going on. Errors are read out at once.
 * @param {{ kind?: "info" | "success" | "warning" | "error", children?: any }} props
 */
export function Notice({ kind = "info", children }) {
  return html`<div class=${`notice notice-${kind}`} role=${kind === "error" ? "alert" : undefined}>
    <${Icon} name=${icons[kind]} />
    <div>${children}</div>
  </div>`;
}
