import { html } from "../html.js";
import { Icon } from "./Icon.js";

/**
 * What is shown where there is nothing, and what to do about it. `heading` is h1 where it is all of the page.
 * @param {{ heading?: "h1" | "h2", icon?: string, title: string, children?: any, action?: any }} props
 */
export function EmptyState({ heading = "h2", icon = "box", title, children, action }) {
  return html`<div class="empty">
    <${Icon} name=${icon} size=${40} />
    <${heading}>${title}<//>
    ${children && html`<p>${children}</p>`} ${action}
  </div>`;
}
