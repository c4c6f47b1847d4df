import { html } from "../html.js";
import { language, languages, speak, t } from "../i18n.js";
import { theme, wear } from "../theme.js";

/** The switches of language and theme. */
export function Settings() {
  return html`<div class="settings">
    <label>
      <span>${t("settings.language")}</span>
      <select value=${language.value} onChange=${(/** @type {any} */ event) => speak(event.currentTarget.value)} data-testid="language">
        ${Object.entries(languages).map(([tag, name]) => html`<option key=${tag} value=${tag} lang=${tag}>${name}</option>`)}
      </select>
    </label>
    <label>
      <span>${t("settings.theme")}</span>
      <select value=${theme.value} onChange=${(/** @type {any} */ event) => wear(event.currentTarget.value)} data-testid="theme">
        ${["auto", "light", "dark"].map((name) => html`<option key=${name} value=${name}>${t(`settings.theme.${name}`)}</option>`)}
      </select>
    </label>
  </div>`;
}
