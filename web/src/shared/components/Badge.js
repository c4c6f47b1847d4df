import { html } from "../html.js";

/**
 * One word about a state.
 * @param {{ kind?: "neutral" | "good" | "warn" | "bad" | "accent", children?: any }} props
 */
export function Badge({ kind = "neutral", children }) {
  return html`<span class=${`badge badge-${kind}`}>${children}</span>`;
}
