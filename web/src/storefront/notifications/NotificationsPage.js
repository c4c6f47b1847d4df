import { useEffect, useState } from "preact/hooks";
import { query as queryOf } from "../../shared/api.js";
import { EmptyState } from "../../shared/components/EmptyState.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Pager } from "../../shared/components/Pager.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { dateTime } from "../../shared/format.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useTitle } from "../../shared/router.js";
import { get } from "../../shared/session.js";
import { RequireLogIn } from "../auth/RequireLogIn.js";
import { latest, unread, useLive } from "./live.js";

/** What the shop told me, newest first, as it tells it. */
export default function NotificationsPage() {
  useTitle(t("notifications.title"), t("brand"));
  return html`<div class="stack">
    <h1>${t("notifications.title")}</h1>
    <${RequireLogIn} heading="h2"><${History} /><//>
  </div>`;
}

function History() {
  const [list, setList] = useState(/** @type {{ items: import("./live.js").Notification[], token: string | null } | null} */ (null));
  const [state, setState] = useState(/** @type {{ busy?: boolean, error?: unknown }} */ ({}));
  useLive(true);
  const read = async (/** @type {string | null} */ token, /** @type {AbortSignal} */ signal) => {
    setState({ busy: true });
    try {
      const page = await get(`/notifications/history${queryOf({ pageSize: 50, continuationToken: token })}`, { signal });
      const items = page.items.filter((/** @type {import("./live.js").Notification} */ one) => one.channel === "push");
      setList((old) => ({ items: token ? [...(old?.items ?? []), ...items] : items, token: page.continuationToken }));
      setState({});
    } catch (error) {
      if (!signal.aborted) setState({ error });
    }
  };
  useEffect(() => {
    const abort = new AbortController();
    unread.value = 0;
    void read(null, abort.signal);
    return () => abort.abort();
  }, [latest.value?.id]);
  const problem = state.error && html`<${ErrorState} error=${state.error} onRetry=${() => read(null, new AbortController().signal)} />`;
  if (!list) return problem || html`<${Skeleton} height="4rem" count=${4} />`;
  if (list.items.length === 0 && !list.token)
    return html`${problem}<${EmptyState} icon="bell" title=${t("notifications.none")}>${t("notifications.none.hint")}<//>`;
  return html`${problem}
    <ul class="stack">
      ${list.items.map(
        (one) =>
          html`<li key=${one.id} class="card stack notification">
            <div class="row spread">
              <h2>${one.subject}</h2>
              <time class="small muted" datetime=${one.createdAt}>${dateTime(one.createdAt)}</time>
            </div>
            <p>${one.body}</p>
          </li>`,
      )}
    </ul>
    <${Pager} token=${list.token} isLoading=${state.busy} onMore=${() => read(list.token, new AbortController().signal)} />`;
}
