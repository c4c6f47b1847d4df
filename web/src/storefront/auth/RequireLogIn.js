import { Button } from "../../shared/components/Button.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { isLoggedIn } from "../../shared/session.js";

/**
 * What is only for whoever is logged in; others are shown the way.
 * @param {{ heading?: "h1" | "h2", children?: any }} props
 */
export function RequireLogIn({ heading = "h1", children }) {
  if (isLoggedIn.value) return children;
  const next = encodeURIComponent(location.pathname + location.search);
  return html`<${EmptyState}
    heading=${heading}
    icon="user"
    title=${t("login.needed")}
    action=${html`<${Button} kind="primary" href=${`/login?next=${next}`}>${t("login.title")}<//>`}
  />`;
}
