import { useState } from "preact/hooks";
import { Button } from "../../shared/components/Button.js";
import { Icon } from "../../shared/components/Icon.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { post, remove } from "../../shared/session.js";

/**
 * The line for units that come back.
 * @param {{ sale: import("./sales.js").Sale, place?: import("./sales.js").Place, onChanged: () => void }} props
 */
export function WaitingList({ sale, place, onChanged }) {
  const [state, setState] = useState(/** @type {{ busy?: boolean, error?: unknown }} */ ({}));
  const path = `/seckill/sales/${encodeURIComponent(sale.id)}/waiting`;
  const act = async (/** @type {() => Promise<any>} */ action) => {
    setState({ busy: true });
    try {
      await action();
      setState({});
    } catch (error) {
      setState({ error });
    }
    onChanged();
  };
  const waits = place?.status === "waiting";
  return html`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${waits ? "yes" : "no"}>
    <h2 class="row">
      <${Icon} name="clock" size=${24} />${waits ? t("waiting.in", { position: place.position ?? 1 }) : t("waiting.title")}
    </h2>
    <p>${t(waits ? "waiting.in.words" : "waiting.words")}</p>
    ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
    ${
      waits
        ? html`<div><${Button} busy=${state.busy} onClick=${() => act(() => remove(path))}>${t("waiting.leave")}<//></div>`
        : html`<${Button}
            kind="primary"
            size="large"
            wide
            busy=${state.busy}
            onClick=${() => act(() => post(path, { quantity: 1 }, { repeatable: true }))}
            >${t("waiting.join")}<//
          >`
    }
  </section>`;
}
