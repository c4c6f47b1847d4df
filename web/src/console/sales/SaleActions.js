import { newKey } from "../../shared/api.js";
import { number } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { post } from "../../shared/session.js";
import { ActionButton } from "../parts/ActionButton.js";
import { reasonField } from "../parts/fields.js";

/**
 * What an operator can do with a sale as it is.
 * @param {{ sale: any, gauges: any, onDone: () => void }} props
 */
export function SaleActions({ sale, gauges, onDone }) {
  if (sale.state === "closing" || sale.state === "closed") return null;
  const path = `/seckill/sales/${sale.id}`;
  /** @param {string} action */
  const simple = (action) => ({
    title: t(`sale.${action}Title`),
    verb: t(`sale.${action}`),
    fields: [reasonField(false)],
    run: (/** @type {Record<string, string>} */ { reason }) => post(`${path}/${action}`, { reason: reason || null }, { repeatable: true }),
    done: t(`sale.${action}Done`),
    onDone,
  });
  return html`
    ${
      sale.state === "paused"
        ? html`<${ActionButton}
            label=${t("sale.resume")}
            kind="primary"
            make=${() => ({ ...simple("resume"), effects: [t("sale.resumeEffect")] })}
          />`
        : html`<${ActionButton}
            label=${t("sale.pause")}
            make=${() => ({ ...simple("pause"), effects: [t("sale.pauseEffect"), t("sale.pauseHeld"), t("sale.pauseClock")] })}
          />`
    }
    <${ActionButton} label=${t("sale.restock")} make=${() => restock(path, onDone)} />
    <${ActionButton}
      label=${t("sale.close")}
      kind="danger"
      make=${() => ({
        ...simple("close"),
        isDangerous: true,
        effects: [
          t("sale.closeEffect"),
          t("sale.closeHeld", { held: number(gauges?.held ?? 0) }),
          t("sale.closeBack", { available: number(gauges?.available ?? 0) }),
          t("sale.closeFinal"),
        ],
      })}
    />
  `;
}

/**
 * @param {string} path
 * @param {() => void} onDone
 * @returns {import("../parts/ActionDialog.js").Action}
 */
function restock(path, onDone) {
  const key = newKey();
  return {
    title: t("sale.restockTitle"),
    effects: [t("sale.restockEffect"), t("sale.restockOpens")],
    verb: t("sale.restock"),
    fields: [{ name: "quantity", label: t("sale.quantity"), attributes: { type: "number", min: 1, required: true } }, reasonField(true)],
    run: ({ quantity, reason }) => post(`${path}/restock`, { quantity: Number(quantity), reason }, { key }),
    done: t("sale.restockDone"),
    onDone,
  };
}
