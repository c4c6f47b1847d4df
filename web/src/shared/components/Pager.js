import { html } from "../html.js";
import { t } from "../i18n.js";
import { Button } from "./Button.js";

/**
 * The way to the next page of a list; nothing on its last page.
 * @param {{ token: string | null | undefined, isLoading?: boolean, onMore: () => void }} props
 */
export function Pager({ token, isLoading, onMore }) {
  return token ? html`<div class="pager"><${Button} busy=${isLoading} onClick=${onMore}>${t("pager.more")}<//></div>` : null;
}
