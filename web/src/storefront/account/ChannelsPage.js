import { toast } from "../../shared/announce.js";
import { ApiError } from "../../shared/api.js";
import { Checkbox } from "../../shared/components/Checkbox.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { useResource } from "../../shared/resource.js";
import { get, put } from "../../shared/session.js";
import { PushChoice } from "../notifications/PushChoice.js";
import { AccountFrame } from "./AccountFrame.js";

export default function ChannelsPage() {
  return html`<${AccountFrame} page="channels"
    ><div class="stack"><${Channels} /><${PushChoice} /></div
  ><//>`;
}

/** By which ways the shop may write to me; in the shop it always tells. */
function Channels() {
  const channels = useResource((signal) => get("/notifications/preferences", { signal }), []);
  if (channels.error) return html`<${ErrorState} error=${channels.error} onRetry=${channels.reload} />`;
  if (!channels.data) return html`<${Skeleton} height="3rem" count=${2} />`;
  const choose = async (/** @type {any} */ next) => {
    const before = channels.data;
    // At once, so that another choice meanwhile does not take this one back.
    channels.set(next);
    try {
      channels.set(await put("/notifications/preferences", next));
      toast(t("saved"), "success");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      channels.set(before);
      toast(problemText(error), "error");
    }
  };
  return html`<div class="card stack">
    <p class="muted">${t("channels.words")}</p>
    ${["email", "sms"].map(
      (name) =>
        html`<${Checkbox}
          key=${name}
          label=${t(`channels.${name}`)}
          checked=${channels.data[name]}
          onChange=${(/** @type {boolean} */ on) => choose({ ...channels.data, [name]: on })}
        />`,
    )}
  </div>`;
}
