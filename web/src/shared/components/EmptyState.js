import { html } from "../html.js";
import { Icon } from "./Icon.js";

/**
 * What is shown where there is nothing, and what to do about it.
 * @param {{ icon?: string, title: string, children?: any, action?: any }} props
 */
export function EmptyState({ icon = "box", title, children, action }) {
  return html`<div class="empty">
    <${Icon} name=${icon} size=${40} />
    <h2>${title}</h2>
    ${children && html`<p>${children}</p>`} ${action}
  </div>`;
}
