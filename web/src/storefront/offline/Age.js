import { Notice } from "../../shared/components/Notice.js";
import { ago } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";

/**
 * Says how old it is what is shown without a network.
 * @param {{ of: { readAt?: number } }} props
 */
export function Age({ of }) {
  return of.readAt ? html`<${Notice} kind="warning">${t("offline.age", { time: ago(of.readAt) })}<//>` : null;
}
