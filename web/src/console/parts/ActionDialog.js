import { useEffect, useId, useState } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { Button } from "../../shared/components/Button.js";
import { Dialog } from "../../shared/components/Dialog.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { fieldProblem, problemText } from "../../shared/problems.js";

/**
 * @typedef {object} Action
 * @property {string} title what is about to be done
 * @property {any[]} effects what will happen, sentence by sentence
 * @property {string} verb on the button that does it
 * @property {boolean} [isDangerous] it takes something away that does not come back by itself
 * @property {import("./fields.js").FieldOf[]} [fields]
 * @property {(values: Record<string, string>) => Promise<any>} run
 * @property {string} done said when it was done
 * @property {() => Promise<any[]>} [rehearse] finds out more of what will happen, without doing it
 * @property {() => void} [onDone]
 */

/**
 * Says what will happen before it does, asks for what is needed, does it, and says what the shop answered.
 * @param {{ action: Action, onClose: () => void }} props
 */
export function ActionDialog({ action, onClose }) {
  const fields = action.fields ?? [];
  const [values, setValues] = useState(() => Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ""])));
  const [state, setState] = useState(/** @type {{ busy: boolean, error?: unknown }} */ ({ busy: false }));
  const [found, setFound] = useState(/** @type {any[] | undefined} */ (undefined));
  const form = useId();

  useEffect(() => {
    action.rehearse?.().then(setFound, (error) => setState({ busy: false, error }));
  }, []);

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    setState({ busy: true });
    try {
      await action.run(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()])));
      toast(action.done, "success");
      onClose();
      action.onDone?.();
    } catch (error) {
      setState({ busy: false, error });
    }
  }

  const isRehearsing = action.rehearse !== undefined && found === undefined && state.error === undefined;
  return html`<${Dialog}
    title=${action.title}
    onClose=${onClose}
    actions=${html`<${Button} onClick=${onClose}>${t("dialog.cancel")}<//>
      <${Button} kind=${action.isDangerous ? "danger" : "primary"} type="submit" form=${form} busy=${state.busy} disabled=${isRehearsing}
        >${action.verb}<//
      >`}
  >
    <ul class="effects">
      ${action.effects.concat(found ?? []).map((effect) => html`<li>${effect}</li>`)}
      ${isRehearsing && html`<li role="status">${t("action.rehearsing")}</li>`}
    </ul>
    <form id=${form} class="stack" onSubmit=${submit}>
      ${fields.map(
        (field) =>
          html`<${Field}
            key=${field.name}
            name=${field.name}
            label=${field.label}
            as=${field.as}
            optional=${field.optional}
            hint=${field.hint}
            error=${fieldProblem(state.error, field.name)}
            value=${values[field.name]}
            onInput=${(/** @type {string} */ value) => setValues((old) => ({ ...old, [field.name]: value }))}
            autocomplete="off"
            ...${field.attributes}
          >
            ${field.options?.map(([value, words]) => html`<option key=${value} value=${value}>${words}</option>`)}
          <//>`,
      )}
      ${state.error !== undefined && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
    </form>
  <//>`;
}
