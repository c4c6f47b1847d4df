import { useState } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { Button } from "../../shared/components/Button.js";
import { ConfirmDialog } from "../../shared/components/ConfirmDialog.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { fieldProblem, problemText } from "../../shared/problems.js";
import { navigate } from "../../shared/router.js";
import { logOut, put, remove } from "../../shared/session.js";
import { AccountFrame } from "./AccountFrame.js";
import { useForm } from "../../shared/useForm.js";

export default function SecurityPage() {
  return html`<${AccountFrame} page="security"><${Password} /><${Everywhere} /><//>`;
}

/** Ends the sessions of all devices, this one as well. */
function Everywhere() {
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    await remove("/profile/sessions");
    toast(t("everywhere.done"), "success");
    navigate("/login");
    await logOut();
  };
  return html`<section class="card stack" aria-labelledby="everywhere">
    <h2 id="everywhere">${t("everywhere.title")}</h2>
    <p class="muted">${t("everywhere.words")}</p>
    <div><${Button} onClick=${() => setAsking(true)}>${t("everywhere.leave")}<//></div>
    ${
      isAsking &&
      html`<${ConfirmDialog}
        title=${t("everywhere.title")}
        confirm=${t("everywhere.leave")}
        onConfirm=${leave}
        onClose=${() => setAsking(false)}
      >
        <p>${t("everywhere.what")}</p>
      <//>`
    }
  </section>`;
}

/** A new password ends all sessions, this one as well. */
function Password() {
  const { form, set, busy, error, submit } = useForm({ currentPassword: "", newPassword: "" }, async (values) => {
    // Asked again after a lost answer, the current password would be the old one.
    await put("/profile/password", values, { repeatable: false });
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
