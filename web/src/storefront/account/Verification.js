import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../../shared/api.js";
import { ConfirmDialog } from "../../shared/components/ConfirmDialog.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { html } from "../../shared/html.js";
import { t } from "../../shared/i18n.js";
import { problemText } from "../../shared/problems.js";
import { post } from "../../shared/session.js";

/**
 * Asks for a code, and shows with it that the address or number is mine.
 * @param {{ channel: "email" | "mobile", onClose: () => void, onDone: (profile: any) => void }} props
 */
export function Verification({ channel, onClose, onDone }) {
  const [code, setCode] = useState("");
  const [error, setError] = useState(/** @type {unknown} */ (undefined));
  useEffect(() => {
    post("/profile/verification", { channel }).catch((problem) => {
      if (!(problem instanceof ApiError)) throw problem;
      setError(problem);
    });
  }, []);
  const confirm = async () => onDone(await post("/profile/verification/confirm", { channel, code: code.trim() }));
  return html`<${ConfirmDialog}
    title=${t("profile.verify")}
    confirm=${t("profile.verify.confirm")}
    canConfirm=${code.trim() !== ""}
    onConfirm=${confirm}
    onClose=${onClose}
  >
    ${error ? html`<${Notice} kind="error">${problemText(error)}<//>` : html`<p>${t("profile.verify.sent")}</p>`}
    <${Field} label=${t("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${code} onInput=${setCode} />
  <//>`;
}
