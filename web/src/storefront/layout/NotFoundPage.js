import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useTitle } from "../../shared/router.js";

export default function NotFoundPage() {
  useTitle(t("problem.not-found"), t("brand"));
  return html`<${EmptyState}
    heading="h1"
    icon="search"
    title=${t("problem.not-found")}
    action=${html`<${Button} kind="primary" href="/">${t("nav.home")}<//>`}
  />`;
}
