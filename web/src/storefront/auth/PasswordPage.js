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
import { useForm } from "../../shared/useForm.js";

/** A forgotten password: a code, then a new one. */
export default function PasswordPage() {
  useTitle(t("password.title"), t("brand"));
  const [asked, setAsked] = useState(false);
  const { form, set, busy, error, submit } = useForm({ name: "", code: "", newPassword: "" }, async (values) => {
    const name = credential(values.name.trim());
    if (asked) {
      await send("POST", "/password/reset", { body: { ...name, code: values.code.trim(), newPassword: values.newPassword } });
      toast(t("password.changed"), "success");
      navigate("/login", { replace: true });
    } else {
      await send("POST", "/password/forgotten", { body: name });
      setAsked(true);
    }
  });

  return html`<div class="card narrow stack">
    <h1>${t("password.title")}</h1>
    <p class="muted">${t(asked ? "password.sent" : "password.lead")}</p>
    <form class="stack" onSubmit=${submit} novalidate>
      ${error && html`<${Notice} kind="error">${problemText(error)}<//>`}
      <${Field}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        value=${form.name}
        onInput=${set("name")}
        readonly=${asked}
        error=${fieldProblem(error, "email") ?? fieldProblem(error, "mobile")}
      />
      ${
        asked &&
        html`<${Field}
            label=${t("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${form.code}
            onInput=${set("code")}
            error=${fieldProblem(error, "code")}
          />
          <${Field}
            label=${t("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${form.newPassword}
            onInput=${set("newPassword")}
            error=${fieldProblem(error, "newPassword")}
          />`
      }
      <${Button} kind="primary" size="large" type="submit" wide busy=${busy}>${t(asked ? "password.change" : "password.send")}<//>
    </form>
  </div>`;
}
