import { query as queryOf } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { navigate } from "../../shared/router.js";
import { List } from "../parts/List.js";
import { PageHead } from "../parts/PageHead.js";
import { Section } from "../parts/Section.js";
import { useList } from "../parts/useList.js";
import { columns } from "./columns.js";

/**
 * Accounts by their whole name, and who is an administrator.
 * @param {{ query: URLSearchParams }} props
 */
export default function UsersPage({ query }) {
  const q = query.get("q") ?? "";

  /** @param {SubmitEvent} event */
  function search(event) {
    event.preventDefault();
    navigate(`/console/users${queryOf({ q: String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("q")).trim() })}`);
  }

  return html`
    <${PageHead} title=${t("nav.users")} note=${t("users.note")} />
    <form class="filters" role="search" onSubmit=${search} key=${q}>
      <label class="field grow"
        ><span>${t("users.search")}</span
        ><input name="q" type="search" defaultValue=${q} required maxlength="508" autocomplete="off" spellcheck=${false}
      /></label>
      <${Button} kind="primary" type="submit">${t("common.search")}<//>
    </form>
    ${q && html`<${Section} title=${t("users.found")}><${Users} values=${{ q }} empty=${t("users.none")} /><//>`}
    <${Section} title=${t("users.administrators")}><${Users} values=${{ role: "admin" }} empty=${t("users.none")} /><//>
  `;
}

/** @param {{ values: Record<string, string>, empty: string }} props */
function Users({ values, empty }) {
  const list = useList("/operations/users", values);
  return html`<${List}
    list=${list}
    label=${t("nav.users")}
    empty=${empty}
    columns=${columns()}
    keyOf=${(/** @type {any} */ user) => user.id}
  />`;
}
