import { html } from "../../shared/html.js";
import { number } from "../../shared/format.js";
import { t } from "../../shared/i18n.js";
import { Section } from "../parts/Section.js";
import { Table } from "../parts/Table.js";

/**
 * Where messages wait, and for how long; and where they lie dead.
 * @param {{ data: any }} props
 */
export function Queues({ data }) {
  const dead = new Map(data.deadLetters.entities.map((/** @type {any} */ { entity, count }) => [entity, count]));
  return html`
    <${Section} title=${t("overview.queues")}>
      <${Table}
        label=${t("overview.queues")}
        keyOf=${(/** @type {any} */ row) => row.entity}
        rows=${data.queues}
        columns=${[
          { name: "entity", label: t("queue.name"), show: (/** @type {any} */ row) => html`<code>${row.entity}</code>` },
          {
            name: "age",
            label: t("queue.age"),
            isNumber: true,
            show: (/** @type {any} */ row) => t("common.seconds", { seconds: Math.round(row.seconds) }),
          },
          {
            name: "dead",
            label: t("queue.dead"),
            isNumber: true,
            show: (/** @type {any} */ { entity }) =>
              dead.get(entity)
                ? html`<a class="bad" href=${`/console/dead-letters?entity=${entity}`}>${number(Number(dead.get(entity)))}</a>`
                : number(0),
          },
        ]}
      />
    <//>
  `;
}
