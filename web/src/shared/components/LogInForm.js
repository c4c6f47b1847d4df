import { useState } from "preact/hooks";
import { html } from "../html.js";
import { t } from "../i18n.js";
import { problemText } from "../problems.js";
import { logIn, wasEnded } from "../session.js";
import { Button } from "./Button.js";
import { Field } from "./Field.js";
import { Notice } from "./Notice.js";

/**
 * Name and password.
 * @param {{ headers?: () => Record<string, string>, onDone: () => void }} props headers: sent along with the log-in
 */
export function LogInForm({ headers, onDone }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [state, setState] = useState(/** @type {{ busy?: boolean, tried?: boolean, error?: unknown }} */ ({}));

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!name.trim() || !password) return setState({ tried: true });
    setState({ busy: true });
    try {
      await logIn({ ...credential(name.trim()), password }, headers?.());
      onDone();
    } catch (error) {
      setState({ error });
    }
  };

  return html`<form class="stack" onSubmit=${submit} novalidate>
    ${wasEnded.value && html`<${Notice} kind="warning">${t("login.ended")}<//>`}
    ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
    <${Field}
      label=${t("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${name}
      onInput=${setName}
      error=${state.tried && !name.trim() ? t("login.missing") : undefined}
    />
    <${Field}
      label=${t("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${password}
      onInput=${setPassword}
      error=${state.tried && !password ? t("login.missing") : undefined}
    />
    <${Button} kind="primary" size="large" type="submit" wide busy=${state.busy}>${t("login.submit")}<//>
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
