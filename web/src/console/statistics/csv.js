import { download } from "../../shared/download.js";

/**
 * A table as a file (RFC 4180), kept by the browser. A text that a spreadsheet would take for a formula begins with an apostrophe.
 * @param {string} name
 * @param {string[]} columns
 * @param {Record<string, any>[]} rows
 */
export function downloadCsv(name, columns, rows) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) => cells.map(cell).join(","));
  download(name, "text/csv", `\uFEFF${lines.join("\r\n")}\r\n`);
}

/** @param {string | number} value */
function cell(value) {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
