import { EmptyState } from "../../shared/components/EmptyState.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { PageHead } from "./PageHead.js";

export default function NotFoundPage() {
  return html`<${PageHead} title=${t("notFound.title")} /> <${EmptyState} icon="search" title=${t("notFound.text")} />`;
}
