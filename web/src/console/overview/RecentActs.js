import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { ActList } from "../parts/ActList.js";
import { Section } from "../parts/Section.js";

/** What operators did last. */
export function RecentActs() {
  return html`<${Section} title=${t("acts.title")} note=${t("acts.note")}><${ActList} pageSize=${8} /><//>`;
}
