import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { ActionButton } from "../parts/ActionButton.js";
import { Badge } from "../../shared/components/Badge.js";
import { Time } from "../parts/Time.js";
import { replayOf } from "./replay.js";

/**
 * @param {{ chosen: string[], keyOf: (letter: any) => string, toggle: (letter: any) => void, afterReplay: () => void }} of
 * @returns {import("../parts/Table.js").Column[]}
 */
export const columnsOf = ({ chosen, keyOf, toggle, afterReplay }) => [
  {
    name: "chosen",
    label: t("dead.choose"),
    show: (letter) =>
      html`<input
        type="checkbox"
        aria-label=${t("dead.chooseOne", { id: letter.messageId ?? letter.id })}
        checked=${chosen.includes(keyOf(letter))}
        onChange=${() => toggle(letter)}
      />`,
  },
  { name: "entity", label: t("dead.entity"), show: ({ entity }) => html`<code>${entity}</code>` },
  { name: "subject", label: t("dead.subject"), show: ({ subject }) => subject ?? "–" },
  {
    name: "reason",
    label: t("dead.reason"),
    isWide: true,
    show: ({ reason, description }) =>
      html`<${Badge} kind="bad">${reason ?? t("dead.noReason")}<//> ${description && html`<span class="note">${description}</span>`}`,
  },
  { name: "at", label: t("dead.at"), show: ({ enqueuedAt }) => html`<${Time} at=${enqueuedAt} />` },
  { name: "deliveries", label: t("dead.deliveries"), isNumber: true, show: ({ deliveryCount }) => number(deliveryCount) },
  {
    name: "body",
    label: t("dead.body"),
    show: (letter) =>
      html`<details class="body">
        <summary>${t("dead.show")}</summary>
        <p class="note">${t("dead.masked")}</p>
        <pre tabindex="0">${pretty(letter.preview)}</pre>
        <p class="note">${t("dead.messageId")} <code>${letter.messageId ?? "–"}</code></p>
      </details>`,
  },
  {
    name: "replay",
    label: t("dead.action"),
    show: (letter) => html`<${ActionButton} label=${t("dead.replay")} make=${() => replayOf([letter], afterReplay)} />`,
  },
];

/** @param {string} preview JSON, or words when it is none, or a part when it is long */
function pretty(preview) {
  try {
    return JSON.stringify(JSON.parse(preview), null, 2);
  } catch {
    return preview;
  }
}
