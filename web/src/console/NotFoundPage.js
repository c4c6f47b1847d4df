import { EmptyState } from "../shared/components/EmptyState.js";
import { html } from "../shared/html.js";
import { t } from "../shared/i18n.js";

export default function NotFoundPage() {
  return html`<${EmptyState} icon="search" title=${t("problem.not-found")} />`;
}
