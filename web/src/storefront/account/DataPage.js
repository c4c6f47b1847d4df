import { useState } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { ApiError } from "../../shared/api.js";
import { Button } from "../../shared/components/Button.js";
import { ConfirmDialog } from "../../shared/components/ConfirmDialog.js";
import { Field } from "../../shared/components/Field.js";
import { download } from "../../shared/download.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { navigate } from "../../shared/router.js";
import { call, get, logOut } from "../../shared/session.js";
import { AccountFrame } from "./AccountFrame.js";

export default function DataPage() {
  return html`<${AccountFrame} page="data"><${Data} /><//>`;
}

/** What the shop keeps of me: a copy of it, and the end of it. */
function Data() {
  const [isLeaving, setLeaving] = useState(false);
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      download("mall-account.json", "application/json", JSON.stringify(await get("/profile/export"), null, 2));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast(problemText(error), "error");
    }
    setBusy(false);
  };
  const erase = async () => {
    await call("DELETE", "/profile", { body: { password } });
    navigate("/");
    await logOut();
    toast(t("data.deleted"), "success");
  };
  return html`<section class="card stack">
      <h2>${t("data.export")}</h2>
      <p class="muted">${t("data.export.words")}</p>
      <div><${Button} busy=${busy} onClick=${take}>${t("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${t("data.delete")}</h2>
      <p class="muted">${t("data.delete.words")}</p>
      <div><${Button} kind="danger" onClick=${() => setLeaving(true)}>${t("data.delete")}<//></div>
    </section>
    ${
      isLeaving &&
      html`<${ConfirmDialog}
        title=${t("data.delete")}
        confirm=${t("data.delete.confirm")}
        danger
        canConfirm=${password !== ""}
        onConfirm=${erase}
        onClose=${() => setLeaving(false)}
      >
        <p>${t("data.delete.what")}</p>
        <${Field} label=${t("login.password")} type="password" autocomplete="current-password" value=${password} onInput=${setPassword} />
      <//>`
    }`;
}
