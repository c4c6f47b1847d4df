import { toast } from "../../shared/announce.js";
import { Button } from "../../shared/components/Button.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { fieldProblem, problemText } from "../../shared/problems.js";
import { navigate } from "../../shared/router.js";
import { logOut, put } from "../../shared/session.js";
import { AccountFrame } from "./AccountFrame.js";
import { useForm } from "../../shared/useForm.js";

export default function SecurityPage() {
  return html`<${AccountFrame} page="security"><${Password} /><//>`;
}

/** A new password ends all sessions, this one as well. */
function Password() {
  const { form, set, busy, error, submit } = useForm({ currentPassword: "", newPassword: "" }, async (values) => {
    await put("/profile/password", values);
    toast(t("password.changed"), "success");
    navigate("/login");
    await logOut();
  });
  return html`<form class="card stack" onSubmit=${submit} novalidate>
    <p class="muted">${t("security.words")}</p>
    ${error && html`<${Notice} kind="error">${problemText(error)}<//>`}
    <${Field}
      label=${t("security.current")}
      type="password"
      autocomplete="current-password"
      value=${form.currentPassword}
      onInput=${set("currentPassword")}
      error=${fieldProblem(error, "currentPassword")}
    />
    <${Field}
      label=${t("password.new")}
      type="password"
      autocomplete="new-password"
      value=${form.newPassword}
      onInput=${set("newPassword")}
      error=${fieldProblem(error, "newPassword")}
    />
    <div>
      <${Button} kind="primary" type="submit" busy=${busy} disabled=${!form.currentPassword || !form.newPassword}
        >${t("password.change")}<//
      >
    </div>
  </form>`;
}
