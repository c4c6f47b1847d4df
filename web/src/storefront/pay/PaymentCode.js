import { useId, useRef } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { Button } from "../../shared/components/Button.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";

/**
 * A link as a QR code, and as a text to copy. The code is dark on light in both themes: not every scanner reads it the other way round.
 * @param {{ url: string }} props
 */
export function PaymentCode({ url }) {
  const code = useResource(() => import("./qr.js").then(({ codeOf }) => codeOf(url)), [url]);
  const id = useId();
  const link = useRef(/** @type {HTMLInputElement | null} */ (null));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      toast(t("pay.copied"), "success");
    } catch {
      // The browser forbids it, or the page did not come by https: the shopper copies what is selected.
      link.current?.select();
      toast(t("pay.notCopied"), "error");
    }
  };
  return html`
    ${
      code.data
        ? html`<svg class="code" role="img" aria-label=${t("pay.code")} viewBox=${`0 0 ${code.data.size} ${code.data.size}`}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d=${code.data.path} fill="#000" shape-rendering="crispEdges" />
          </svg>`
        : code.error
          ? html`<${Notice} kind="warning">${t("pay.noCode")}<//>`
          : html`<${Skeleton} height="16rem" />`
    }
    <div class="field">
      <label for=${id}>${t("pay.link")}</label>
      <input id=${id} ref=${link} readonly value=${url} onFocus=${() => link.current?.select()} />
    </div>
    <${Button} wide onClick=${copy}>${t("pay.copy")}<//>
  `;
}
