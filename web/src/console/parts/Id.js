import { html } from "../../shared/html.js";

const longest = 20;

/**
 * An id; a long one is cut in the middle, and whole in its title and when it is copied.
 * @param {{ value: string, href?: string, isWhole?: boolean }} props
 */
export function Id({ value, href, isWhole = false }) {
  const text = isWhole || value.length <= longest ? value : `${value.slice(0, 8)}…${value.slice(-6)}`;
  return href ? html`<a class="id" href=${href} title=${value}>${text}</a>` : html`<span class="id" title=${value}>${text}</span>`;
}
