import { Button } from "../../shared/components/Button.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";

/**
 * Something could not be read.
 * @param {{ error: unknown, onRetry: () => void, isOld?: boolean }} props isOld: what is shown below it is from before
 */
export function Problem({ error, onRetry, isOld = false }) {
  if (!error) return null;
  return html`<${Notice} kind="error">
    <p>${problemText(error)}</p>
    ${isOld && html`<p>${t("common.stale")}</p>`}
    <${Button} size="small" onClick=${onRetry}>${t("error.retry")}<//>
  <//>`;
}
