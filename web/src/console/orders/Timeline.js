import { useState } from "preact/hooks";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { Section } from "../parts/Section.js";
import { TimelineRow } from "./TimelineRow.js";

const sources = ["order", "payment", "orchestration", "stock", "event", "notification", "operator"];

/**
 * Everything that happened to an order, from every part of the shop, oldest first.
 * @param {{ timeline: any }} props
 */
export function Timeline({ timeline }) {
  const [hidden, setHidden] = useState(/** @type {string[]} */ ([]));
  const entries = timeline.entries.filter((/** @type {any} */ entry) => !hidden.includes(entry.source));
  return html`
    <${Section} title=${t("timeline.title")} note=${t("timeline.count", { count: entries.length })}>
      <fieldset class="sources">
        <legend class="visually-hidden">${t("timeline.sources")}</legend>
        ${sources.map((source) => {
          const count = timeline.entries.filter((/** @type {any} */ entry) => entry.source === source).length;
          return html`<label key=${source} class="source" data-source=${source}>
            <input
              type="checkbox"
              checked=${!hidden.includes(source)}
              onChange=${() => setHidden(hidden.includes(source) ? hidden.filter((name) => name !== source) : [...hidden, source])}
            />
            ${t(`timeline.${source}`)} <span class="count">${count}</span>
          </label>`;
        })}
      </fieldset>
      ${
        timeline.missing.length > 0 &&
        html`<${Notice} kind="error">
          ${t("timeline.missing", { sources: timeline.missing.map((/** @type {string} */ source) => t(`timeline.${source}`)).join(", ") })}
        <//>`
      }
      ${timeline.truncated && html`<p class="note">${t("timeline.truncated")}</p>`}
      <ol class="timeline">
        ${entries.map(
          (/** @type {any} */ entry, /** @type {number} */ i) =>
            html`<${TimelineRow} key=${`${entry.at} ${entry.source} ${entry.kind} ${i}`} entry=${entry} before=${entries[i - 1]} />`,
        )}
      </ol>
    <//>
  `;
}
