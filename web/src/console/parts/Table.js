import { html } from "../../shared/html.js";

/**
 * @typedef {{ name: string, label: string, isNumber?: boolean, isWide?: boolean, show: (row: any) => any }} Column
 */

/**
 * Rows under their columns. What has no rows says so in words.
 * @param {{ label: string, columns: Column[], rows: any[], keyOf: (row: any) => string, empty: string }} props label: what the table is of, for who cannot see it
 */
export function Table({ label, columns, rows, keyOf, empty }) {
  if (rows.length === 0) return html`<p class="nothing">${empty}</p>`;
  return html`
    <div class="scroller" role="group" aria-label=${label} tabindex="0">
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th key=${column.name} scope="col" class=${column.isNumber ? "amount" : undefined}>${column.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr key=${keyOf(row)}>
                ${columns.map(
                  (column) =>
                    html`<td key=${column.name} class=${column.isNumber ? "amount" : column.isWide ? "wide" : undefined}>
                      ${column.show(row)}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
