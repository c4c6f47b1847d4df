import { useState } from "preact/hooks";
import { query } from "../../shared/api.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { useResource } from "../../shared/resource.js";
import { get } from "../../shared/session.js";
import { ActionButton } from "../parts/ActionButton.js";
import { ActList } from "../parts/ActList.js";
import { Id } from "../parts/Id.js";
import { PageHead } from "../parts/PageHead.js";
import { Problem } from "../parts/Problem.js";
import { Section } from "../parts/Section.js";
import { Table } from "../parts/Table.js";
import { columns } from "./columns.js";
import { changeRole } from "./changeRole.js";

/**
 * One account: who it is, what it may do, and what was done to it.
 * @param {{ id: string }} props
 */
export default function UserPage({ id }) {
  const { data, error, reload } = useResource((signal) => get(`/operations/users${query({ q: id })}`, { signal }), [id]);
  const [changed, setChanged] = useState(0);
  const user = data?.items[0];
  const isAdmin = user?.roles.includes("admin");
  const onDone = () => {
    reload();
    setChanged((n) => n + 1);
  };
  return html`
    <${PageHead} title=${user?.displayName ?? t("users.title")} note=${html`<${Id} value=${id} isWhole />`}>
      <a href=${`/console/orders${query({ q: id })}`}>${t("users.orders")}</a>
      ${
        user &&
        html`<${ActionButton}
          label=${t(isAdmin ? "users.take" : "users.grant")}
          kind=${isAdmin ? "danger" : undefined}
          make=${() => changeRole(user, !isAdmin, onDone)}
        />`
      }
    <//>
    <${Problem} error=${error} onRetry=${reload} isOld=${data !== undefined} />
    ${
      data
        ? html`<${Section} title=${t("users.facts")}
              ><${Table}
                label=${t("users.facts")}
                empty=${t("users.gone")}
                rows=${data.items}
                columns=${columns()}
                keyOf=${(/** @type {any} */ one) => one.id}
            /><//>
            <${Section} title=${t("acts.ofThis")}><${ActList} key=${changed} subject=${`user.${id}`} /><//>`
        : !error && html`<${Skeleton} height="6rem" />`
    }
  `;
}
