import { html } from "../html.js";
import { t } from "../i18n.js";
import { problemText } from "../problems.js";
import { logIn, wasEnded } from "../session.js";
import { useForm } from "../useForm.js";
import { Button } from "./Button.js";
import { Field } from "./Field.js";
import { Notice } from "./Notice.js";

/**
 * Name and password.
 * @param {{ headers?: () => Record<string, string>, onDone: () => void }} props headers: sent along with the log-in
 */
export function LogInForm({ headers, onDone }) {
  const { form, set, busy, tried, error, submit } = useForm(
    { name: "", password: "" },
    async ({ name, password }) => {
      await logIn({ ...credential(name.trim()), password }, headers?.());
      onDone();
    },
    ({ name, password }) => name.trim() !== "" && password !== "",
  );

  return html`<form class="stack" onSubmit=${submit} novalidate>
    ${wasEnded.value && html`<${Notice} kind="warning">${t("login.ended")}<//>`}
    ${error && html`<${Notice} kind="error">${problemText(error)}<//>`}
    <${Field}
      label=${t("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${form.name}
      onInput=${set("name")}
      error=${tried && !form.name.trim() ? t("login.missing") : undefined}
    />
    <${Field}
      label=${t("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${form.password}
      onInput=${set("password")}
      error=${tried && !form.password ? t("login.missing") : undefined}
    />
    <${Button} kind="primary" size="large" type="submit" wide busy=${busy}>${t("login.submit")}<//>
  </form>`;
}

/**
 * Which kind of name it is.
 * @param {string} name
 * @returns {Record<string, string>}
 */
export function credential(name) {
  if (name.includes("@")) return { email: name };
  return /^\+?[\d\s-]{7,}$/.test(name) ? { mobile: name } : { username: name };
}
