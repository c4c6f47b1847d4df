import { html } from "../../shared/html.js";

/**
 * A part of a page with its heading.
 * @param {{ title: string, note?: any, actions?: any, wide?: boolean, children?: any }} props
 */
export function Section({ title, note, actions, wide = false, children }) {
  return html`
    <section class=${wide ? "card wide" : "card"} aria-label=${title}>
      <header class="card-head">
        <h2>${title}</h2>
        ${note && html`<span class="note">${note}</span>`} ${actions && html`<div class="row">${actions}</div>`}
      </header>
      ${children}
    </section>
  `;
}
