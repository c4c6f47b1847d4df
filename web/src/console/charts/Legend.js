import { html } from "../../shared/html.js";

/** @param {{ entries: { name: string, color: number, value: any }[] }} props */
export function Legend({ entries }) {
  return html`
    <ul class="legend">
      ${entries.map(
        ({ name, color, value }) =>
          html`<li key=${name}>
            <svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" rx="2" data-color=${color} /></svg>
            <span>${name}</span> <strong>${value}</strong>
          </li>`,
      )}
    </ul>
  `;
}
