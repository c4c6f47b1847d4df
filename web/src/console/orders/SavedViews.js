import { query } from "../../shared/api.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { ActionButton } from "../parts/ActionButton.js";
import { forgetView, keepView, views } from "./views.js";

const builtIn = ["", "awaitingPayment", "paid", "shipped", "refunding", "cancelled"];

/**
 * Searches with a name: those that every shop needs, and one's own.
 * @param {{ status: string, q: string }} props what is shown now
 */
export function SavedViews({ status, q }) {
  /** @param {{ status: string, q: string }} view */
  const isHere = (view) => (view.status === status && view.q === q ? "true" : undefined);
  const isNew = q !== "" && !views.value.some((view) => isHere(view));
  return html`
    <nav class="views" aria-label=${t("orders.views")}>
      ${builtIn.map(
        (of) =>
          html`<a key=${of} class="view" href=${`/console/orders${query({ status: of })}`} aria-current=${isHere({ status: of, q: "" })}>
            ${of === "" ? t("orders.all") : t(`order.status.${of}`)}
          </a>`,
      )}
      ${views.value.map(
        (view) =>
          html`<span key=${`own ${view.name}`} class="view own" aria-current=${isHere(view)}>
            <a href=${`/console/orders${query({ status: view.status, q: view.q })}`}>${view.name}</a>
            <button
              class="icon-button"
              type="button"
              aria-label=${t("orders.forgetView", { name: view.name })}
              onClick=${() => forgetView(view.name)}
            >
              ×
            </button>
          </span>`,
      )}
      ${
        isNew &&
        html`<${ActionButton}
          label=${t("orders.keepView")}
          make=${() => ({
            title: t("orders.keepView"),
            effects: [t("orders.keepViewEffect")],
            verb: t("orders.keepViewVerb"),
            fields: [{ name: "name", label: t("orders.viewName"), attributes: { required: true, maxlength: 40 } }],
            run: async (/** @type {Record<string, string>} */ { name }) => keepView({ name, status, q }),
            done: t("orders.viewKept"),
          })}
        />`
      }
    </nav>
  `;
}
