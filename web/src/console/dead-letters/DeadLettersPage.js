import { useState } from "preact/hooks";
import { query as queryOf } from "../../shared/api.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { navigate } from "../../shared/router.js";
import { ActList } from "../parts/ActList.js";
import { ActionButton } from "../parts/ActionButton.js";
import { List } from "../parts/List.js";
import { PageHead } from "../parts/PageHead.js";
import { Section } from "../parts/Section.js";
import { useList } from "../parts/useList.js";
import { columnsOf } from "./columns.js";
import { entities } from "./entities.js";
import { replayOf } from "./replay.js";

/**
 * Messages that no consumer could digest.
 * @param {{ query: URLSearchParams }} props
 */
export default function DeadLettersPage({ query }) {
  const entity = query.get("entity") ?? "";
  const list = useList("/operations/dead-letters", { entity, pageSize: 50 });
  const [chosen, setChosen] = useState(/** @type {string[]} */ ([]));
  const letters = list.items.filter((letter) => chosen.includes(keyOf(letter)));

  /** @param {any} letter */
  const toggle = (letter) =>
    setChosen(chosen.includes(keyOf(letter)) ? chosen.filter((key) => key !== keyOf(letter)) : [...chosen, keyOf(letter)]);

  function afterReplay() {
    setChosen([]);
    list.reload();
  }

  return html`
    <${PageHead} title=${t("nav.dead-letters")} note=${t("dead.note")}>
      <${ActionButton}
        label=${t("dead.replayChosen", { count: letters.length })}
        kind="primary"
        disabled=${letters.length === 0}
        make=${() => replayOf(letters, afterReplay)}
      />
    <//>
    <div class="filters">
      <label class="field">
        <span>${t("dead.entity")}</span>
        <select
          value=${entity}
          onChange=${(/** @type {any} */ event) => navigate(`/console/dead-letters${queryOf({ entity: event.target.value })}`)}
        >
          <option value="">${t("dead.all")}</option>
          ${entities.map((name) => html`<option value=${name}>${name}</option>`)}
        </select>
      </label>
    </div>
    <${List}
      list=${list}
      label=${t("nav.dead-letters")}
      columns=${columnsOf({ chosen, keyOf, toggle, afterReplay })}
      keyOf=${keyOf}
      empty=${t("dead.none")}
    />
    ${entity && html`<${Section} title=${t("acts.ofThis")}><${ActList} subject=${`dead-letters.${entity}`} /><//>`}
  `;
}

/** @param {any} letter */
const keyOf = (letter) => `${letter.entity} ${letter.id}`;
