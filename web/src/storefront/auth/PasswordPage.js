import { useState } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { send } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { Field } from "../../shared/components/Field.js";
import { credential } from "../../shared/components/LogInForm.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { fieldProblem, problemText } from "../../shared/problems.js";
import { navigate, useTitle } from "../../shared/router.js";

/** A forgotten password: a code, then a new one. */
export default function PasswordPage() {
  useTitle(t("password.title"), t("brand"));
  const [form, setForm] = useState({ name: "", code: "", newPassword: "" });
  const [state, setState] = useState(/** @type {{ busy?: boolean, asked?: boolean, error?: unknown }} */ ({}));
  const set = (/** @type {string} */ field) => (/** @type {string} */ value) => setForm({ ...form, [field]: value });

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    setState({ ...state, busy: true, error: undefined });
    const name = credential(form.name.trim());
    try {
      if (state.asked) {
        await send("POST", "/password/reset", { body: { ...name, code: form.code.trim(), newPassword: form.newPassword } });
        toast(t("password.changed"), "success");
        navigate("/login", { replace: true });
      } else {
        await send("POST", "/password/forgotten", { body: name });
        setState({ asked: true });
      }
    } catch (error) {
      setState({ ...state, busy: false, error });
    }
  };

  return html`<div class="card narrow stack">
    <h1>${t("password.title")}</h1>
    <p class="muted">${t(state.asked ? "password.sent" : "password.lead")}</p>
    <form class="stack" onSubmit=${submit} novalidate>
      ${state.error && html`<${Notice} kind="error">${problemText(state.error)}<//>`}
      <${Field}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        value=${form.name}
        onInput=${set("name")}
        readonly=${state.asked}
        error=${fieldProblem(state.error, "email") ?? fieldProblem(state.error, "mobile")}
      />
      ${
        state.asked &&
        html`<${Field}
            label=${t("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${form.code}
            onInput=${set("code")}
            error=${fieldProblem(state.error, "code")}
          />
          <${Field}
            label=${t("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${form.newPassword}
            onInput=${set("newPassword")}
            error=${fieldProblem(state.error, "newPassword")}
          />`
      }
      <${Button} kind="primary" size="large" type="submit" wide busy=${state.busy}
        >${t(state.asked ? "password.change" : "password.send")}<//
      >
    </form>
  </div>`;
}
