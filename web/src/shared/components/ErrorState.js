import { html } from "../html.js";
import { t } from "../i18n.js";
import { problemText } from "../problems.js";
import { Button } from "./Button.js";
import { EmptyState } from "./EmptyState.js";

/**
 * Something could not be read.
 * @param {{ heading?: "h1" | "h2", error: unknown, onRetry?: () => void }} props
 */
export function ErrorState({ heading, error, onRetry }) {
  return html`<div role="alert">
    <${EmptyState}
      heading=${heading}
      icon="alert"
      title=${t("error.title")}
      action=${onRetry && html`<${Button} onClick=${onRetry}>${t("error.retry")}<//>`}
      >${problemText(error)}<//
    >
  </div>`;
}
