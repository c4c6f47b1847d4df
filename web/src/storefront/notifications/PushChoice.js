import { useEffect, useState } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { ApiError } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { lookAtPush, pushState, turnPushOff, turnPushOn } from "./push.js";

/** Whether I am told in this browser, also while no page of the shop is open. Nothing is asked before the click. */
export function PushChoice() {
  const [isBusy, setBusy] = useState(false);
  const run = async (/** @type {() => Promise<void>} */ action) => {
    setBusy(true);
    try {
      await action();
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof DOMException)) throw error;
      toast(error instanceof ApiError ? problemText(error) : t("push.failed"), "error");
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => void run(lookAtPush), []);
  const state = pushState.value;
  if (state === "off-server") return null;
  return html`<section class="card stack" aria-labelledby="push-title" data-testid="push" data-state=${state}>
    <h2 id="push-title">${t("push.title")}</h2>
    <p class="muted">${t("push.words")}</p>
    ${
      state === "unknown"
        ? isBusy && html`<${Skeleton} height="2.5rem" />`
        : state === "unsupported" || state === "denied"
          ? html`<p>${t(`push.${state}`)}</p>`
          : html`<div class="row">
              <${Button} busy=${isBusy} onClick=${() => run(state === "on" ? turnPushOff : turnPushOn)}
                >${t(state === "on" ? "push.off" : "push.on")}<//
              >
            </div>`
    }
  </section>`;
}
