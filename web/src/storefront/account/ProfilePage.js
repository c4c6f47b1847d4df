import { useState } from "preact/hooks";
import { toast } from "../../shared/announce.js";
import { Badge } from "../../shared/components/Badge.js";
import { Button } from "../../shared/components/Button.js";
import { ErrorState } from "../../shared/components/ErrorState.js";
import { Field } from "../../shared/components/Field.js";
import { Notice } from "../../shared/components/Notice.js";
import { Skeleton } from "../../shared/components/Skeleton.js";
import { html } from "../../shared/html.js";
import { language, languages, t } from "../../shared/i18n.js";
import { fieldProblem, problemText } from "../../shared/problems.js";
import { useResource } from "../../shared/resource.js";
import { get, put } from "../../shared/session.js";
import { AccountFrame } from "./AccountFrame.js";
import { useForm } from "../../shared/useForm.js";
import { Verification } from "./Verification.js";

export default function ProfilePage() {
  return html`<${AccountFrame} page="profile"><${Profile} /><//>`;
}

/** Who I am to the shop. */
function Profile() {
  const profile = useResource((signal) => get("/profile", { signal }), []);
  if (profile.error) return html`<${ErrorState} error=${profile.error} onRetry=${profile.reload} />`;
  if (!profile.data) return html`<${Skeleton} height="4rem" count=${3} />`;
  return html`<${ProfileForm} profile=${profile.data} onChanged=${profile.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${t("profile.names")}</h2>
      <${Name} profile=${profile.data} channel="email" onChanged=${profile.set} />
      <${Name} profile=${profile.data} channel="mobile" onChanged=${profile.set} />
    </section>`;
}

/** @param {{ profile: any, onChanged: (profile: any) => void }} props */
function ProfileForm({ profile, onChanged }) {
  const { form, set, busy, error, submit } = useForm(
    { displayName: profile.displayName ?? "", language: profile.language ?? language.value },
    async (values) => {
      onChanged(await put("/profile", { displayName: values.displayName.trim() || null, language: values.language }));
      toast(t("saved"), "success");
    },
  );
  return html`<form class="card stack" onSubmit=${submit} novalidate>
    ${error && html`<${Notice} kind="error">${problemText(error)}<//>`}
    <${Field}
      label=${t("register.displayName")}
      optional
      autocomplete="name"
      value=${form.displayName}
      onInput=${set("displayName")}
      error=${fieldProblem(error, "displayName")}
    />
    <${Field}
      as="select"
      label=${t("profile.language")}
      value=${form.language}
      onInput=${set("language")}
      error=${fieldProblem(error, "language")}
    >
      ${Object.entries(languages).map(([tag, name]) => html`<option key=${tag} value=${tag}>${name}</option>`)}
    <//>
    <div><${Button} kind="primary" type="submit" busy=${busy}>${t("save")}<//></div>
  </form>`;
}

/** @param {{ profile: any, channel: "email" | "mobile", onChanged: (profile: any) => void }} props */
function Name({ profile, channel, onChanged }) {
  const [isOpen, setOpen] = useState(false);
  if (!profile[channel]) return null;
  const verified = profile[`${channel}Verified`];
  return html`<div class="stack">
    <div class="row spread">
      <span>${profile[channel]}</span>
      ${verified ? html`<${Badge} kind="good">${t("profile.verified")}<//>` : html`<${Button} size="small" onClick=${() => setOpen(true)}>${t("profile.verify")}<//>`}
    </div>
    ${isOpen && html`<${Verification} channel=${channel} onClose=${() => setOpen(false)} onDone=${onChanged} />`}
  </div>`;
}
